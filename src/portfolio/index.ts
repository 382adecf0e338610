// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.

// The store: its file, its tables, what is in them.
export { Database, hasStore, type OpenOptions, StoreError } from './store/database.js';
export { checkVersion, prepare } from './store/schema.js';
export { contents, exportTable, type TableSize } from './store/export.js';
export { origin, tables } from './tables.js';
export { type WorkedTable, workedTables } from './resolve/tables.js';

// Imports: files of records into the tables, and out again.
export {
  importFile,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
} from './import/import.js';
export { forgetImport, type ImportRow, listImports } from './store/imports.js';
export { intoTables } from './into-tables.js';

// Rights: the records of each brought together, kept, and found by a number.
export { isResolved, type ResolveOptions, type ResolveReport, resolveStore } from './resolve/resolve.js';
export { serveRights } from './resolve/serve-rights.js';
export { fromCountries } from './resolve/asked.js';
export {
  chainOf,
  type DateRow,
  datesOfRight,
  findRight,
  type FoundRight,
  type OwnerName,
  ownerNames,
  type TitleRow,
  titleRows,
} from './resolve/look-up.js';

// Dates: from when until when a right is in force, with grounds.
export * from './force/index.js';

// Titles: who owns a right, paper by paper.
export { titleChain } from './title/chain.js';
export { titleOverrides } from './title/overrides.js';
export { asTitle, type LanguageStep, type LanguageTitle } from './title/as-title.js';
export { titleJson, titleText } from './title/text.js';
export type {
  SameParty,
  TitleChain,
  TitleInput,
  TitleOverride,
  TitlePaper,
  TitleParty,
  TitleStep,
} from './title/types.js';

// Owners: names as recorded, brought together, and to parties of the language.
export { type Name, normalise } from './owners/normalise.js';
export {
  cluster,
  type Cluster,
  type ClusterOptions,
  type ClusterRule,
  type Counted,
} from './owners/cluster.js';
export {
  type Asked,
  type OwnerRule,
  type Resolution,
  resolver,
  type Resolver,
  type ResolverOptions,
} from './owners/resolve.js';
export { explain } from './owners/explain.js';
export { reviewList, type ReviewItem } from './owners/review.js';
