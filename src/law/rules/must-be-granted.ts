// must-be-granted: nobody can assert an application; what was done before the grant is not answered for. EPC art. 64(1)
// (read); United Kingdom Patents Act 1977 s. 25(1) (read).
import { before } from '../dates.js';
import { grantedOn } from '../force.js';
import { patentRef, type Scene } from '../scene.js';
import { record, type Step, under } from '../step.js';

/** Step `pending`: at the day of the act there was no grant. */
export function pending(scene: Scene): Step {
  const granted = grantedOn(scene);
  const path = [...patentRef(scene).path, 'granted'];
  if (!granted) return record('must-be-granted', true, [{ path, value: 'pending' }]);
  return under('must-be-granted', before('act-before-grant', scene.on, granted));
}
