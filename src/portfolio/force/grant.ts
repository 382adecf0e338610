// The day of grant: the first publication as a granted right, else what events tell of it; or that there will be none.
import type { LegalEvent } from '../../records/index.js';
import { cite, dayOf, inOrder, inWords } from './ending.js';
import { mentionOfGrant } from './europe.js';
import type { Facts } from './facts.js';
import type { Ended, Found, Grant, Ground } from './types.js';
import { EVER, found, ground, upTo, whenOf } from './when.js';

export function grantOf(
  facts: Facts,
  filed: Found,
  events: readonly LegalEvent[],
  reach: string | null,
): Grant {
  const { granted, grantedBy, right, country } = facts;
  if (right === 'statutory-invention')
    return never([
      ground('a statutory invention registration is no patent', facts.documents[0]?.id, '35 USC 157(c)'),
    ]);
  if (right === 'defensive-publication')
    return never([ground('a defensive publication is no patent', facts.documents[0]?.id)]);
  if (granted) {
    const authority = country === 'EP' ? 'EPC art. 64(1), 97(3)' : null;
    return {
      never: false,
      ...found(
        whenOf(granted.value),
        [ground(`granted ${granted.value}`, granted.record, authority)],
        'the day of grant',
      ),
    };
  }
  const low = filed.when.low;
  if (grantedBy) {
    const says = `published as granted ${grantedBy.value}, not for the first time`;
    const when = upTo(low, whenOf(grantedBy.value).high);
    return {
      never: false,
      ...found(when, [ground(says, grantedBy.record)], 'the first publication of the grant'),
    };
  }
  const told = country === 'EP' ? mentionOfGrant(events) : toldOf(events, country, low);
  if (told) return { never: false, ...told };
  if (facts.isGranted) return { never: false, ...found({ low, high: Infinity }, [], 'the day of grant') };
  const gone = applicationEnd(events);
  if (gone) return never(gone.grounds);
  // What lapsed, paid yearly fees or was open to opposition may have been granted, whether a record of it is on file or not.
  const own = events.some((one) => (one.state ?? one.country) === country);
  const reached = reach !== null && own && !events.some((one) => afterGrant.has(one.class));
  const from = reached ? Math.max(low, whenOf(reach).low + 1) : low;
  const says = reached ? `no grant on record, and the record reaches to ${reach}` : 'no grant on file';
  return {
    never: false,
    ...found({ low: from, high: Infinity }, [ground(says)], 'a grant, or a record that there is none'),
  };
}
const afterGrant = new Set<LegalEvent['class']>([
  'lapse',
  'expiry',
  'fee-paid',
  'reinstatement',
  'revocation',
  'no-opposition',
  'opposition',
  'opposition-decision',
  'limitation',
  'validation',
  'unitary-effect',
  'unitary-refused',
]);
const never = (grounds: readonly Ground[]): Grant => ({ never: true, when: EVER, grounds, missing: null });

function toldOf(events: readonly LegalEvent[], country: string | null, low: number): Found | null {
  const event = inOrder(events).find((one) => one.class === 'grant' && one.country === country);
  if (!event) return null;
  const grounds = [ground(inWords(event) ?? 'grant', cite(event))];
  // The status `patented case` of the USPTO, which comes some weeks before the patent issues.
  if (event.code === 'STCF') return found({ low, high: Infinity }, grounds, 'the day of grant');
  if (event.effective !== null) return found(whenOf(event.effective), grounds, 'the exact day of grant');
  const high = event.date === null ? Infinity : whenOf(event.date).high;
  return found(upTo(low, high), grounds, 'the publication of the grant');
}

/** Refusal or withdrawal of an application that was not taken back. */
export function applicationEnd(events: readonly LegalEvent[]): Ended | null {
  let last: LegalEvent | null = null;
  for (const event of inOrder(events)) {
    const whole = event.state === null || event.state === event.country;
    if (whole && (event.class === 'withdrawal' || event.class === 'refusal')) last = event;
    else if (event.class === 'reinstatement' || event.class === 'grant') last = null;
  }
  if (last === null) return null;
  const text = dayOf(last);
  const grounds = [ground(inWords(last) ?? last.class, cite(last))];
  return { by: 'withdrawal', ...found(text === '' ? EVER : whenOf(text), grounds, 'the day of its end') };
}
