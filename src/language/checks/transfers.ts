// Transfers: nobody passes on what it never had, as far as the chain of title tells.
import { closed, type Context, days, surelyBefore, words } from './context.js';
import { Affiliation } from './affiliation.js';
import type { Path } from '../workspace.js';

export interface Passed {
  readonly from: unknown;
  readonly to: unknown;
  readonly on: unknown;
  /** Null where the patents are not listed one by one: it may concern any. */
  readonly list: ReadonlySet<string> | null;
  readonly path: Path;
}

export function transfers(context: Context): void {
  const all = everyTransfer(context);
  const affiliation = new Affiliation(context);
  for (const one of all) {
    for (const patent of one.list ?? []) giver(context, one, patent, all, affiliation);
    if (one.from === one.to && typeof one.from === 'string') {
      context.report('bad-value', [...one.path, 'to'], {
        found: one.from,
        expected: 'a buyer that is not the seller',
      });
    }
  }
  for (const [index, transfer] of context.list('transfers').entries()) {
    recorded(context, ['transfers', String(index)], transfer ?? {});
  }
}

export function everyTransfer(context: Context): Passed[] {
  const all = context
    .list('transfers')
    .map((transfer, index) => passed(transfer ?? {}, ['transfers', String(index)]));
  for (const [id, agreement] of Object.entries(context.agreements)) {
    for (const [index, transfer] of (closed(agreement.transfers) ?? []).entries()) {
      all.push(
        passed((transfer ?? {}) as Record<string, unknown>, ['agreements', id, 'transfers', String(index)]),
      );
    }
  }
  return all;
}

function passed(transfer: Readonly<Record<string, unknown>>, path: Path): Passed {
  const patents = closed(transfer.patents) as Record<string, unknown> | undefined;
  const list = patents && Object.keys(patents).every((key) => key === 'list') ? words(patents.list) : null;
  const { from, to, on } = transfer;
  return { from: closed(from), to: closed(to), on, list: list?.length ? new Set(list) : null, path };
}

/** Reports a seller that never was an owner before, nor belongs to the group of one. */
function giver(
  context: Context,
  one: Passed,
  id: string,
  all: readonly Passed[],
  affiliation: Affiliation,
): void {
  const patent = context.patents[id];
  if (!patent || typeof one.from !== 'string' || days(one.on) === null) return;
  const owners = ownersOf(patent);
  if (!owners) return;
  for (const other of all) {
    if (other === one || surelyBefore(one.on, other.on)) continue;
    if (other.list !== null && !other.list.has(id)) continue;
    if (typeof other.to !== 'string') return;
    owners.push(other.to);
  }
  const from = one.from;
  if (owners.some((owner) => owner === from || affiliation.related(owner, from))) return;
  const expected = `an owner: ${[...new Set(owners)].map((owner) => `\`${owner}\``).join(', ')}`;
  context.report('not-owner', [...one.path, 'from'], { found: from, expected });
}

/** Everybody whom the patent itself names as an owner; null where that is open. */
function ownersOf(patent: Context['patents'][string]): string[] | null {
  const steps = patent.title ? patent.title.map((step) => step?.owner) : [patent.owner];
  const owners: string[] = [];
  for (const step of steps) {
    const list = closed(step);
    if (!Array.isArray(list)) return null;
    owners.push(...words(list));
  }
  return owners.length ? owners : null;
}

function recorded(context: Context, path: Path, transfer: Readonly<Record<string, unknown>>): void {
  if (!surelyBefore(transfer.recorded, transfer.on)) return;
  const problem = {
    found: `\`recorded\` ${transfer.recorded}`,
    expected: `a day not before \`on\` ${transfer.on}`,
  };
  context.report('wrong-order', [...path, 'recorded'], { severity: 'warning', ...problem });
}
