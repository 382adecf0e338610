// sublicence: the right to license on exists only where it is written; on it rests a grantor that does not own the patent,
// as a pool does. Sony and GSI, s. 3.4: none (read); Motorola Solutions and Zebra, 2014, s. 2.2(f) (read).
import { binds } from '../binds.js';
import { type Clause, clausesOf, existsFrom } from '../clause.js';
import { coversCountry } from '../countries-term.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { grantorTerm } from '../held.js';
import { inPeriod, isAlive } from '../period.js';
import { coversProduct } from '../products.js';
import { onSide } from '../rules/member-on-the-day.js';
import { sublicenceSurvival } from '../rules/sublicence-survival.js';
import { actorParty, type Scene } from '../scene.js';
import type { World } from '../world.js';
import { selects } from '../selector.js';
import { all, any, record, type Step, type Thunk } from '../step.js';

/** Step: somebody licensed the grantor with leave to sublicense; `undefined` where there is no such licence. */
export function headLicence(scene: Scene, clause: Clause, depth = 0): Step | undefined {
  if (depth > 3) return undefined;
  const { world } = scene;
  const heads = sublicensable(world).filter(
    (head) =>
      head.id !== clause.id &&
      maySublicense(scene, head, clause) &&
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
      ),
  );
  if (heads.length === 0) return undefined;
  return any(
    'may-license',
    heads.map((head) => () => restsOn(scene, clause, head)),
  );
}

// Few licences say a word about sublicences; those that do are looked up once.
function sublicensable(world: World): readonly Clause[] {
  return world.onceUnlessOpen('sublicensable', () =>
    clausesOf(world).filter(
      (head) =>
        head.kind === 'licence' && (head.at.value as Record<string, unknown>).sublicence !== undefined,
    ),
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
      () => sublicenceSurvival(scene, clause),
    ]);
  return any('head-licence', [lives, outlives]);
}

/**
 * Steps: the actor is a sublicensee. `sublicence: {to: party}` names one; `{fact: word}` takes those for whom the fact is
 * recorded.
 */
export function sublicensed(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const term = world.get(clause.at, 'sublicence', [true, false]);
  const actor = actorParty(scene);
  if (!term || typeof term.value !== 'object' || actor === undefined) return [];
  const fact = world.get(term, 'fact');
  if (!fact)
    return [
      () => record('sublicensed', world.lists(term, 'to', actor), [{ path: term.path, value: term.value }]),
    ];
  const recorded = eventsOf(world, 'fact').filter(
    (event) =>
      world.get(event, 'fact')?.value === fact.value &&
      [world.get(event, 'of')?.value, world.get(event, 'by')?.value].includes(actor),
  );
  if (recorded.length === 0)
    return [() => record('sublicensed', false, [{ path: term.path, value: term.value }])];
  return recorded.map(
    (event) => () =>
      all('sublicensed', [
        () => record('recorded', true, [{ path: event.path, value: event.value }, { path: term.path }]),
        () => onOrBefore('fact-by-the-day', world.date(event, 'on') as DateValue, scene.on),
      ]),
  );
}
