// Who benefits from a clause: the named party and its side on the day of the act, whoever left it on terms, a buyer of
// its articles, a maker for it.
import { type Beneficiary, type Clause, membership } from './clause.js';
import { type DateValue, onOrBefore } from './dates.js';
import { eventsOf } from './events.js';
import { topParent } from './groups.js';
import { onSide } from './members.js';
import { haveMade } from './rules/have-made-follows-design.js';
import { leaverKeeps } from './rules/leaver-stays-bound.js';
import { licenceIsPersonal, survivesMerger } from './rules/licence-is-personal.js';
import { sprungOn } from './rules/springing.js';
import { actorParty, productRef, questionTerm, type Scene } from './scene.js';
import { all, any, record, type Step, type Term, type Thunk } from './step.js';
import { embodies } from './reads.js';
import { componentsOf } from './words.js';
import type { Ref } from './world.js';

/** Step `term: actor`: the actor is a beneficiary and does an act that the clause names, or makes for a beneficiary. */
export function coversActor(scene: Scene, clause: Clause): Step {
  return any('term: actor', [
    () => all('beneficiary-acts', [() => benefits(scene, clause), () => actNamed(scene, clause)]),
    ...haveMade(scene, clause),
  ]);
}

function actNamed(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'acts'];
  const act = questionTerm(scene, 'act');
  if ((clause.at.value as Record<string, unknown>).acts === undefined)
    return record('acts', true, [{ path }]);
  return {
    rule: 'acts',
    how: 'test',
    holds: world.lists(clause.at, 'acts', scene.act),
    test: {
      op: 'one-of',
      left: act,
      right: { from: 'fact', path, value: world.assumed((clause.at.value as Record<string, unknown>).acts) },
    },
  };
}

/** Step: the actor is among those whom the clause benefits. */
export function benefits(scene: Scene, clause: Clause): Step {
  return any(
    'member-on-the-day',
    clause.to.flatMap((to) => waysFor(scene, clause, to)),
  );
}

function waysFor(scene: Scene, clause: Clause, to: Beneficiary): Thunk[] {
  if ('everyone' in to) return [() => record('everyone', true, [{ path: to.at.path, value: 'everyone' }])];
  if ('customersOf' in to) return [() => isCustomer(scene, clause, to.customersOf, to.at)];
  const actor = actorParty(scene);
  if (actor === undefined)
    return [() => record('party-itself', false, [{ path: to.at.path, value: to.at.value }])];
  return memberWays(scene, clause, to.party, to.at);
}

function memberWays(scene: Scene, clause: Clause, head: string, at: Ref): Thunk[] {
  const { world } = scene;
  const party = questionTerm(scene, 'actor');
  const headTerm: Term = { from: 'fact', path: at.path, value: head };
  const retroactive = world.yes(clause.at, 'retroactive', false);
  const { from: since, until } = membership(world, clause, head);
  const sprung = sprungOn(scene, clause);
  const ways: Thunk[] = [
    () =>
      all('member', [
        () => onSide(world, clause, 'to', party, headTerm, scene.on),
        ...(since && sprung ? [() => onOrBefore('member-when-it-sprang', since, sprung)] : []),
        ...(since && !sprung && !retroactive ? [() => onOrBefore('joined', since, scene.on)] : []),
        ...(until ? [() => onOrBefore('still-a-party', sprung ?? scene.on, until)] : []),
        ...survivesMerger(scene, clause, String(party.value)),
      ]),
  ];
  // retroactive: also for acts before an affiliate joined.
  if (retroactive) ways.push(() => onSide(world, clause, 'to', party, headTerm, scene.asked));
  const leaver = leaverKeeps(scene, clause, headTerm);
  if (leaver) ways.push(() => leaver);
  const merged = licenceIsPersonal(scene, clause, head);
  if (merged) ways.push(() => merged);
  ways.push(...sublicensed(scene, clause));
  return ways;
}

