// customers-of: a grant for whoever bought the licensee's article, for that article and its ordinary use. Nortel and
// Entrust, 1998, s. 6.12, restraint on claims (read).
import { articleOf, soldIn } from '../articles.js';
import type { Clause } from '../clause.js';
import { onSide } from '../rules/member-on-the-day.js';
import { actorParty, questionTerm, type Scene } from '../scene.js';
import { all, any, record, type Step, type Term, type Thunk } from '../step.js';
import { componentsOf } from '../words.js';
import type { Ref } from '../world.js';
import { combinations } from './combinations.js';

/** Step: the actor is a buyer, of the unit itself, or of a component that the product contains. */
export function isCustomer(scene: Scene, clause: Clause, seller: string, at: Ref): Step {
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
        () => combinations(scene, clause, part.product),
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
