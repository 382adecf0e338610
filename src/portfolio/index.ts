// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.
export {
  importFile,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
} from './import/import.js';
export { Database, hasStore, type OpenOptions, StoreError } from './store/database.js';
export { checkVersion, prepare } from './store/schema.js';
export { intoTables } from './into-tables.js';
export { origin, tables } from './tables.js';
export { contents, exportTable, type TableSize } from './store/export.js';
export { forgetImport, type ImportRow, listImports } from './store/imports.js';
export * from './force/index.js';
