// exception-wins: what an exclusion names is out, although an inclusion names it too. Wording of Intel and NVIDIA (read)
// and of Apple and HTC (described).
import { none, type Step, type Thunk } from '../step.js';

/** Step: none of the exceptions applies. */
export function exceptionWins(exceptions: readonly Thunk[]): Step {
  return none('exception-wins', exceptions);
}
