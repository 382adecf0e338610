// The reference evaluator: slow, obvious, and right; every faster one is held to it.
export { type Answered, ask, askPatent, assets, patentsFor, sceneFor, verdict, weaker } from './ask.js';
export { evaluate, shields } from './evaluate.js';
export { explore, MOST_TERMS } from './explore.js';
