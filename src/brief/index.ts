// The brief: one document model, assembled from plain findings, and its renderings. No I/O: callers write the files.
export { assemble, type AssembleOptions } from './assemble/index.js';
export { NoBrief, onMarket } from './assemble/survey.js';
export { briefOf } from './content/index.js';
export type * from './content/input.js';
export { html } from './html.js';
export { briefJson, json } from './json.js';
export type * from './model.js';
export { rowsCsv, rowsJson } from './rows.js';
export { terminal, type TerminalOptions } from './terminal.js';
