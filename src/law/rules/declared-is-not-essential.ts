// declared-is-not-essential: a licence to essential patents covers those that are essential. A declaration with no finding
// against it is taken as it stands (the language page); against a finding it counts for nothing. Agreements choose between
// actual and declared essentiality (read); ETSI IPR Policy cl. 6.1 undertaking (described).
import { readings, untoldReading } from '../reads.js';
import { patentRef, type Scene } from '../scene.js';
import { all, any, type Fact, record, type Step, type Thunk } from '../step.js';
import { included } from '../words.js';
import type { Ref } from '../world.js';

/**
 * Step: the patent is read on through one of the selector's standards (any standard where it names none), as `essential`
 * asks.
 */
export function declaredIsNotEssential(scene: Scene, selector: Ref): Step {
  const { world } = scene;
  const mode = world.word(selector, 'essential', 'actual', ['actual', 'declared', 'either']);
  const wanted = world.isUntold(selector, 'standards')
    ? []
    : world.items(selector, 'standards').map((item) => String(item.value));
  const release = world.number(selector, 'through-release');
  const ways: Thunk[] = [];
  for (const entry of readings(scene)) {
    if (entry.target !== 'standard') continue;
    const named = world.isUntold(selector, 'standards')
      ? world.lists(selector, 'standards', entry.value)
      : wanted.length === 0 || wanted.some((standard) => included(world, standard).has(entry.value));
    const cite = { path: entry.at.path, value: entry.at.value };
    const parts: Thunk[] = [
      () => record('by-standard', named, [cite, { path: [...selector.path, 'standards'] }]),
    ];
    if (named) parts.push(() => essential(scene, entry, mode, cite));
    if (named && release !== undefined) parts.push(() => throughRelease(scene, entry.at, selector, release));
    ways.push(() => all('essential-patent', parts));
  }
  const path = [...patentRef(scene).path, 'reads-on'];
  if (ways.length === 0 && untoldReading(scene))
    return record('by-standard', world.untold(`${selector.path.join('/')}∋${scene.patent}`, path), [
      { path },
    ]);
  return ways.length ? any('essential-to', ways) : record('by-standard', false, [{ path }]);
}

function essential(
  scene: Scene,
  entry: { by: string; found: boolean },
  mode: string,
  cite: { path: readonly string[]; value: unknown },
): Step {
  const declared = entry.by === 'declared';
  const holds = mode === 'declared' ? declared : mode === 'either' ? declared || entry.found : entry.found;
  const rule =
    (declared && mode === 'actual') || (mode === 'declared' && !declared)
      ? 'declared-is-not-essential'
      : 'essential';
  return record(rule, holds, [cite, { path: [...patentRef(scene).path, 'reads-on'] }]);
}

function throughRelease(scene: Scene, at: Ref, selector: Ref, release: number): Step {
  const { world } = scene;
  const own = world.number(at, 'release');
  const path = [...at.path, 'release'];
  const holds = own === undefined ? world.untold(path.join('/'), path) : own <= release;
  return record('through-release', holds, [
    { path, ...(own === undefined ? {} : { value: own }) },
    { path: [...selector.path, 'through-release'], value: release },
  ]);
}

/** Step that fails: a declaration with a finding against it reads on nothing. */
export function refutedDeclaration(facts: readonly Fact[]): Step {
  return record('declared-is-not-essential', false, facts);
}
