// have-made-follows-design: a maker is shielded unit by unit, only for the licensee's own design, and gets no sublicence.
// Wording of Nortel and Entrust, 1998, s. 6.03(b) (read); have-made clauses of AMD, 2001 and 2009 (described).
import type { Clause } from '../clause.js';
import { actorParty, productRef, questionTerm, type Scene } from '../scene.js';
import { all, any, record, type Step, type Term, type Thunk } from '../step.js';
import { haveMadeImplied } from './have-made-implied.js';
import { onSide } from './member-on-the-day.js';

/** Ways in which the actor is shielded as the maker of a beneficiary's product; none where it is not its maker. */
export function haveMade(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const actor = actorParty(scene);
  const product = productRef(scene);
  if (actor === undefined) return [];
  const makers = world.items(product, 'makes').filter((maker) => maker.value === actor);
  const sells = world.get(product, 'sells');
  if (makers.length === 0 || sells?.value === actor) return [];
  const mode = () => world.word(clause.at, 'have-made', 'own-design', ['own-design', 'any', 'no']);
  return [
    () =>
      all('have-made', [
        () => record('maker', true, [{ path: [...product.path, 'makes'] }]),
        // The right to have made shields the making; selling on is the licensee's own affair.
        () =>
          record('have-made-follows-design', scene.act === 'make', [
            { path: ['question', 'act'], value: scene.act },
          ]),
        () => haveMadeImplied(scene, clause, mode()),
        () =>
          beneficiarys(scene, clause, 'made-for', sells ? world.fact(sells) : questionTerm(scene, 'actor')),
        () =>
          mode() === 'any'
            ? record('have-made-follows-design', true, [
                { path: [...clause.at.path, 'have-made'], value: 'any' },
              ])
            : beneficiarys(scene, clause, 'have-made-follows-design', designTerm(scene)),
      ]),
  ];
}
function designTerm(scene: Scene): Term {
  const { world } = scene;
  const design = world.get(productRef(scene), 'design') ?? world.get(productRef(scene), 'sells');
  return design ? world.fact(design) : questionTerm(scene, 'actor');
}
/** Step: the party is on the beneficiaries' side on the day. */
function beneficiarys(scene: Scene, clause: Clause, rule: string, party: Term): Step {
  return any(
    rule,
    clause.to.map((to) => () => {
      if ('everyone' in to) return record('everyone', true, [{ path: to.at.path }]);
      if ('customersOf' in to) return record('everyone', false, [{ path: to.at.path }]);
      return onSide(
        scene.world,
        clause,
        'to',
        party,
        { from: 'fact', path: to.at.path, value: to.party },
        scene.on,
      );
    }),
  );
}
