// no-self-infringement: a group is never exposed to its own patents. co-owner-may-use: each co-owner may use the
// patent without the others (35 U.S.C. 262; PRC Patent Law art. 14; BGB s. 743; Japan Patent Act art. 73).
import { law as countryLaw } from '../countries.js';
import { sameGroup } from '../groups.js';
import { actorParty, questionTerm, type Scene } from '../scene.js';
import { all, any, law, none, record, type Step } from '../step.js';
import { soldItself } from './seller-keeps-nothing.js';
import { patentCountry } from '../territory.js';
import { chainOf, hasTitle, lastGood } from '../titles.js';

/** Step `own`: the actor's group owns the patent, on the day of the act or on that of the suit. */
export function own(scene: Scene): Step {
  const { world } = scene;
  if (actorParty(scene) === undefined)
    return record('no-self-infringement', false, [{ path: ['question', 'actor'] }]);
  const actor = questionTerm(scene, 'actor');
  const sold = soldItself(scene);
  return any('no-self-infringement', [
    ...(sold
      ? [
          () =>
            all('former-owner', [
              () => sold,
              () => none('kept-a-right', [() => law('seller-keeps-nothing')]),
            ]),
        ]
      : []),
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
export function coOwnerMayUse(scene: Scene): Step {
  const country = patentCountry(scene) ?? '';
  const path = ['law', 'countries', country, 'coOwnership'];
  const found = countryLaw(country, 'coOwnership');
  if (!found) return record('co-owner-may-use', true, [{ path }]);
  return record('co-owner-may-use', found.value.use === 'alone', [{ path, value: found.value.use }]);
}
