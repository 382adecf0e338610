// Dated facts, as far as they are seen on the day of the suit.
import { DateValue, onOrBefore } from './dates.js';
import type { Ref, World } from './world.js';

type EventKind = 'assertion' | 'notice' | 'cure' | 'termination' | 'insolvency' | 'sales' | 'fact';

/** Events of a kind; nothing dated after the day of the suit is among them. */
export function eventsOf(world: World, kind: EventKind): readonly Ref[] {
  const every = world.onceUnlessOpen(`events/${kind}`, () =>
    world.ws.events
      .map((_, index) => world.ref('events', String(index)))
      .filter((at) => (at.value as Record<string, unknown>)[kind] !== undefined),
  );
  if (every.length === 0) return every;
  const asked = DateValue.exact(world.asked, { from: 'question', key: 'asked', value: world.asked });
  return every.filter((at) => {
    const on = world.date(at, kind === 'sales' ? 'from' : 'on');
    return on === undefined || onOrBefore('seen', on, asked).holds;
  });
}

/** The day on which an assertion ended, where it is seen to have ended. */
export function assertionEnded(world: World, assertion: Ref): DateValue | undefined {
  const ended = world.date(assertion, 'ended');
  const asked = DateValue.exact(world.asked, { from: 'question', key: 'asked', value: world.asked });
  return ended && onOrBefore('seen', ended, asked).holds ? ended : undefined;
}
