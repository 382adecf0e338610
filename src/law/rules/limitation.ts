// limitation: how far back from the suit a claim reaches: 35 USC 286; Chinese Patent Law art. 74; BGB s. 195, 199 with
// German PatG s. 141; UPCA art. 72 (all read). The residual claim to what was gained outlives the damages where a law
// gives one.
import { law as countryLaw, type Limitation } from '../countries.js';
import { before, type DateValue } from '../dates.js';
import { eventsOf } from '../events.js';
import { isControlled, topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { all, any, none, record, type Step, type Thunk, under } from '../step.js';
import { isUnitary } from '../territory.js';
import { chainOf } from '../titles.js';

/** Step `time-barred`: no claim for this act is left on the day of the suit. */
export function timeBarred(scene: Scene): Step {
  const found = lawFor(scene);
  if (scene.asked.low <= scene.on.low) return record('limitation', false, [{ path: ['question', 'asked'] }]);
  if (!found) {
    const path = ['law', 'countries', scene.country, 'limitation'];
    return record('limitation', scene.world.untold(path.join('/'), path), [{ path }]);
  }
  return under(
    'limitation',
    all('time-barred', [() => damagesBarred(scene, found), ...residualGone(scene, found)]),
  );
}

interface Found {
  readonly value: Limitation;
  readonly path: readonly string[];
}
function lawFor(scene: Scene): Found | undefined {
  const country = isUnitary(scene) ? 'UPC' : scene.country;
  const found = countryLaw(country, 'limitation', scene.asked.low);
  return found && { value: found.value, path: ['law', 'countries', country, 'limitation'] };
}

function damagesBarred(scene: Scene, { value, path }: Found): Step {
  const years = value.lookBackYears;
  if (value.from === 'suit')
    return before('look-back', scene.on, scene.asked.plus({ years: -years, because: path }));
  const ways: Thunk[] = knowledgeOf(scene).map((known) => () => {
    const from = before('accrued', known, scene.on).holds ? scene.on : known;
    return before(
      'look-back',
      from.plus({
        ...(value.from === 'end-of-year-of-knowledge' ? { endOfYear: true as const } : {}),
        years,
        because: path,
      }),
      scene.asked,
    );
  });
  if (value.longStopYears !== undefined)
    ways.push(() =>
      before(
        'long-stop',
        scene.on.plus({ years: value.longStopYears as number, because: path }),
        scene.asked,
      ),
    );
  return ways.length ? any('look-back', ways) : record('look-back', false, [{ path }]);
}
function residualGone(scene: Scene, { value, path }: Found): Thunk[] {
  const years = value.residualYears;
  if (years === undefined) return [];
  if (years === 'unknown')
    return [
      () =>
        none('residual-claim', [
          () => record('residual-claim', scene.world.untold(`${path.join('/')}/residual`, path), [{ path }]),
        ]),
    ];
  return [() => before('residual-claim', scene.on.plus({ years, because: path }), scene.asked)];
}

/** Days on which the holder (or whoever owned the patent) came to know of the infringer. */
function knowledgeOf(scene: Scene): DateValue[] {
  const { world } = scene;
  const actor = actorParty(scene);
  return eventsOf(world, 'fact').flatMap((event) => {
    if (world.get(event, 'fact')?.value !== 'knowledge') return [];
    const of = world.get(event, 'of');
    const by = world.get(event, 'by');
    const product = world.get(event, 'product');
    const patent = world.get(event, 'patent');
    if (
      of &&
      (actor === undefined ||
        topParent(world, String(of.value), scene.asked) !== topParent(world, actor, scene.asked))
    )
      return [];
    if (product && product.value !== scene.product) return [];
    if (patent && patent.value !== scene.patent) return [];
    const holders =
      scene.holder === undefined
        ? chainOf(scene).flatMap((entry) => entry.owners)
        : [scene.holder, ...chainOf(scene).flatMap((entry) => entry.owners)];
    if (
      by &&
      !holders.some(
        (holder) => isControlled(world, String(by.value), holder, scene.asked) || by.value === holder,
      )
    )
      return [];
    const on = world.date(event, 'on');
    return on ? [on] : [];
  });
}

/** Detail `residual-claim`: damages are barred, the claim to what was gained is not. */
export function onlyResidual(scene: Scene): boolean {
  const found = lawFor(scene);
  if (!found || found.value.residualYears === undefined || scene.asked.low <= scene.on.low) return false;
  return damagesBarred(scene, found).holds;
}
