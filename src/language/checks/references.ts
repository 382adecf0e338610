// Whatever is named must exist: parties, products, patents, agreements, grants, countries; standards where some are listed.
import { isCountry, slips } from '../countries.js';
import { type Code, finding, nearest, type Problem } from '../findings.js';
import type { Located } from '../met.js';
import { entriesNow } from '../imported-numbers.js';
import { officeOf } from '../publication.js';
import type { RefKind } from '../terms.js';
import type { Reference } from '../walk.js';
import type { MarketRow } from '../workspace.js';
import type { Context } from './context.js';
import { grantIds } from './grants.js';

type Known = ReadonlySet<string>;
/** What is named by an id that a workspace must define. */
type Named = Exclude<RefKind, 'country' | 'standard'>;

/** Reports every reference that finds nothing. Vendors of market figures count as parties in claims only. */
export function references(
  context: Context,
  met: readonly Located<Reference>[],
  market: readonly MarketRow[],
): void {
  const known: Record<Named, Known> = {
    party: new Set(Object.keys(context.parties)),
    product: new Set(Object.keys(context.products)),
    patent: new Set([...Object.keys(context.patents), ...context.numbers]),
    agreement: new Set(Object.keys(context.agreements)),
    grant: grantIds(context),
  };
  const measured = new Set(market.flatMap((row) => (row.party ? [row.party] : [])));
  for (const one of met) {
    if (one.id === 'unknown' || one.to.words.includes(one.id)) continue;
    const problem = problemOf(context, one, known);
    if (!problem || (one.path.includes('claims') && measured.has(one.id))) continue;
    context.findings.push(finding(problem.code, one.place(), { ...problem, path: one.path }));
  }
  marketParties(context, market, known.party);
}

/** To look for the nearest of many ids is slow, and hundreds of slips have one cause. */
const SUGGESTED = 200;

function problemOf(context: Context, one: Reference, known: Record<Named, Known>): Reported | null {
  const kind = one.to.to;
  if (kind === 'country') return country(one.id);
  if (kind === 'standard') return standard(context, one.id);
  const { findings, numbers } = context;
  return missing(kind, one, known[kind], findings.length, numbers);
}

type Reported = Problem & { readonly code: Code };

function missing(kind: Named, one: Reference, known: Known, told: number, numbers: Known): Reported | null {
  if (known.has(one.id)) return null;
  // A patent by its number need not be in the workspace, unless the question is about it.
  if (kind === 'patent' && officeOf(one.id) && one.path[0] !== 'questions') return null;
  const now =
    kind === 'patent' && told <= SUGGESTED
      ? entriesNow([...known], one.id).filter((id) => !numbers.has(id))
      : [];
  if (now.length > 0) {
    const number = one.id.replace(/-.*/, '').toUpperCase();
    const expected = `\`${number}\`, which means all its entries, or one of ${now.map((id) => `\`${id}\``).join(', ')}`;
    return { code: 'unknown-id', found: `patent \`${one.id}\``, expected };
  }
  const words = told <= SUGGESTED ? [...known, ...one.to.words] : [];
  const expected =
    known.size === 0
      ? `one of the workspace, which has no ${kind === 'party' ? 'parties' : `${kind}s`}`
      : undefined;
  return {
    code: 'unknown-id',
    found: `${kind} \`${one.id}\``,
    nearest: nearest(one.id, words),
    ...(expected ? { expected } : {}),
  };
}

function country(code: string): Reported | null {
  if (isCountry(code)) return null;
  const expected = 'a code of ISO 3166, or EP, UPC, EU, EEA';
  return { code: 'unknown-country', found: code, expected, nearest: slips[code] };
}

/**
 * Standards may be used without being listed: their names are what engineers call them. Where some are listed, a name
 * that differs from a listed one in case only is an error, and one that is a letter off a warning.
 */
function standard(context: Context, name: string): Reported | null {
  const listed = Object.keys(context.standards);
  if (listed.length === 0 || name in context.standards) return null;
  const near = nearest(name, listed);
  if (near === undefined) return null;
  const same = near.toLowerCase() === name.toLowerCase();
  if (!same && (/\d/.test(name) || name.length < 4)) return null;
  return {
    code: 'unknown-id',
    severity: same ? 'error' : 'warning',
    found: `standard \`${name}\``,
    nearest: near,
  };
}

function marketParties(context: Context, market: readonly MarketRow[], known: Known): void {
  const told = new Set<string>();
  for (const { party, place } of market) {
    if (party === null || known.has(party) || told.has(party)) continue;
    told.add(party);
    const problem = { found: `party \`${party}\``, nearest: nearest(party, known), path: ['market'] };
    context.findings.push(finding('unknown-id', place, problem));
  }
}
