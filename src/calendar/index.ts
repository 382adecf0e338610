// Civil dates and intervals: pure values, no clock.
export { addMonths, addYears, type Day, endOfYear, fromDay, span, toDay } from './days.js';
