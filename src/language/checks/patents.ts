// Single patents and lots: an id that can be one, a country, an owner, days in their order.
import { finding } from '../findings.js';
import { officeOf, patentIdProblem } from '../publication.js';
import type { Patent } from '../schema.js';
import { type Context, surelyBefore } from './context.js';

export function patents(context: Context): void {
  for (const [id, patent] of Object.entries(context.patents)) {
    const row = context.isRow(id);
    const bad = row ? null : patentIdProblem(id);
    if (bad) context.report(bad.code, ['patents', id], bad.problem);
    if (patent.country === undefined && (bad || !officeOf(id))) {
      context.report('no-country', ['patents', id], { found: id, expected: '`country`' });
    }
    owner(context, id, patent);
    order(context, id, patent);
    lot(context, id, patent);
  }
}

function owner(context: Context, id: string, patent: Patent): void {
  if (patent.owner !== undefined && patent.title !== undefined) {
    const also = context.place(['patents', id, 'owner']);
    context.report('owner-and-title', ['patents', id, 'title'], { found: id, expected: 'one of them', also });
  }
  const none =
    patent.title === undefined ? patent.owner === undefined || isEmpty(patent.owner) : isEmpty(patent.title);
  if (!none) return;
  // A lot without an owner counts for nobody; a single patent may be there for its family alone.
  const severity = patent.count === undefined ? 'warning' : 'error';
  context.report('no-owner', ['patents', id], { severity, found: id, expected: '`owner` or `title`' });
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Which day of a patent comes before which. */
const orders = [
  ['filed', 'granted'],
  ['filed', 'expires'],
  ['priority', 'filed'],
  ['filed', 'ended'],
  ['granted', 'ended'],
  ['granted', 'expires'],
] as const;

function order(context: Context, id: string, patent: Patent): void {
  for (const [first, second] of orders) {
    if (patent[second] === undefined || !surelyBefore(patent[second], patent[first])) continue;
    const problem = {
      found: `\`${second}\` ${patent[second]}`,
      expected: `a day not before \`${first}\` ${patent[first]}`,
    };
    // A patent may end on paper before its term: only what cannot be stops the reading.
    context.report('wrong-order', ['patents', id, second], problem);
  }
  const step = patent['derives-from'];
  const parent = step ? context.patents[step.patent] : undefined;
  if (parent && surelyBefore(patent.filed, parent.filed)) {
    const found = `\`filed\` ${patent.filed}`;
    const expected = `a day not before its parent \`${step?.patent}\` was filed`;
    context.report('wrong-order', ['patents', id, 'filed'], { found, expected });
  }
}

/** Keys that say something of many patents at once. */
function lot(context: Context, id: string, patent: Patent): void {
  if (patent.count === undefined) {
    for (const key of ['families', 'granted-share'] as const) {
      if (patent[key] === undefined) continue;
      context.report('lot-only', ['patents', id, key], {
        found: `\`${key}\``,
        expected: '`count` beside it',
      });
    }
    return;
  }
  const { count, families } = patent;
  if (typeof count !== 'number' || typeof families !== 'number' || families <= count) return;
  const place = context.place(['patents', id, 'families']);
  const problem = {
    found: `${families} families`,
    expected: `at most the \`count\` ${count}`,
    path: ['patents', id, 'families'],
  };
  context.findings.push(finding('bad-value', place, problem));
}
