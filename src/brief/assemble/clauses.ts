// The clauses and rules that rows cite, as a reader can look them up, and the assumptions of the workspace.
import { sources } from '../../law/index.js';
import type { Workspace } from '../../language/index.js';
import type { AssumptionRow } from '../content/input.js';
import type { Clause, LotRow } from '../model.js';
import { shortName } from './names.js';
import { valueWords } from './values.js';

export function clausesOf(
  ws: Workspace,
  rows: readonly LotRow[],
  titles: (agreement: string) => string,
): readonly Clause[] {
  const cited = new Set(rows.flatMap(({ because }) => because));
  const found: Clause[] = [];
  for (const [name, agreement] of Object.entries(ws.agreements))
    for (const section of ['grants', 'promises'] as const)
      for (const [i, clause] of (agreement[section] ?? []).entries()) {
        if (typeof clause.id !== 'string' || !cited.has(clause.id)) continue;
        found.push({
          id: clause.id,
          sort: section === 'grants' ? 'grant' : 'promise',
          says: says(ws, clause, agreement.parties),
          agreement: titles(name),
          assumed: clause.assumed === true,
          place: ws.place(['agreements', name, section, String(i)]),
          source: clause.source ?? agreement.source ?? [],
        });
      }
  for (const [rule, source] of Object.entries(sources)) {
    if (!cited.has(rule)) continue;
    const authorities = source.authorities.map(({ cite, where }) => `${cite} (${where})`);
    const said = { says: source.says, agreement: null, assumed: false, place: null };
    found.push({ id: rule, sort: 'rule', ...said, source: authorities });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
function says(
  ws: Workspace,
  clause: { kind?: unknown; from?: unknown; to?: unknown; 'each-other'?: unknown; note?: string | undefined },
  parties: readonly unknown[],
): string {
  const name = (one: unknown): string => {
    const id = typeof one === 'object' && one !== null && 'party' in one ? String(one.party) : one;
    return typeof id === 'string' && ws.parties[id] ? shortName(ws, id) : valueWords(id);
  };
  const list = (value: unknown): string => (Array.isArray(value) ? value : [value]).map(name).join(', ');
  const who =
    clause['each-other'] === true
      ? `each to the other: ${parties.map(name).join(', ')}`
      : [clause.from ? `from ${list(clause.from)}` : '', clause.to ? `to ${list(clause.to)}` : '']
          .filter(Boolean)
          .join(' ');
  return [`${valueWords(clause.kind)}${who ? ` ${who}` : ''}`, clause.note].filter(Boolean).join('; ');
}
export function assumptionRows(ws: Workspace, moves: (id: string) => string): readonly AssumptionRow[] {
  return Object.entries(ws.assumptions).map(([id, one]) => ({
    id,
    says: `${one.says}${moves(id)}`,
    value: valueWords(one.value),
    low: one.low === undefined ? null : valueWords(one.low),
    high: one.high === undefined ? null : valueWords(one.high),
    unit: one.unit ?? null,
    source: one.source ?? [],
    place: ws.place(['assumptions', id]),
  }));
}
