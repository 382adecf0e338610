// Readers of outside formats, one file a format: bytes -> rows and rejects. Its only door.
export * from './numbers.js';
export type * from './reader.js';
export { type Parsed, parseChunk, readWith } from './reading.js';
export type * from './rows.js';
export { readGreenBook, usGreenBook } from './us-green-book.js';
export { readUsApplicationsPap, usPap } from './us-pap.js';
export { readUsGrants25, usSgml25 } from './us-sgml-25.js';
