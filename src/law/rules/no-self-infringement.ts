// no-self-infringement: a group is never exposed to the patents of its own members. Common opinion of the field (general
// knowledge).
import { sameGroup } from '../groups.js';
import { actorParty, questionTerm, type Scene } from '../scene.js';
import { all, any, record, type Step } from '../step.js';
import { chainOf, hasTitle, lastGood } from '../titles.js';
import { coOwnerMayUse } from './co-owner-may-use.js';
import { sellerKeepsNothing } from './seller-keeps-nothing.js';

/** Step `own`: the actor's group owns the patent, on the day of the act or on that of the suit. */
export function own(scene: Scene): Step {
  const { world } = scene;
  if (actorParty(scene) === undefined)
    return record('no-self-infringement', false, [{ path: ['question', 'actor'] }]);
  const actor = questionTerm(scene, 'actor');
  return any('no-self-infringement', [
    ...sellerKeepsNothing(scene),
    ...[scene.on, scene.asked].slice(0, scene.on.low === scene.asked.low ? 1 : 2).map((day) => () => {
      const title = () =>
        hasTitle(
          scene,
          'own-patent',
          (owner, at) =>
            sameGroup(world, 'own-group', actor, { from: 'fact', path: at.path, value: owner }, day),
          day,
        );
      const entry = lastGood(chainOf(scene), day);
      if (!entry || entry.owners.length < 2) return title();
      return all('own-share', [title, () => coOwnerMayUse(scene)]);
    }),
  ]);
}
