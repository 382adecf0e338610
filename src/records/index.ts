// Readers of outside formats, one file a format: bytes -> rows and rejects. Its only door.
export { etsiIsld, readIsld } from './etsi-isld.js';
export * from './numbers.js';
export { type Guess, type GuessedMapping, guessMapping } from './own-guess.js';
export { type Mapping, ownTable, readOwnTable, sampleOwnTable, type TableSample } from './own-table.js';
export { patentsView, readPatentsView } from './patentsview.js';
export type * from './reader.js';
export { type Parsed, parseChunk, readWith } from './reading.js';
export type * from './rows.js';
