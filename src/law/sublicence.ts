// Licences that rest on a licence: a grantor that does not own the patent but may sublicense it, as a pool does.
import { type Clause, clausesOf, existsFrom } from './clause.js';
import { law as countryLaw } from './countries.js';
import { binds } from './binds.js';
import { before } from './dates.js';
import { onSide } from './members.js';
import { inPeriod, isAlive } from './period.js';
import { coversProduct } from './products.js';
import { coversCountry } from './countries-term.js';
import { grantorTerm } from './rules/owner-at-grant.js';
import type { Scene } from './scene.js';
import { all, any, law, record, type Step, type Thunk } from './step.js';
import { selects } from './selector.js';
import { patentCountry } from './territory.js';

/** Step: somebody licensed the grantor with leave to sublicense; `undefined` where there is no such licence. */
export function headLicence(scene: Scene, clause: Clause, depth = 0): Step | undefined {
  if (depth > 3) return undefined;
  const { world } = scene;
  const heads = clausesOf(world).filter(
    (head) =>
      head.id !== clause.id &&
      head.kind === 'licence' &&
      !before('seen', scene.asked, existsFrom(world, head)).holds &&
      head.to.some(
        (to) =>
          'party' in to &&
          (to.party === clause.grantor ||
            onSide(
              world,
              head,
              'to',
              grantorTerm(clause),
              { from: 'fact', path: to.at.path, value: to.party },
              scene.on,
            ).holds),
      ) &&
      maySublicense(scene, head, clause),
  );
  if (heads.length === 0) return undefined;
  return any(
    'may-license',
    heads.map((head) => () => restsOn(scene, clause, head)),
  );
}
function maySublicense(scene: Scene, head: Clause, clause: Clause): boolean {
  const { world } = scene;
  const term = world.get(head.at, 'sublicence', [true, false]);
  if (!term || term.value === false) return false;
  if (term.value === true) return true;
  return clause.to.some((to) => 'party' in to && world.lists(term, 'to', to.party));
}

function restsOn(scene: Scene, clause: Clause, head: Clause): Step {
  return all(
    'may-license',
    [
      () => record('sublicence', true, [{ path: [...head.at.path, 'sublicence'] }]),
      () => selects(scene, head.at, 'patents'),
      () => binds(scene, head),
      () => coversProduct(scene, head, true),
      () => coversCountry(scene, head),
      () => headLives(scene, clause, head),
    ],
    { grant: head.id },
  );
}

/** Step: the head licence lives on the day of the act, or the sublicence outlives it: sublicence-survival. */
function headLives(scene: Scene, clause: Clause, head: Clause): Step {
  const { world } = scene;
  const lives: Thunk = () => all('head-lives', [() => inPeriod(scene, head), () => isAlive(scene, head)]);
  const given: Scene = { ...scene, on: existsFrom(world, clause) };
  const outlives: Thunk = () =>
    all('outlives', [
      () => all('head-lived', [() => inPeriod(given, head), () => isAlive(given, head)]),
      () => survival(scene, clause),
    ]);
  return any('head-licence', [lives, outlives]);
}
function survival(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const country = patentCountry(scene) ?? '';
  const path = ['law', 'countries', country, 'sublicenceSurvival'];
  if (countryLaw(country, 'sublicenceSurvival'))
    return law('sublicence-survival', world.unsettled('sublicence-survival', clause.id), [
      { path, value: 'contested' },
    ]);
  return record('sublicence-survival', world.untold(path.join('/'), path), [{ path }]);
}
