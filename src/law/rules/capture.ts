// capture: dates decide which patents a grant reaches, its end decides how long. A patent once captured stays captured;
// one that comes later is not reached by a longer term. Wording of Intel and NVIDIA (a capture period that ends on a day)
// and of Intel and National, 1976 (first effective filing date), both read; Wi-LAN v. Ericsson (read).
import { type Clause, existsFrom } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import type { Captured } from '../held.js';
import { patentRef, type Scene } from '../scene.js';
import { all, any, record, type Step, type Thunk, under } from '../step.js';
import type { Ref } from '../world.js';
import { familyFollows, parentOf } from './family-follows.js';
import { ownerAtGrant } from './owner-at-grant.js';

/** Step: the grantor's side held the patent in the window of the clause, or could license it. */
export function capture(scene: Scene, clause: Clause, captured: Captured | undefined): Step {
  return under('capture', ownerAtGrant(scene, clause, captured));
}

/** Steps: a patent that the grantor's side got during the term is licensed from that day on, never earlier. */
export function acquiredLater(scene: Scene, clause: Clause, captured: Captured): Thunk[] {
  const { world } = scene;
  if (world.yes(clause.at, 'retroactive', false) || clause.kind === 'standstill') return [];
  if (!captured.entry.from || onOrBefore('held', captured.day, existsFrom(world, clause)).holds) return [];
  return [() => under('capture', onOrBefore('acquired-before-the-act', captured.day, scene.on))];
}

/** Step: the act came before the end of the clause, or the clause outlives its end for what it captured by then. */
export function outlastsItsEnd(scene: Scene, clause: Clause, day: DateValue, end: DateValue): Step {
  return under(
    'capture',
    any('not-ended', [() => onOrBefore('ends', day, end), () => survives(scene, clause)]),
  );
}

/** `survives: life-of-patents`: the grant outlives its end for what was captured by then, which `term: binds` tells. */
function survives(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const value = world.get(clause.at, 'survives', ['life-of-patents', false]);
  const lives = value !== undefined && value.value !== false;
  return all('survives', [
    () =>
      record('survives', lives, [
        { path: [...clause.at.path, 'survives'], ...(value ? { value: value.value } : {}) },
      ]),
  ]);
}

/**
 * Step: the first effective filing (`priority`) or the actual filing lies in the window; a derived patent goes with its
 * parent.
 */
export function captureByDate(scene: Scene, selector: Ref, key: 'priority' | 'filed'): Step {
  const { world } = scene;
  const window = world.get(selector, key) as Ref;
  const ways: Thunk[] = [];
  const parent = parentOf(scene);
  if (parent) ways.push(() => familyFollows(scene, parent, (up) => captureByDate(up, selector, key)));
  ways.push(() => inWindow(scene, window, ownDate(scene, key)));
  return any('capture', ways);
}

function inWindow(scene: Scene, window: Ref, date: DateValue | undefined): Step {
  const { world } = scene;
  if (!date)
    return record(
      'date-of-patent',
      world.untold(`${window.path.join('/')}∋${scene.patent}`, [...patentRef(scene).path, 'filed']),
      [{ path: patentRef(scene).path }],
    );
  const [from, until] = [world.date(window, 'from'), world.date(window, 'until')];
  return all('in-window', [
    ...(from ? [() => onOrBefore('filed-from', from, date)] : []),
    ...(until ? [() => onOrBefore('filed-until', date, until)] : []),
  ]);
}

// Of a patent that goes with its parent the parent's date is tried first; here its own counts. A stated priority of a
// continuation rests on the parent, so it does not count as its own; new matter of a continuation-in-part has the later
// date.
function ownDate(scene: Scene, key: 'priority' | 'filed'): DateValue | undefined {
  const { world } = scene;
  const patent = patentRef(scene);
  const filed = world.date(patent, 'filed');
  const stated = world.date(patent, 'priority');
  if (key === 'filed' || !stated) return filed;
  const derived = world.get(patent, 'derives-from');
  if (!derived || !filed) return stated;
  const parent = world.date(world.ref('patents', String(world.get(derived, 'patent')?.value)), 'filed');
  if (!parent && world.get(derived, 'by')?.value !== 'continuation-in-part') return stated;
  return parent && stated.low > parent.high ? stated : filed;
}
