// Section 3: who can still sue each side after the deal, and which deals hold off whom.
import type { BriefInput, Group, Shielding, Threat } from '../content/input.js';
import type { LotRow } from '../model.js';
import { isShielded, type Ledger } from './ledger.js';
import { titlesOf } from './names.js';
import { type Survey } from './survey.js';

export function threats(survey: Survey, ledger: Ledger): BriefInput['threats'] {
  const home = agreementOf(survey);
  return survey.sides.map((side) => {
    const only = { seller: side.id };
    const ids = new Set(ledger.of('with', only).map(({ row }) => row.holder));
    const holders = [...ids].sort().map((id) => threat(ledger, survey.group(id), side, home));
    return {
      side,
      total: ledger.exposed('with', only),
      holders: holders.filter((one) => one.exposed.high > 0 || one.heldOff.high > 0),
    };
  });
}
/** The agreement in which a grant or promise stands, with its title. */
type Home = (clause: string) => { readonly id: string; readonly title: string } | undefined;

function agreementOf({ ws }: Survey): Home {
  const titles = titlesOf(ws);
  const found = new Map<string, { id: string; title: string }>();
  for (const [id, { grants, promises }] of Object.entries(ws.agreements))
    for (const clause of [...(grants ?? []), ...(promises ?? [])])
      if (typeof clause.id === 'string') found.set(clause.id, { id, title: titles(id) });
  return (clause) => found.get(clause);
}
function threat(ledger: Ledger, holder: Group, side: Group, home: Home): Threat {
  const only = { seller: side.id, holder: holder.id };
  const shields = new Map<string, { id: string; title: string; answer: string }>();
  for (const { row } of ledger.of('with', only).filter(isShielded)) {
    const one = shieldOf(row, home);
    shields.set(`${one.answer}|${one.id}`, one);
  }
  const by = [...shields]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]): Shielding => {
      const count = ledger.heldOff('with', only, ({ row }) => {
        const its = shieldOf(row, home);
        return `${its.answer}|${its.id}` === key;
      });
      return { ...one, count };
    });
  return {
    holder,
    exposed: ledger.exposed('with', only),
    heldOff: ledger.heldOff('with', only),
    by: by.filter((one) => one.count.high > 0),
  };
}
/** The agreements behind a row, or where no grant decides, the rule. */
function shieldOf(row: LotRow, home: Home): { id: string; title: string; answer: string } {
  const turning = row.turnsOn.flatMap((term) => /^agreements\/([^/]+)/.exec(term)?.[1] ?? []);
  const homes = row.because.flatMap((clause) => home(clause) ?? []);
  // Where a term is open, the agreements that carry it are those that may hold off.
  const acting = turning.length ? homes.filter(({ id }) => turning.includes(id)) : homes;
  const all = [...new Map((acting.length ? acting : homes).map((one) => [one.id, one])).values()];
  const answer =
    row.answer === 'unknown' || row.answer === 'contested'
      ? `perhaps: a term is ${row.answer === 'unknown' ? 'not public' : 'disputed'}`
      : row.answer;
  if (all.length === 0) {
    const [rule = row.answer] = row.because;
    return { id: rule, title: rule, answer };
  }
  return { id: all.map(({ id }) => id).join(' '), title: all.map(({ title }) => title).join('; '), answer };
}
