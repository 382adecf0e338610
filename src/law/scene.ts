// What is asked, closed down to one act, one patent and one holder.
import { type Day, fromDay, toDay } from '../calendar/index.js';
import type { Question } from '../language/index.js';
import { DateValue } from './dates.js';
import type { Term } from './step.js';
import type { Ref, World } from './world.js';

/** Who acts: a party, or some buyer of a party's articles. */
type Actor = { readonly party: string } | { readonly customerOf: string };

export interface Scene {
  readonly world: World;
  readonly question: Question;
  readonly actor: Actor;
  readonly act: string;
  readonly product: string;
  readonly country: string;
  /** The day of the act, and the day of the suit. */
  readonly on: DateValue;
  readonly asked: DateValue;
  readonly patent: string;
  readonly holder: string | undefined;
  /** Whom the sale is made to, where the scene is a sale to the actor of the question. */
  readonly buyer?: string;
  /** Where actor, product and country come from when they are not the question's: the sale of a component, say. */
  readonly terms?: {
    readonly actor?: Term;
    readonly act?: Term;
    readonly product?: Term;
    readonly country?: Term;
  };
}

/** The scene of a question on one patent. Throws RangeError on a date that is not a full one. */
export function sceneOf(world: World, question: Question, patent: string): Scene {
  const actor: Actor =
    typeof question.actor === 'string'
      ? { party: question.actor }
      : { customerOf: String(question.actor['customers-of']) };
  const asked = question.asked ?? question.on;
  world.question = question;
  return {
    world,
    question,
    actor,
    patent,
    act: question.act,
    product: question.product,
    country: question.country,
    on: questionDay('on', toDay(question.on)),
    asked: questionDay('asked', toDay(asked)),
    holder: question.holder,
  };
}

function questionDay(key: string, day: Day): DateValue {
  return DateValue.exact(day, { from: 'question', key, value: fromDay(day) });
}
export function questionTerm(
  scene: Scene,
  key: 'actor' | 'act' | 'product' | 'country' | 'holder' | 'patent',
): Term {
  const given =
    key === 'actor' || key === 'act' || key === 'product' || key === 'country'
      ? scene.terms?.[key]
      : undefined;
  if (given) return given;
  const value = key === 'patent' ? scene.patent : key === 'actor' ? actorName(scene.actor) : scene[key];
  return { from: 'question', key, value };
}
export function actorName(actor: Actor): string {
  return 'party' in actor ? actor.party : `customers-of ${actor.customerOf}`;
}
/** The party that acts, where it is a named one. */
export function actorParty(scene: Scene): string | undefined {
  return 'party' in scene.actor ? scene.actor.party : undefined;
}
export function patentRef(scene: Scene): Ref {
  return scene.world.ref('patents', scene.patent);
}
export function productRef(scene: Scene, product = scene.product): Ref {
  return scene.world.ref('products', product);
}
