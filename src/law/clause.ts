// A grant in one direction, with the agreement around it: what every term of a clause is read from.
import type { DateValue } from './dates.js';
import type { Ref, World } from './world.js';

/** One direction of one grant; each stands or falls alone. */
export interface Clause {
  readonly id: string;
  readonly kind: 'licence' | 'covenant' | 'release' | 'standstill';
  readonly agreement: string;
  readonly at: Ref;
  readonly agreementAt: Ref;
  /** The party that grants. */
  readonly grantor: string;
  /** Whom it benefits: parties by id, `everyone`, or buyers of a party's articles. */
  readonly to: readonly Beneficiary[];
}
export type Beneficiary =
  | { readonly party: string; readonly at: Ref }
  | { readonly everyone: true; readonly at: Ref }
  | { readonly customersOf: string; readonly at: Ref };

const KINDS = ['licence', 'covenant', 'release', 'standstill'] as const;

/** Every grant of every agreement that is seen on the day of the suit, one clause a direction. */
export function clausesOf(world: World): readonly Clause[] {
  return world.onceUnlessOpen('clauses', () =>
    Object.keys(world.ws.agreements)
      .filter((id) => !world.settings.without?.has(id))
      .flatMap((id) => ofAgreement(world, id)),
  );
}

function ofAgreement(world: World, agreement: string): Clause[] {
  const agreementAt = world.ref('agreements', agreement);
  return world.items(agreementAt, 'grants').flatMap((at) => {
    const kind = world.word(at, 'kind', 'licence', KINDS) as Clause['kind'];
    const base = { id: String((at.value as { id: unknown }).id), kind, agreement, at, agreementAt };
    return directions(world, at, agreementAt).map((direction) => ({ ...base, ...direction }));
  });
}

function directions(world: World, at: Ref, agreementAt: Ref): { grantor: string; to: Beneficiary[] }[] {
  const members = partiesOf(world, agreementAt);
  const from = beneficiaries(world, at, 'from').flatMap((one) => ('party' in one ? [one.party] : []));
  const to = beneficiaries(world, at, 'to');
  const each = world.yes(at, 'each-other', false);
  const everyMember = members.map(({ party, at: where }) => ({ party, at: where }));
  if (each && from.length === 0 && to.length === 0) {
    return members.map(({ party }) => ({
      grantor: party,
      to: everyMember.filter((other) => other.party !== party),
    }));
  }
  const forward = (
    from.length
      ? from
      : members
          .map(({ party }) => party)
          .filter((party) => !to.some((one) => 'party' in one && one.party === party))
  ).map((grantor) => ({
    grantor,
    to: to.length ? to : everyMember.filter((other) => other.party !== grantor),
  }));
  if (!each) return forward;
  const back = to.flatMap((one) =>
    'party' in one ? [{ grantor: one.party, to: from.map((party) => ({ party, at: at as Ref })) }] : [],
  );
  return [...forward, ...back];
}

/** Whom the term at `key` names. */
export function beneficiaries(world: World, at: Ref, key: string): Beneficiary[] {
  return world.items(at, key).map((item): Beneficiary => {
    if (item.value === 'everyone') return { everyone: true, at: item };
    if (typeof item.value === 'object' && item.value !== null) {
      return { customersOf: String(world.get(item, 'customers-of')?.value), at: item };
    }
    return { party: String(item.value), at: item };
  });
}

/** The parties of an agreement, with the day from which one that joined later is one. */
export function partiesOf(
  world: World,
  agreementAt: Ref,
): { party: string; from?: DateValue; until?: DateValue; at: Ref }[] {
  return world.items(agreementAt, 'parties').map((at) => {
    if (typeof at.value === 'string') return { party: at.value, at };
    const [from, until] = [world.date(at, 'from'), world.date(at, 'until')];
    return {
      party: String(world.get(at, 'party')?.value),
      at,
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    };
  });
}
/** The days between which a party is one of the agreement's, where it joined later or left again. */
export function membership(
  world: World,
  clause: Clause,
  party: string,
): { from?: DateValue; until?: DateValue } {
  return partiesOf(world, clause.agreementAt).find((one) => one.party === party) ?? {};
}

/** The day of signing; an agreement with only an effective day counts as signed on it. */
export function signed(world: World, clause: { agreementAt: Ref }): DateValue {
  return (
    world.date(clause.agreementAt, 'signed') ??
    world.date(clause.agreementAt, 'effective') ??
    openDay(world, clause, 'signed')
  );
}
/** The effective day; the day of signing where none is written. */
export function effective(world: World, clause: { agreementAt: Ref }): DateValue {
  return world.date(clause.agreementAt, 'effective') ?? signed(world, clause);
}
function openDay(world: World, clause: { agreementAt: Ref }, key: string): DateValue {
  return world.dateAt({ path: [...clause.agreementAt.path, key], value: 'unknown' }) as DateValue;
}
/** The later of signing and effect: from then on the grant binds others. */
export function existsFrom(world: World, clause: { agreementAt: Ref }): DateValue {
  const [sign, effect] = [signed(world, clause), effective(world, clause)];
  return sign.low >= effect.low ? sign : effect;
}
/** The last day of the grant: its own, else the agreement's; `undefined` where it has none. */
export function endOf(world: World, clause: Clause): DateValue | undefined {
  const raw = (clause.at.value as Record<string, unknown>).ends;
  if (raw !== undefined) return world.date(clause.at, 'ends');
  return world.date(clause.agreementAt, 'ends');
}
/** The first day of the grant: its own, else the day on which its grantor joined, else the agreement's effective day. */
export function startOf(world: World, clause: Clause): DateValue {
  return (
    world.date(clause.at, 'starts') ??
    membership(world, clause, clause.grantor).from ??
    effective(world, clause)
  );
}
