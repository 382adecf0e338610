// What a brief looks at where it cannot look at everything, and the sentences that say so.
import type { Workspace } from '../../language/index.js';
import type { BriefInput, Group, Swing } from '../content/input.js';
import { list, number } from '../words.js';
import { FILING_DAY, isDeclaredLot, type Ledger } from './ledger.js';
import type { Survey } from './survey.js';
import { usesOf } from './uses.js';

/** What each side chiefly sells: of the kinds that meet about as many as any, the one with most products. */
export function mainKinds(survey: Survey, ledger: Ledger): readonly [string, string] {
  const [a, b] = survey.sides.map(({ id }) => {
    const products = survey.productsOf(id, survey.at).map((one) => survey.kindOf(one));
    const kinds = [...new Set(products)].sort();
    const met = new Map(kinds.map((kind) => [kind, ledger.exposed('without', { seller: id, kind }).high]));
    const most = Math.max(0, ...met.values());
    const many = (kind: string) => products.filter((one) => one === kind).length;
    return kinds.filter((kind) => (met.get(kind) ?? 0) >= most * 0.9).sort((x, y) => many(y) - many(x))[0];
  });
  return [a ?? '', b ?? ''];
}
/** The country in which both sides meet most: where the picture of the years shows the whole field. */
export function mainCountry({ sides: [a, b] }: Survey, ledger: Ledger): string {
  const met = (seller: string, country: string) => ledger.exposed('without', { seller, country }).high;
  const countries = [...new Set(ledger.rows.map(({ country }) => country))].sort();
  const least = (country: string) => Math.min(met(a.id, country), met(b.id, country));
  return countries.sort((x, y) => least(y) - least(x))[0] ?? '';
}
/** Products of those kinds, less those whose chips are on file: the same goods without a supplier meet all that these do. */
export function mainProducts(
  survey: Survey,
  seller: Group,
  kinds: readonly string[],
  at: string,
): readonly string[] {
  return survey
    .productsOf(seller.id, at)
    .filter((id) => kinds.includes(survey.kindOf(id)) && !survey.ws.products[id]?.components);
}
/** Declared where nearly all that is exposed is; what is not is named beside its figure. */
export function basisOf(ws: Workspace, ledger: Ledger): BriefInput['basis'] {
  const lots = new Set(
    (['without', 'with'] as const).flatMap((world) =>
      ledger.of(world, {}).flatMap(({ row, exposed }) => (exposed === 'never' ? [] : row.lots)),
    ),
  );
  const all = ledger.sum(lots);
  const declared = ledger.sum([...lots].filter((lot) => isDeclaredLot(ws.patents[lot])));
  if (declared === 0 && all > 0) return 'granted';
  return declared >= all * 0.95 ? 'declared' : 'mixed';
}
/** Which figures an assumption moves, for the list of all of them. */
export function movesOf(ws: Workspace, swings: readonly Swing[]): (id: string) => string {
  const uses = usesOf(ws);
  return (id) => {
    const moved = swings.filter((one) => one.sort === 'assumption' && one.id === id).length;
    if (!uses.has(id)) return ' [no value uses it: written down, not varied]';
    const { low, high } = ws.assumptions[id] ?? {};
    if (low === undefined && high === undefined) return ' [used; no low or high, so not varied]';
    if (moved === 0) return ' [varied; moves nothing between the two sides]';
    return ` [varied; moves ${moved === 1 ? 'one count' : `${number(moved)} counts`}]`;
  };
}
export function limits(
  survey: Survey,
  ledger: Ledger,
  scope: {
    readonly kinds: readonly [string, string];
    readonly country: string;
    readonly basis: BriefInput['basis'];
  },
): readonly string[] {
  const { kinds, country, basis } = scope;
  const [a, b] = survey.sides;
  const found: string[] = [];
  if (basis !== 'granted')
    found.push(
      'A declaration says that its maker believes an application may be essential. It proves neither that it is, nor that it was granted, nor who owns it now.',
    );
  else if (ledger.rows.some(({ lots }) => lots.some((id) => readsOnByDeclaration(survey.ws, id))))
    found.push(
      'A declaration says that its maker believes a patent may be essential. It does not prove that it is.',
    );
  if (ledger.rows.some(({ places }) => places.some(({ from }) => from !== undefined)))
    found.push(
      'Imported patents are as good as the records on file. Rights whose owner is no party of this workspace, or is open, are left out unless it asks for them: `crossgrant check` says how many. `crossgrant title` and `crossgrant dates` give the records of a patent one by one.',
    );
  const bought = [...new Set(ledger.rows.flatMap(({ turnsOn }) => turnsOn.flatMap(assetsOf)))].sort();
  const lots = bought.filter((id) => survey.ws.patents[id]?.count !== undefined);
  const single = bought.filter((id) => !lots.includes(id));
  if (single.length)
    found.push(
      `Where what ${list(single)} read${single.length === 1 ? 's' : ''} on, or who owns it in which countries from when, is open, it is counted at the upper end.`,
    );
  if (lots.length)
    found.push(
      `Bought assets of which only a number is public (${list(lots)}) are counted at the upper end wherever what they read on, or where they are, is open.`,
    );
  const pooled = new Set(
    ledger.rows.filter(({ turnsOn }) => turnsOn.includes(FILING_DAY)).flatMap(({ lots }) => lots),
  );
  if (pooled.size)
    found.push(
      `Of ${number(pooled.size)} lots only the month, the quarter or the year of filing is known, and on its day turns whether they were granted or expired by then: ${number(ledger.sum(pooled))} counted at the upper ends, not at the lower.`,
    );
  const unsold = survey.sides.flatMap(({ id, name }) =>
    survey.productsOf(id, survey.at).length ? [] : [name],
  );
  if (unsold.length) found.push(`No product of ${list(unsold)} is on file for the day.`);
  const words = list([...new Set(kinds)].map((kind) => kind.replaceAll('-', ' ')));
  found.push(
    `The picture of the years, and the assumptions that need new answers, follow ${words} products of ${a.name} and ${b.name} whose chips are not on file. The picture is of sales in ${country} alone, at year-ends and, toward each other, at every month-end in the year of the deal; the matrix shows the kind \`${kinds[1]}\` alone.`,
    'Rows of what a side could assert against third parties say how many and which open terms it turns on, not which clause decides; `crossgrant why` gives the proof of each.',
    'Of an open term two values are taken, the one that shields and the one that does not, while all other open terms shield. The lower end of a total adds what is exposed in every reading and the upper what is exposed in some, so that an interval may be wider than any one reading.',
  );
  return found;
}
const readsOnByDeclaration = (ws: Workspace, id: string): boolean => {
  const readsOn = ws.patents[id]?.['reads-on'];
  return Array.isArray(readsOn) && readsOn.some(({ by }) => by === 'declared');
};
const assetsOf = (term: string): readonly string[] => {
  const [section, id] = term.split('/');
  return section === 'patents' && id ? [id] : [];
};
