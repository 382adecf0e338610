// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.
export { intoTables } from './into-tables.js';
export { origin, tables } from './tables.js';
export * from './force/index.js';
