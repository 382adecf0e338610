// Section 1: what the deal is and who says so, and how each of its terms is known.
import type { Agreement, Grant } from '../../language/index.js';
import type { Said, Term } from '../content/input.js';
import { date, list } from '../words.js';
import type { Survey } from './survey.js';
import { stateOf, valueWords } from './values.js';

export function statements(survey: Survey): readonly Said[] {
  const { ws, deal, id } = survey;
  const place = ws.place(['deals', id]);
  const first = {
    says: `${deal.title ?? id}, announced on ${date(survey.announced)}.`,
    source: deal.source ?? [],
    place,
  };
  const agreements = [...survey.agreements].flatMap((name) => {
    const one = ws.agreements[name];
    const note = one?.note ?? one?.grants?.[0]?.note;
    const says = `${one?.title ?? name}${note ? `: ${sentence(note)}` : '.'}`;
    return one ? [{ says, source: one.source ?? [], place: ws.place(['agreements', name]) }] : [];
  });
  const rest = deal.note ? [{ says: sentence(deal.note), source: [], place }] : [];
  return [first, ...agreements, ...strands(survey), ...rest];
}
const sentence = (note: string): string => `${note.trim().replace(/\.$/, '')}.`;

function strands({ ws, deal, id }: Survey): readonly Said[] {
  const fields = deal.strands?.collaboration ?? [];
  if (!fields.length) return [];
  const firm = fields.filter(({ committed }) => committed === undefined || committed === true);
  const loose = fields.filter(({ committed }) => committed === false);
  const names = (some: typeof fields) => list(some.map(({ field }) => field));
  const parts = [
    firm.length ? `named ${names(firm)}` : '',
    loose.length ? `to be looked at without commitment ${names(loose)}` : '',
  ].filter(Boolean);
  const place = ws.place(['deals', id, 'strands', 'collaboration']);
  return [{ says: `Collaboration, which moves no count here: ${list(parts)}.`, source: [], place }];
}

export function terms(survey: Survey): readonly Term[] {
  const { ws, deal, id } = survey;
  const found: Term[] = [];
  for (const name of survey.agreements) {
    const agreement = ws.agreements[name];
    if (agreement) found.push(...ofAgreement(survey, name, agreement));
  }
  const { supply, money } = deal.strands ?? {};
  if (supply !== undefined)
    found.push(term(survey, 'supply', supply, ['deals', id, 'strands', 'supply'], undefined));
  if (money === 'unknown')
    found.push(term(survey, 'money', money, ['deals', id, 'strands', 'money'], undefined));
  for (const [i, one] of (Array.isArray(money) ? money : []).entries()) {
    const path = ['deals', id, 'strands', 'money', String(i)];
    const words = `${valueWords(one.kind)} from ${valueWords(one.from)} to ${valueWords(one.to)}`;
    found.push(term(survey, `${words}: amount`, one.amount ?? 'unknown', [...path, 'amount'], one));
  }
  return found;
}
const AGREED = ['signed', 'effective', 'ends', 'law', 'forum', 'terminable', 'on-change-of-control'] as const;

function ofAgreement(survey: Survey, name: string, agreement: Agreement): readonly Term[] {
  const home = ['agreements', name];
  const title = agreement.title ?? name;
  const own = AGREED.filter((key) => agreement[key] !== undefined).map((key) =>
    term(survey, `${title}: ${key}`, agreement[key], [...home, key], agreement),
  );
  const grants = (agreement.grants ?? []).flatMap((grant, i) =>
    ofGrant(survey, grant, [...home, 'grants', String(i)]),
  );
  const moved = (agreement.transfers ?? []).flatMap((transfer, i) =>
    Object.entries(transfer)
      .filter(([key]) => !['source', 'note', 'assumed', 'from', 'to'].includes(key))
      .map(([key, value]) => {
        const path = [...home, 'transfers', String(i), key];
        const state = key === 'patents' || key === 'on' ? transfer : undefined;
        return term(survey, `${title}: ${key}`, value, path, state);
      }),
  );
  return [...own, ...grants, ...moved];
}
/** The grant itself, what it says in plain values, then its open and assumed values one by one. */
function ofGrant(survey: Survey, grant: Grant, path: readonly string[]): readonly Term[] {
  const plain: string[] = [];
  const open: Term[] = [];
  const look = (value: Record<string, unknown>, at: readonly string[], before: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (['id', 'kind', 'source', 'note', 'assumed'].includes(key)) continue;
      const name = before ? `${before} ${key}` : key;
      if (stateOf(inner) !== 'public')
        open.push(term(survey, `${grant.id}: ${name}`, inner, [...at, key], undefined));
      else if (key === 'affiliates' && typeof inner === 'object' && inner !== null)
        look(inner as Record<string, unknown>, [...at, key], name);
      else plain.push(`${name}: ${valueWords(inner)}`);
    }
  };
  look(grant as Record<string, unknown>, path, '');
  const words = [`${valueWords(grant.kind)}; ${plain.join('; ')}`, grant.note].filter(Boolean).join('. ');
  const place = survey.ws.place(path);
  const state = grant.assumed === true ? 'assumed' : 'public';
  return [{ name: grant.id, state, says: words, source: grant.source ?? [], place }, ...open];
}
function term(
  { ws }: Survey,
  name: string,
  value: unknown,
  path: readonly string[],
  entry: { assumed?: unknown; note?: string | undefined; source?: readonly string[] | undefined } | undefined,
): Term {
  const assumption =
    typeof value === 'object' && value !== null && 'assumed' in value ? String(value.assumed) : '';
  const named = assumption ? ws.assumptions[assumption] : undefined;
  const written = stateOf(value);
  const state = written === 'public' && entry?.assumed === true ? 'assumed' : written;
  const says = named
    ? `${named.says}: taken as ${valueWords(named.value)}, from ${valueWords(named.low ?? named.value)} to ${valueWords(named.high ?? named.value)}`
    : value === 'unknown'
      ? 'not public'
      : valueWords(value);
  const source = named?.source ?? (state === 'public' ? (entry?.source ?? []) : []);
  return { name, state, says, source, place: ws.place(path) };
}