/** `sublicence: {to: party}` names one; `{fact: word}` takes those for whom the fact is recorded. */
function sublicensed(scene: Scene, clause: Clause): Thunk[] {
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

/** A buyer: of the unit itself, or of a component that the product contains. */
function isCustomer(scene: Scene, clause: Clause, seller: string, at: Ref): Step {
  const { world } = scene;
  const head: Term = { from: 'fact', path: at.path, value: seller };
  const ways: Thunk[] = [];
  if ('customerOf' in scene.actor) {
    const of: Term = { from: 'question', key: 'actor', value: scene.actor.customerOf };
    ways.push(() => onSide(world, clause, 'to', of, head, scene.on));
  }
  const article = articleOf(scene);
  if (article?.soldBy) {
    const soldBy = article.soldBy;
    ways.push(() =>
      all('bought-unit', [
        () => onSide(world, clause, 'to', soldBy, head, article.on),
        () => soldIn(scene, clause, article.on),
        () => notTheSeller(scene, head),
      ]),
    );
  }
  for (const part of componentsOf(scene, scene.product)) {
    const bought = world.get(part.at, 'bought-from');
    if (!bought) continue;
    const on = world.date(part.at, 'on') ?? scene.on;
    ways.push(() =>
      all('bought-component', [
        () => onSide(world, clause, 'to', world.fact(bought), head, on),
        () => soldIn(scene, clause, on),
        () =>
          any('combinations', [
            () =>
              record('combinations', world.yes(clause.at, 'combinations', false), [
                { path: [...clause.at.path, 'combinations'] },
              ]),
            () => embodies(scene, part.product),
          ]),
      ]),
    );
  }
  return ways.length
    ? any('customer', ways)
    : record('customer', false, [{ path: at.path, value: at.value }, { path: ['question', 'article'] }]);
}
function notTheSeller(scene: Scene, head: Term): Step {
  return {
    rule: 'not-the-seller',
    how: 'none',
    holds: actorParty(scene) !== head.value,
    steps: [
      {
        rule: 'party-itself',
        how: 'test',
        holds: actorParty(scene) === head.value,
        test: { op: 'is', left: questionTerm(scene, 'actor'), right: head },
      },
    ],
  };
}

/** `articles`: only units first sold in that window. */
function soldIn(scene: Scene, clause: Clause, on: DateValue): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'articles'];
  if (world.isUntold(clause.at, 'articles'))
    return record('articles', world.untold(`${path.join('/')}∋${on.low}`, path), [
      { path, value: 'unknown' },
    ]);
  const window = world.get(clause.at, 'articles');
  if (!window) return record('articles', true, [{ path }]);
  const [from, until] = [world.date(window, 'from'), world.date(window, 'until')];
  return all('articles', [
    ...(from ? [() => onOrBefore('sold-from', from, on)] : []),
    ...(until ? [() => onOrBefore('sold-until', on, until)] : []),
  ]);
}
/** Step `term: articles` for a clause that benefits its party itself; `undefined` where it has no such window. */
export function articlesWindow(scene: Scene, clause: Clause): Step | undefined {
  if (!scene.world.get(clause.at, 'articles') || clause.to.every((to) => 'customersOf' in to))
    return undefined;
  return { ...soldIn(scene, clause, articleOf(scene)?.on ?? scene.on), rule: 'term: articles' };
}

/** The unit's first sale, where the question names one before the act, or asks about whoever bought the unit. */
export function articleOf(scene: Scene): { soldBy: Term | undefined; on: DateValue; in: Term } | undefined {
  const { world, question } = scene;
  if (!question.article) return boughtUnit(scene);
  const at: Ref = { path: ['question', 'article'], value: question.article };
  const soldBy = world.get(at, 'sold-by') ?? world.get(productRef(scene), 'sells');
  const where = world.get(at, 'in');
  return {
    soldBy: soldBy && world.fact(soldBy),
    on: world.date(at, 'on') ?? scene.on,
    in: where ? world.fact(where) : questionTerm(scene, 'country'),
  };
}
// A customer has the unit from the party whose customer it is, where that party sells the product: bought, for want of
// other words, on the day and in the country of the act.
function boughtUnit(scene: Scene): ReturnType<typeof articleOf> {
  const { world, actor } = scene;
  if (!('customerOf' in actor)) return undefined;
  const seller = world.get(productRef(scene), 'sells');
  if (
    !seller ||
    topParent(world, String(seller.value), scene.on) !== topParent(world, actor.customerOf, scene.on)
  )
    return undefined;
  return {
    soldBy: { from: 'question', key: 'actor', value: actor.customerOf },
    on: scene.on,
    in: questionTerm(scene, 'country'),
  };
}
