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
export { asTitle, type LanguageStep, type LanguageTitle } from './title/as-title.js';
export { titleChain } from './title/chain.js';
export { sameCleaned } from './title/names.js';
export { overridesOf, titleOverrides } from './title/overrides.js';
export { isPerson, partyName, printedInventors, samePerson } from './title/persons.js';
export { effectText, titleJson, titleText } from './title/text.js';
export type {
  SameParty,
  TitleChain,
  TitleInput,
  TitleOverride,
  TitlePaper,
  TitleParty,
  TitleStep,
} from './title/types.js';
export { doubtText, judgementText, noteText, ownersText, settledBy } from './title/words.js';
export {
  cluster,
  type Cluster,
  type ClusterOptions,
  type ClusterRule,
  type Counted,
} from './owners/cluster.js';
export { explain } from './owners/explain.js';
export { type Name, normalise } from './owners/normalise.js';
export { namesIn } from './owners/parts.js';
export {
  type Asked,
  type OwnerRule,
  type Resolution,
  resolver,
  type Resolver,
  type ResolverOptions,
} from './owners/resolve.js';
export { reviewList, type ReviewItem } from './owners/review.js';
export { serveRights } from './resolve/serve-rights.js';
export { fromCountries } from './resolve/asked.js';
export { isResolved, type ResolveOptions, type ResolveReport, resolveStore } from './resolve/resolve.js';
export { type WorkedTable, workedTables } from './resolve/tables.js';
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
