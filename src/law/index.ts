// The law: one file per clause kind and per rule, the country table, and the sources of each.
export { detailsOf } from './grant.js';
export { choosing, closedReading, NeedsChoice, type Option, type Reading } from './choice.js';
export { type Clause, clausesOf, signed } from './clause.js';
export { type Column, countries, eea, eu, inEea, law, upc } from './countries.js';
export { before, DateValue, onOrBefore } from './dates.js';
export { isControlled, topParent } from './groups.js';
export { entries, idsIn, kinOf } from './kin.js';
export { covenanted } from './kinds/covenant.js';
export { licensed } from './kinds/licence.js';
export { released } from './kinds/release.js';
export { stayed } from './kinds/standstill.js';
export { readsOn } from './reads.js';
export { exhausted } from './rules/exhaustion.js';
export { ended } from './rules/lapse.js';
export { onlyResidual, timeBarred } from './rules/limitation.js';
export { pending } from './rules/must-be-granted.js';
export { own } from './rules/no-self-infringement.js';
export { applies, promiseKind, seenPromises } from './rules/promise-is-not-a-licence.js';
export { standing } from './rules/standing.js';
export { claimEntry } from './rules/past-claims-stay.js';
export { overBySuit } from './rules/expiry-leaves-the-past.js';
export { territorial } from './rules/territorial.js';
export { expired } from './rules/twenty-years.js';
export { type Scene, sceneOf } from './scene.js';
export { type Authority, type RuleSource, type Source, type SourceGroup, sources } from './sources.js';
export {
  all,
  any,
  type Fact,
  law as lawStep,
  none,
  type Operator,
  record,
  type Shift,
  type Step,
  type Term,
  type Test,
  forOutcomes,
} from './step.js';
export { chainOf, type Entry } from './titles.js';
export { type Ref, type Settings, World } from './world.js';
