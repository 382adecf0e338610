// A grant tested on an act: every term of the clause, each a step, all of which must hold.
import { articlesWindow } from './articles.js';
import { coversActor } from './beneficiary.js';
import { binds } from './binds.js';
import type { Clause } from './clause.js';
import { met } from './conditions.js';
import { coversCountry } from './countries-term.js';
import { withinCap } from './mechanisms/cap.js';
import { springing } from './mechanisms/springing.js';
import { isDefeasible } from './notices.js';
import { inPeriod, isAlive, isRetroactive } from './period.js';
import { coversProduct } from './products.js';
import { legalEstoppel } from './rules/legal-estoppel.js';
import { optOutMovesTheCourt } from './rules/opt-out-moves-the-court.js';
import { isReserved } from './rules/seller-keeps-nothing.js';
import { actorName, type Scene } from './scene.js';
import { selects } from './selector.js';
import { all, any, type Step, type Thunk } from './step.js';

/** Step `grant`: the clause covers the act of the scene. Its parts are the terms, in this order, each once. */
export function covers(scene: Scene, clause: Clause): Step {
  const window = articlesWindow(scene, clause);
  const conditions = scene.world.items(clause.at, 'conditions');
  const caps = withinCap(scene, clause);
  const optedOut = optOutMovesTheCourt(scene);
  const step = all('grant', [
    () => coversActor(scene, clause),
    () => coversCountry(scene, clause),
    () => coversProduct(scene, clause),
    ...(window ? [() => window] : []),
    () => inPeriod(scene, clause),
    () => coversPatent(scene, clause),
    () => binds(scene, clause),
    () => isAlive(scene, clause),
    ...(optedOut ? [() => optedOut] : []),
    ...(conditions.length
      ? [
          () =>
            all(
              'term: conditions',
              conditions.map((at) => () => met(scene, at, scene.on, { clause })),
            ),
        ]
      : []),
    ...(caps.length ? [() => all('term: cap', caps)] : []),
  ]);
  return {
    ...step,
    grant: clause.id,
    direction: {
      from: clause.grantor,
      to: clause.to
        .map((to) =>
          'party' in to ? to.party : 'everyone' in to ? 'everyone' : `customers-of ${to.customersOf}`,
        )
        .join(', '),
      for: actorName(scene.actor),
    },
  };
}

/** The selector covers the patent, or it cannot be used without the patent: legal-estoppel. */
function coversPatent(scene: Scene, clause: Clause): Step {
  const implied = legalEstoppel(scene, clause);
  if (!implied) return selects(scene, clause.at, 'patents');
  return any('term: patents', [() => selects(scene, clause.at, 'patents'), () => implied]);
}

/** Details that a licence which holds may carry, in the order of the language; the first that holds counts. */
export function detailsOf(scene: Scene, clause: Clause, grant: Step): { detail: string; step: Step }[] {
  const found: { detail: string; step: Step }[] = [];
  const add = (detail: string, thunk: Thunk): void => {
    const step = thunk();
    if (step.holds) found.push({ detail, step });
  };
  const actor = grant.steps?.find((step) => step.rule === 'term: actor');
  const made = actor?.steps?.find((step) => step.rule === 'have-made');
  const benefits = actor?.steps?.find((step) => step.rule === 'beneficiary-acts');
  if (made?.holds && !benefits?.holds) found.push({ detail: 'have-made', step: made });
  add('retroactive', () => isRetroactive(scene, clause));
  add('defeasible', () => isDefeasible(scene, clause));
  const sprung = springing(scene, clause);
  if (sprung?.holds) found.push({ detail: 'springing', step: sprung });
  const reserved = isReserved(scene, clause);
  if (reserved?.holds) found.push({ detail: 'reserved-right', step: reserved });
  const patents = grant.steps?.find((step) => step.rule === 'term: patents');
  const estoppel = patents?.steps?.find((step) => step.rule === 'legal-estoppel');
  if (estoppel?.holds && !patents?.steps?.some((step) => step !== estoppel && step.holds))
    found.push({ detail: 'implied', step: estoppel });
  return found;
}
