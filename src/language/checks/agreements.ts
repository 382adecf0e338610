// Agreements: each party once, an end after the beginning, grants between parties, and both sides named.
import { nearest } from '../findings.js';
import type { Agreement } from '../schema.js';
import type { Path } from '../workspace.js';
import { Affiliation } from './affiliation.js';
import { closed, type Context, days, surelyBefore } from './context.js';
import { type Granted, grants } from './grants.js';

export function agreements(context: Context): void {
  for (const [id, agreement] of Object.entries(context.agreements)) {
    parties(context, id, agreement);
    const begins = agreement.effective ?? agreement.signed;
    ending(context, ['agreements', id], agreement.ends, begins, agreement.effective ? 'effective' : 'signed');
    for (const older of agreement.supersedes ?? []) {
      if (older === id)
        context.report('bad-value', ['agreements', id, 'supersedes'], {
          found: older,
          expected: 'another agreement',
        });
    }
  }
  const affiliation = new Affiliation(context);
  for (const granted of grants(context)) {
    const { grant, path, agreement } = granted;
    if (granted.section === 'grants') ending(context, path, grant.ends, grant.starts, 'starts');
    sides(context, granted, affiliation, names(context.agreements[agreement]));
  }
}

type Item = Agreement['parties'][number];
const name = (item: Item): string => (typeof item === 'string' ? item : (item?.party ?? ''));
const names = (agreement: Agreement | undefined): string[] => (agreement?.parties ?? []).map(name);

function parties(context: Context, id: string, agreement: Agreement): void {
  (agreement.parties ?? []).forEach((item, index) => {
    const before = agreement.parties.findIndex((other, at) => at < index && name(other) === name(item));
    if (before < 0 || apart(agreement.parties[before] as Item, item)) return;
    const also = context.place(['agreements', id, 'parties', String(before)]);
    context.report('party-twice', ['agreements', id, 'parties', String(index)], { found: name(item), also });
  });
}

/** A member that left and joined again is there twice, and rightly. */
function apart(before: Item, after: Item): boolean {
  if (typeof before === 'string' || typeof after === 'string') return false;
  return surelyBefore(before.until, after.from) || surelyBefore(after.until, before.from);
}

function ending(context: Context, path: Path, ends: unknown, begins: unknown, key: string): void {
  if (!surelyBefore(ends, begins) || days(ends) === null) return;
  context.report('ends-before', [...path, 'ends'], {
    found: `\`ends\` ${ends}`,
    expected: `a day not before \`${key}\` ${begins}`,
  });
}

/** `from`, `to` and `each-other` of a grant or promise. */
function sides(
  context: Context,
  granted: Granted,
  affiliation: Affiliation,
  members: readonly string[],
): void {
  const { grant, path, id } = granted;
  const mutual = closed(grant['each-other']) === true;
  if (mutual && (grant.from !== undefined || grant.to !== undefined)) {
    context.report('two-directions', path, { found: id, expected: 'one or the other' });
  }
  if (mutual && members.length < 2) {
    context.report('too-few-parties', path, {
      found: `\`each-other\` in \`${id}\``,
      expected: 'an agreement of two or more',
    });
  }
  const open = grant['each-other'] !== undefined && closed(grant['each-other']) === undefined;
  const needed = granted.section === 'grants' && !mutual && !open;
  if (needed && (grant.from === undefined || grant.to === undefined)) {
    context.report('no-direction', path, { found: id, expected: '`from` and `to`, or `each-other: yes`' });
  }
  for (const side of ['from', 'to'] as const) outsiders(context, granted, side, affiliation, members);
  const [from, to] = [side(grant.from), side(grant.to)];
  if (from.length === 1 && to.length === 1 && from[0] === to[0] && from[0] !== undefined) {
    context.report('self-grant', path, { found: id, expected: 'two parties' });
  }
}

const side = (term: unknown): readonly string[] => {
  const list = closed(term);
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
};

/** Somebody who did not sign: the group of a party may be bound or benefit, and pools stand for their members. */
function outsiders(
  context: Context,
  { grant, path }: Granted,
  key: 'from' | 'to',
  affiliation: Affiliation,
  members: readonly string[],
): void {
  for (const id of side(grant[key])) {
    if (id === 'everyone' || id === 'unknown' || members.includes(id) || !(id in context.parties)) continue;
    if (context.parties[id]?.kind === 'pool' || members.some((member) => affiliation.related(member, id)))
      continue;
    // A licence given by a stranger is a contradiction; one given to a stranger may be a contract for its benefit.
    const severity = key === 'from' ? 'error' : 'warning';
    const expected = members.length
      ? `a party to it: ${members.map((one) => `\`${one}\``).join(', ')}`
      : 'a party to it';
    context.report('not-a-party', [...path, key], {
      severity,
      found: id,
      expected,
      nearest: nearest(id, members),
    });
  }
}
