// Proofs: what an answer rests on, which of it decides, the checker that accepts or rejects it, and the words for it.
export { type Deciding, deciding } from './decisive.js';
export { checkProof } from './check.js';
export { exposedDetails, grantDetail } from './details.js';
export { nearest } from './nearest.js';
export type { Branch, Line, Proof, Taken } from './types.js';
export { named } from './values.js';
export { answerWords, detailWords, phraseOf } from './words.js';
export { type Depth, writeGrounds, writeProof } from './write.js';
export { groundText, headline, isDeclaredOnly } from './write/line.js';
export { proofData } from './data.js';
export { type StepRow, stepRows } from './rows.js';
