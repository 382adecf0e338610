// What groups, agreements and parties of clauses are called.
import type { Workspace } from '../../language/index.js';
import { idsIn } from '../../law/index.js';

const FORMS =
  /,? (?:Inc\.?|Corporation|Corp\.?|Co\.?,? Ltd\.?|Company|Limited|Ltd\.?|plc|AG|SA|AB|N\.?V\.?|LLC|Oyj|GmbH|KK|LP|S\.A\.|SE)$/i;
/** A group as people call it: the part of its name that its id spells (`OPPO`), else the name without its legal form. */
export function shortName(ws: Workspace, id: string): string {
  const party = ws.parties[id];
  const spelt = new RegExp(`(?<![\\p{L}\\d])${id.replaceAll('-', '[ -]')}(?![\\p{L}\\d])`, 'iu');
  const [found] = [party?.name ?? '', ...(party?.names ?? [])].flatMap((name) => spelt.exec(name)?.[0] ?? []);
  if (found) return found;
  let short = party?.name ?? id;
  for (let before = ''; before !== short; ) {
    before = short;
    short = short.replace(FORMS, '');
  }
  return short || id;
}
/** An agreement by its title, else by that of the deal it belongs to. */
export function titlesOf(ws: Workspace): (agreement: string) => string {
  const deals = new Map(
    Object.values(ws.deals).flatMap(({ title, strands }) =>
      (strands?.patents ?? []).map((id) => [id, title] as const),
    ),
  );
  return (id) => ws.agreements[id]?.title ?? deals.get(id) ?? id;
}
/** Parties of a clause, whatever its form. */
export const partiesIn = (value: unknown): readonly string[] => idsIn(value);
