// Options that several commands share, with the checks that turn a bad value into a usage error.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { fromDay, span, toDay } from '../calendar/index.js';

/** A full civil date; 31 February and the like are refused. */
export function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && fromDay(toDay(text)) === text) return text;
  throw new InvalidArgumentError('expected a day that exists, `YYYY-MM-DD`');
}

/** A day, or a month or a year: the caller decides which of its days counts. */
export function someDay(text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  if (/^\d{4}-\d{2}$/.test(text) && fromDay(span(text)[0]).startsWith(text)) return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
  throw new InvalidArgumentError('expected a date that exists, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`');
}

/** A whole number, 0 or more. */
export function whole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number');
}

/** Two capitals, three for `UPC`; lower case is taken as meant. */
export function country(text: string): string {
  if (/^[A-Za-z]{2,3}$/.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError('expected a country of two letters, as `DE`');
}

/** The parts of a question as options, for those who would not write a sentence. */
export function withQuestionOptions(command: Command): Command {
  return command
    .option('--actor <party>', 'who acts')
    .addOption(new Option('--act <act>', 'what is done').choices(['make', 'use', 'sell', 'offer', 'import']))
    .option('--product <product>', 'with which product')
    .option('--country <country>', 'where', country)
    .option('--on <day>', 'day of the act', day)
    .option('--asked <day>', 'day of the suit (default: the day of the act)', day)
    .option('--holder <party>', 'whose patents (default: everybody’s)')
    .option('--patent <id>', 'which patent or lot')
    .option('--sold-by <party>', 'who sold the unit first')
    .option('--sold-on <date>', 'when it was first sold', someDay)
    .option('--sold-in <country>', 'where it was first sold', country);
}
/** What `withQuestionOptions` yields. */
export interface QuestionOptions {
  readonly actor?: string;
  readonly act?: string;
  readonly product?: string;
  readonly country?: string;
  readonly on?: string;
  readonly asked?: string;
  readonly holder?: string;
  readonly patent?: string;
  readonly soldBy?: string;
  readonly soldOn?: string;
  readonly soldIn?: string;
}
