// licence-is-personal: a licensee that is merged away takes its licence along to nobody, unless the licence may be
// assigned (PPG Industries v. Guardian, 597 F.2d 1090). Whether it survives a reverse triangular merger is not settled.
import type { Clause } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { isControlled } from '../groups.js';
import { actorParty, productRef, type Scene } from '../scene.js';
import { all, any, law, record, type Step, type Thunk } from '../step.js';
import type { Ref } from '../world.js';

interface Merger {
  readonly at: Ref;
  readonly into: string;
  readonly on: DateValue;
  readonly form: string;
}
export function mergerOf(scene: Scene, party: string): Merger | undefined {
  const { world } = scene;
  const at = world.get(world.ref('parties', party), 'merged');
  const on = at && world.date(at, 'on');
  if (!at || !on) return undefined;
  return {
    at,
    on,
    into: String(world.get(at, 'into')?.value),
    form: world.word(at, 'form', 'forward', ['forward', 'reverse-triangular']),
  };
}

/** Step: the actor is what the licensee was merged into, and the licence went along; `undefined` for anybody else. */
export function licenceIsPersonal(scene: Scene, clause: Clause, head: string): Step | undefined {
  const { world } = scene;
  const actor = actorParty(scene);
  const merger = mergerOf(scene, head);
  if (
    !merger ||
    actor === undefined ||
    merger.form !== 'forward' ||
    before('merged', scene.on, merger.on).holds
  )
    return undefined;
  if (!isControlled(world, actor, merger.into, scene.on)) return undefined;
  return all('merged', [
    () => onOrBefore('merged', merger.on, scene.on),
    () =>
      any('licence-passes', [
        () =>
          record('licence-is-personal', world.yes(clause.at, 'assignable', false), [
            { path: [...clause.at.path, 'assignable'] },
            { path: merger.at.path, value: merger.at.value },
          ]),
        ...mergedTerms(scene, clause, head, merger),
      ]),
  ]);
}

// `on-change-of-control` may say what becomes of the grant when the party is absorbed.
function mergedTerms(scene: Scene, clause: Clause, head: string, merger: Merger): Thunk[] {
  const { world } = scene;
  return world
    .items(clause.agreementAt, 'on-change-of-control')
    .filter((at) => ['any', head].includes(String(world.get(at, 'of')?.value)) && world.get(at, 'merged'))
    .map((at) => () => {
      const effect = world.word(at, 'merged', 'ends', ['ends', 'continues', 'frozen']);
      const cite = [{ path: [...at.path, 'merged'], value: effect }];
      if (effect !== 'frozen') return record('merged', effect === 'continues', cite);
      return all('merged', [() => record('merged', true, cite), () => existedOn(scene, merger.on)]);
    });
}
/** Step: the product was on the market on the day; not told where the workspace has no date for it. */
export function existedOn(scene: Scene, day: DateValue): Step {
  const { world } = scene;
  const product = productRef(scene);
  const from = world.date(product, 'from');
  if (from) return onOrBefore('on-the-market', from, day);
  const path = [...product.path, 'from'];
  return record('on-the-market', world.untold(`${path.join('/')}<=${day.low}`, path), [{ path }]);
}

/** Steps for a licensee that lives on after a reverse triangular merger. */
export function survivesMerger(scene: Scene, clause: Clause, party: string): Thunk[] {
  const { world } = scene;
  const merger = mergerOf(scene, party);
  if (
    merger?.form !== 'reverse-triangular' ||
    clause.kind === 'release' ||
    before('merged', scene.on, merger.on).holds
  )
    return [];
  const assignable = world.yes(clause.at, 'assignable', false);
  const provided = world
    .items(clause.agreementAt, 'on-change-of-control')
    .some((at) => ['any', party].includes(String(world.get(at, 'of')?.value)));
  if (assignable || provided) return [];
  return [
    () =>
      law('reverse-triangular-merger', world.unsettled('reverse-triangular-merger', clause.id), [
        { path: merger.at.path },
      ]),
  ];
}
