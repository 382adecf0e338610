// The holder of the question, against an owner or a licensee of the patent.
import { isControlled, successor } from './groups.js';
import { questionTerm, type Scene } from './scene.js';
import { record, type Step, type Term } from './step.js';
import type { Ref } from './world.js';

/** Step: the owner is the holder, or somebody that the holder controls on the day of the suit. */
export function isHolder(scene: Scene, owner: string, at: Ref): Step {
  const { world } = scene;
  const left: Term = { from: 'fact', path: at.path, value: successor(world, owner, scene.asked) };
  if (scene.holder === undefined) return record('any-holder', true, [{ path: at.path }]);
  const holds = isControlled(world, String(left.value), scene.holder, scene.asked);
  return {
    rule: 'holder',
    how: 'test',
    holds,
    test: { op: 'controlled-by', left, right: questionTerm(scene, 'holder'), on: scene.asked.term, over: 50 },
  };
}
