// The tables of a workspace: what was imported, titles, declarations, owners. Its only door.
export { intoTables } from './into-tables.js';
export { origin, tables } from './tables.js';
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
