// exhaustion: an authorised sale ends the patent for that article and for whatever it substantially embodies, for every
// later holder, whatever the notice; a sale outside the licence ends nothing; where it must be made is a matter of the
// country of the act. Quanta v. LG, 553 U.S. 617 (2008); Impression Products v. Lexmark (2017); General Talking Pictures
// (all read).
import type { Day } from '../../calendar/index.js';
import { articleOf } from '../articles.js';
import { type Clause, clausesOf, signed } from '../clause.js';
import { inEea, law as countryLaw } from '../countries.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { covers, detailsOf } from '../grant.js';
import { sameGroup } from '../groups.js';
import { embodies } from '../reads.js';
import { actorParty, questionTerm, type Scene } from '../scene.js';
import { all, any, record, type Step, type Term, type Thunk } from '../step.js';
import { isUnitary } from '../territory.js';
import { chainOf, hasTitle, lastGood } from '../titles.js';
import { componentsOf } from '../words.js';
import { coOwnerMayUse } from './co-owner-may-use.js';
import { covenantAuthorises } from './covenant-authorises.js';

/** A sale that may have exhausted the patent: of the unit itself, or of a component in it. */
interface Sale {
  readonly scene: Scene;
  readonly part: string | undefined;
  readonly seller: Term;
  readonly where: Term;
}

/** Sales before the act that the workspace or the question tells of. */
function salesOf(scene: Scene): Sale[] {
  const { world } = scene;
  const found: Sale[] = [];
  const article = articleOf(scene);
  if (article?.soldBy && scene.act !== 'make') {
    found.push(sale(scene, scene.product, undefined, article.soldBy, article.on, article.in));
  }
  for (const part of componentsOf(scene, scene.product)) {
    const bought = world.get(part.at, 'bought-from');
    if (!bought) continue;
    const where = world.get(part.at, 'in');
    found.push(
      sale(
        scene,
        part.product,
        part.product,
        world.fact(bought),
        world.date(part.at, 'on') ?? scene.on,
        where ? world.fact(where) : questionTerm(scene, 'country'),
        { from: 'fact', path: [...part.at.path, 'product'], value: part.product },
      ),
    );
  }
  return found;
}
function sale(
  scene: Scene,
  product: string,
  part: string | undefined,
  seller: Term,
  on: DateValue,
  where: Term,
  productTerm?: Term,
): Sale {
  const buyer = actorParty(scene);
  const { article: _article, ...question } = scene.question;
  const sold: Scene = {
    ...scene,
    question,
    actor: { party: String(seller.value) },
    act: 'sell',
    product,
    country: String(where.value),
    on,
    terms: {
      actor: seller,
      act: { from: 'law', path: ['law', 'exhaustion', 'first-sale'], value: 'sell' },
      country: where,
      ...(productTerm ? { product: productTerm } : {}),
    },
    ...(buyer === undefined ? {} : { buyer }),
  };
  return { scene: sold, part, seller, where };
}

/** Step `exhausted`: some authorised sale, in the zone that counts, of something that embodies the patent. */
export function exhausted(scene: Scene): Step {
  const sales = salesOf(scene).filter((one) => !isActorsOwnSale(scene, one));
  if (sales.length === 0)
    return record('exhaustion', false, [
      { path: ['products', scene.product, 'components'] },
      { path: ['question', 'article'] },
    ]);
  return any(
    'exhaustion',
    sales.map(
      (one) => () =>
        all('authorised-sale', [
          ...(one.part === undefined ? [] : [() => embodies(scene, one.part as string)]),
          () => onOrBefore('sold-before', one.scene.on, scene.on),
          () => authorised(scene, one),
          () => zone(scene, one),
        ]),
    ),
  );
}
// The act asked about cannot be its own first sale.
function isActorsOwnSale(scene: Scene, one: Sale): boolean {
  return (
    one.part === undefined &&
    one.seller.value === actorParty(scene) &&
    scene.act === 'sell' &&
    one.scene.on.low === scene.on.low &&
    one.where.value === scene.country
  );
}

/** Step: the seller was the owner, or sold under a licence or an unconditional covenant, on the day of the sale. */
function authorised(scene: Scene, one: Sale): Step {
  const { world } = scene;
  const ownSale = () =>
    hasTitle(
      one.scene,
      'sold-by-the-owner',
      (owner, at) =>
        sameGroup(
          world,
          'sold-by-the-owner',
          one.seller,
          { from: 'fact', path: at.path, value: owner },
          one.scene.on,
        ),
      one.scene.on,
    );
  const shared = (lastGood(chainOf(one.scene), one.scene.on)?.owners.length ?? 1) > 1;
  const ways: Thunk[] = [
    () => (shared ? all('sold-by-a-co-owner', [ownSale, () => coOwnerMayUse(one.scene)]) : ownSale()),
  ];
  for (const clause of clausesOf(world)) {
    if (clause.kind !== 'licence' && clause.kind !== 'covenant') continue;
    if (signed(world, clause).low > scene.asked.high) continue;
    ways.push(() => underClause(one, clause));
  }
  return any('authorised', ways);
}
function underClause(one: Sale, clause: Clause): Step {
  const step = covers(one.scene, clause);
  const details = step.holds
    ? detailsOf(one.scene, clause, step).filter(({ detail }) => detail === 'implied')
    : [];
  const covenant = clause.kind === 'covenant' ? covenantAuthorises(one.scene, clause) : undefined;
  if (!covenant) return { ...step, details };
  const whole = all('grant', [...(step.steps ?? []).map((part) => () => part), () => covenant]);
  return { ...whole, grant: clause.id, details, ...(step.direction ? { direction: step.direction } : {}) };
}

/** Step: the first sale was made where it counts for the country of the act. */
function zone(scene: Scene, one: Sale): Step {
  const { world } = scene;
  const country = isUnitary(scene) ? 'UPC' : scene.country;
  const path = ['law', 'countries', country, 'exhaustion'];
  const day = scene.on.low;
  const found = countryLaw(country, 'exhaustion', day);
  const where = String(one.where.value);
  const facts = [
    ...('path' in one.where ? [{ path: one.where.path, value: where }] : []),
    { path, value: found?.value },
  ];
  const held = found ? inZone(found.value, country, where, scene.country, one.scene.on.low) : undefined;
  if (held !== undefined) return record('zone', held, facts);
  return record('zone', world.untold(`${path.join('/')}/${where}`, path), facts);
}
function inZone(value: string, country: string, where: string, at: string, soldOn: Day): boolean | undefined {
  if (where === at || where === country) return true;
  if (value === 'international' || value === 'international-unless-marked') return true;
  if (value === 'EEA') return inEea(where, soldOn);
  if (value === 'UK+') return where === 'GB' || inEea(where, soldOn);
  return value === 'national' ? false : undefined;
}
