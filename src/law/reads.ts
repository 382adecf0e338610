// What practising a patent takes, and so which products it reads on; and which of it a component embodies.
import { before } from './dates.js';
import { refutedDeclaration } from './rules/declared-is-not-essential.js';
import { patentRef, productRef, type Scene } from './scene.js';
import { any, record, type Step, type Thunk } from './step.js';
import { componentsOf, included, isOrHasKind } from './words.js';
import type { Ref, World } from './world.js';

const AUTHORITY = ['declared', 'claim-chart', 'checked', 'court'];

/** Entries of `reads-on` that are seen by the day of the suit, each with whether it stands against other findings. */
export function readings(
  scene: Scene,
  patent = scene.patent,
): { at: Ref; target: string; value: string; by: string; found: boolean }[] {
  const { world } = scene;
  const entries = world.items(world.ref('patents', patent), 'reads-on').flatMap((at) => {
    const on = world.date(at, 'on');
    if (on && before('seen', scene.asked, on).holds) return [];
    const target = ['standard', 'kind', 'product', 'component'].find((key) => world.get(at, key));
    if (!target) return [];
    const by = world.word(at, 'by', 'claim-chart', AUTHORITY);
    return [
      {
        at,
        target,
        value: String((at.value as Record<string, unknown>)[target]),
        by,
        found: world.yes(at, 'found', true),
        on: on?.low ?? 0,
      },
    ];
  });
  // Against a finding, an entry of a lower authority does not stand; among equals the later one does.
  return entries.map((entry) => {
    const against = entries.some(
      (other) =>
        other.target === entry.target &&
        !other.found &&
        (other.value === entry.value ||
          (other.value === 'unknown' && isAgainst(world, other.at, entry.value))) &&
        rank(other) >= rank(entry) &&
        (rank(other) > rank(entry) || other.on >= entry.on),
    );
    return {
      at: entry.at,
      target: entry.target,
      value: entry.value,
      by: entry.by,
      found: entry.found && !against,
    };
  });
}
// A finding on something that is not public may be one on this.
function isAgainst(world: World, at: Ref, value: string): boolean {
  return world.untold(`${at.path.join('/')}=${value}`, at.path);
}
function rank(entry: { by: string }): number {
  return AUTHORITY.indexOf(entry.by);
}

/** Does the patent read on the product: through a standard, a kind, the product itself, or a component it contains? */
export function readsOn(
  scene: Scene,
  product = scene.product,
  patent = scene.patent,
  seen: ReadonlySet<string> = new Set(),
): Step {
  const { world } = scene;
  const at = world.ref('patents', patent);
  if (untoldReading(scene, patent) && !needs(scene, patent).length) {
    const path = [...at.path, 'reads-on'];
    return record('reads-on', world.untold(`${path.join('/')}∋${product}`, path), [{ path }]);
  }
  const ways: Thunk[] = readings(scene, patent).map((entry) => () => {
    const facts = [{ path: entry.at.path, value: entry.at.value }, { path: productRef(scene, product).path }];
    if (entry.target === 'standard' && entry.by === 'declared' && !entry.found)
      return refutedDeclaration(facts);
    const holds = entry.found && matches(scene, product, entry.target, entry.value);
    return record(`reads-on-${entry.target}`, holds, facts);
  });
  // Whoever practises a patent that this one is needed for practises this one.
  for (const other of needs(scene, patent)) {
    if (!seen.has(other)) ways.push(() => readsOn(scene, product, other, new Set([...seen, patent])));
  }
  return ways.length
    ? any('reads-on', ways)
    : record('reads-on', false, [{ path: [...at.path, 'reads-on'], value: [] }]);
}
/** Does the workspace not say what the patent reads on? */
export function untoldReading(scene: Scene, patent = scene.patent): boolean {
  const at = scene.world.ref('patents', patent);
  return (
    (at.value as Record<string, unknown> | undefined)?.['reads-on'] === undefined ||
    scene.world.isUntold(at, 'reads-on')
  );
}
function needs(scene: Scene, patent: string): string[] {
  return scene.world
    .items(scene.world.ref('patents', patent), 'needed-for')
    .map((item) => String(item.value));
}

function matches(scene: Scene, product: string, target: string, value: string): boolean {
  const { world } = scene;
  if (value === 'unknown')
    return world.untold(`patents/${scene.patent}/reads-on/${target}∋${product}`, [
      'patents',
      scene.patent,
      'reads-on',
    ]);
  if (target === 'product') return product === value;
  if (target === 'kind') return isOrHasKind(scene, product, value);
  if (target === 'standard') {
    const at = productRef(scene, product);
    if (world.isUntold(at, 'standards')) return world.lists(at, 'standards', value);
    return world
      .items(at, 'standards')
      .some((standard) => included(world, String(standard.value)).has(value));
  }
  return (
    isOrHasKind(scene, product, value) ||
    componentsOf(scene, product).some((part) => isOrHasKind(scene, part.product, value))
  );
}

/** Does the patent read on the product otherwise than through this component? */
export function readsOnRemainder(scene: Scene, component: string): boolean {
  return readings(scene).some(
    (entry) =>
      entry.found &&
      matches(scene, scene.product, entry.target, entry.value) &&
      !matches(scene, component, entry.target, entry.value),
  );
}

/**
 * Does the component substantially embody the patent? It does where the patent says so of it (`component:`), and
 * where the component alone practises what the patent takes (Quanta v. LG, 553 U.S. 617).
 */
export function embodies(scene: Scene, component: string, patent = scene.patent): Step {
  const ways: Thunk[] = readings(scene, patent).map(
    (entry) => () =>
      record('substantially-embodies', entry.found && matches(scene, component, entry.target, entry.value), [
        { path: entry.at.path, value: entry.at.value },
        { path: productRef(scene, component).path },
      ]),
  );
  return ways.length
    ? any('substantially-embodies', ways)
    : record('substantially-embodies', false, [{ path: patentRef(scene).path }]);
}
