// exception-wins: what an exception takes out is out, whatever else covers it (wording of Intel-NVIDIA 2011, the clone
// carve-outs of Microsoft-Novell 2006 and Apple-HTC 2012).
import { none, type Step, type Thunk } from '../step.js';

/** Step: none of the exceptions applies. */
export function exceptionWins(exceptions: readonly Thunk[]): Step {
  return none('exception-wins', exceptions);
}
