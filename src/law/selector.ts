// Which patents a clause selects: any of its words, all of its other keys, and no exception.
import { readings } from './reads.js';
import { captureByDate } from './rules/capture.js';
import { declaredIsNotEssential } from './rules/declared-is-not-essential.js';
import { exceptionWins } from './rules/exception-wins.js';
import { familyFollows, parentOf } from './rules/family-follows.js';
import { patentRef, type Scene } from './scene.js';
import { all, any, record, type Step, type Thunk } from './step.js';
import { narrower } from './words.js';
import type { Ref } from './world.js';

const WORDS = ['standards', 'kinds', 'list', 'families', 'cpc'] as const;

/** Step: the selector at `key` of the clause covers the patent of the scene. */
export function selects(scene: Scene, clause: Ref, key: string): Step {
  const { world } = scene;
  const raw = world.assumed((clause.value as Record<string, unknown>)[key]);
  const path = [...clause.path, key];
  if (raw === undefined) return record('term: patents', true, [{ path }]);
  if (raw === 'unknown') {
    return record('term: patents', world.untold(`${path.join('/')}∋${scene.patent}`, path), [
      { path, value: raw },
    ]);
  }
  const selector = world.closed({ path, value: raw });
  return all('term: patents', [
    () => words(scene, selector),
    ...narrowing(scene, selector),
    ...exceptions(scene, selector),
  ]);
}

function exceptions(scene: Scene, selector: Ref): Thunk[] {
  const except = scene.world.get(selector, 'except');
  if (!except) return [];
  return [
    () => exceptionWins([() => all('excepted', [() => words(scene, except), ...narrowing(scene, except)])]),
  ];
}

/** Any of the words suffices; a selector without words is narrowed by its other keys alone. */
function words(scene: Scene, selector: Ref): Step {
  const { world } = scene;
  const used = WORDS.filter((word) => (selector.value as Record<string, unknown>)[word] !== undefined);
  if (used.length === 0 || world.get(selector, 'all')?.value === true) {
    const at = world.get(selector, 'all') ?? selector;
    return record('all-patents', world.get(selector, 'all')?.value !== false, [
      { path: at.path, ...(at === selector ? {} : { value: at.value }) },
    ]);
  }
  return any(
    'patents-named',
    used.map((word) => () => BY_WORD[word](scene, selector)),
  );
}

const BY_WORD: Record<(typeof WORDS)[number], (scene: Scene, selector: Ref) => Step> = {
  standards: (scene, selector) => declaredIsNotEssential(scene, selector),
  kinds: (scene, selector) => {
    const { world } = scene;
    if (world.isUntold(selector, 'kinds')) return untoldWord(scene, selector, 'kinds', 'by-kind');
    const wanted = [
      ...new Set(world.items(selector, 'kinds').flatMap((item) => [...narrower(world, String(item.value))])),
    ];
    const read = readings(scene).filter(
      (entry) => entry.found && (entry.target === 'kind' || entry.target === 'component'),
    );
    return record(
      'by-kind',
      read.some((entry) => wanted.includes(entry.value)),
      [{ path: [...selector.path, 'kinds'] }, ...read.map((entry) => ({ path: entry.at.path }))],
    );
  },
  list: (scene, selector) => {
    const ways: Thunk[] = [() => named(scene, selector, 'list', scene.patent)];
    const parent = parentOf(scene);
    if (parent) ways.push(() => familyFollows(scene, parent, (up) => words(up, selector)));
    return any('by-list', ways);
  },
  families: (scene, selector) => {
    const family = scene.world.get(patentRef(scene), 'family');
    return named(scene, selector, 'families', String(family?.value ?? scene.patent));
  },
  cpc: (scene, selector) => {
    const { world } = scene;
    if (world.isUntold(selector, 'cpc') || world.isUntold(patentRef(scene), 'cpc'))
      return untoldWord(scene, selector, 'cpc', 'by-class');
    const classes = world
      .items(patentRef(scene), 'cpc')
      .map((item) => String(item.value).replaceAll(' ', ''));
    const wanted = world.items(selector, 'cpc').map((item) => String(item.value).replaceAll(' ', ''));
    return record(
      'by-class',
      wanted.some((prefix) => classes.some((one) => one.startsWith(prefix))),
      [{ path: [...selector.path, 'cpc'] }, { path: [...patentRef(scene).path, 'cpc'] }],
    );
  },
};

// Words that are not public may take the patent in or not.
function untoldWord(scene: Scene, selector: Ref, key: string, rule: string): Step {
  const path = [...selector.path, key];
  return record(rule, scene.world.untold(`${path.join('/')}∋${scene.patent}`, path), [{ path }]);
}
function named(scene: Scene, selector: Ref, key: string, item: string): Step {
  return record(`by-${key === 'list' ? 'number' : 'family'}`, scene.world.lists(selector, key, item), [
    { path: [...selector.path, key] },
    { path: patentRef(scene).path },
  ]);
}

/** Keys that narrow: all of them must be met. */
function narrowing(scene: Scene, selector: Ref): Thunk[] {
  const { world } = scene;
  const patent = patentRef(scene);
  const keys = selector.value as Record<string, unknown>;
  const parts: Thunk[] = [];
  if ((keys.essential !== undefined || keys['through-release'] !== undefined) && keys.standards === undefined)
    parts.push(() => declaredIsNotEssential(scene, selector));
  if (keys.rights !== undefined) {
    const right = world.word(patent, 'right', 'invention', ['invention', 'design', 'utility-model']);
    parts.push(() =>
      record('by-right', world.lists(selector, 'rights', right), [
        { path: [...selector.path, 'rights'] },
        { path: [...patent.path, 'right'] },
      ]),
    );
  }
  if (keys.improves !== undefined) {
    parts.push(() => {
      const [asks, told] = world.isUntold(selector, 'improves') ? [selector, patent] : [patent, selector];
      const known = world.items(told, 'improves').map((item) => String(item.value));
      return record(
        'by-improvement',
        known.some((one) => world.lists(asks, 'improves', one)),
        [{ path: [...selector.path, 'improves'] }, { path: [...patent.path, 'improves'] }],
      );
    });
  }
  for (const key of ['priority', 'filed'] as const)
    if (keys[key] !== undefined) parts.push(() => captureByDate(scene, selector, key));
  return parts;
}
