// The language: named bytes -> a checked workspace, with the place of every value. Its only door.
export { type NamedBytes } from './bytes.js';
export { isFormula, patentCell } from './cells.js';
export { isCountry } from './countries.js';
export { finding, findingText, inOrder, nearest, placeText } from './findings.js';
export { jsonSchema } from './json-schema.js';
export { isOpen } from './open.js';
export { entriesOf } from './imported-numbers.js';
export { importedTable, type Read, readWorkspace, readWorkspaceAsync } from './read.js';
export { patentIdProblem, publicationPattern, withoutKind } from './publication.js';
export * from './schema.js';
export type * from './workspace.js';
