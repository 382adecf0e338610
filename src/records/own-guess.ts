// Which column of a person's own table is which key of a patent: by the words of its head, and by what its cells look like.
import { plainName } from './columns.js';
import { publications } from './isld-cells.js';
import type { Mapping } from './own-table.js';
import { type DateOrder, DOUBTFUL, writtenDate } from './written-dates.js';

/** Usual heads by key, in English, German, French, Chinese, Japanese and Korean. */
const heads: Readonly<Record<string, string>> = {
  id: 'id; patent; patent no; patent number; patent nr; publication number; publication no; publication; pub no; number; document number; grant number; Patentnummer; Veröffentlichungsnummer; Schutzrechtsnummer; numéro de brevet; numéro de publication; 专利号; 公开号; 公开(公告)号; 公告号; 授权公告号; 特許番号; 公報番号; 公開番号; 登録番号; 특허번호; 등록번호; 공개번호; 공보번호',
  kind: 'kind; kind code; document kind; Schriftartencode; code de type; 文献种类; 文献类型; 公報種別; 문헌종류',
  country:
    'country; country code; office; jurisdiction; authority; cc; Land; Länderkürzel; Amt; pays; office de brevets; 国家; 国别; 受理局; 国; 国コード; 国名; 국가; 국가코드',
  family:
    'family; family id; inpadoc family; docdb family; simple family; family number; Familie; Patentfamilie; famille; famille de brevets; 同族; 专利族; 简单同族; パテントファミリー; ファミリー; 패밀리; 패밀리번호',
  filed:
    'filed; filing date; date filed; application date; app date; Anmeldetag; Anmeldedatum; date de dépôt; 申请日; 申请日期; 出願日; 출원일; 출원일자',
  granted:
    'granted; grant date; issue date; issued; patent date; Erteilungsdatum; Erteilungstag; Erteilung; date de délivrance; 授权日; 授权公告日; 登録日; 등록일; 등록일자',
  priority:
    'priority; priority date; earliest priority; earliest priority date; Prioritätsdatum; Prioritätstag; Priorität; date de priorité; 优先权日; 最早优先权日; 優先日; 優先権主張日; 우선일; 우선권주장일; 우선일자',
  expires:
    'expires; expiry; expiry date; expiration; expiration date; estimated expiry; anticipated expiration; Ablaufdatum; Schutzende; Ablauf; date d’expiration; expiration du brevet; 到期日; 失效日; 届满日; 存続期間満了日; 満了日; 만료일; 존속기간만료일',
  adjusted:
    'adjusted; pta; pta days; patent term adjustment; term adjustment; term extension; Laufzeitverlängerung',
  ended:
    'ended; end date; lapsed; lapse date; lapsed on; abandoned; Erlöschensdatum; erloschen am; date de déchéance; 终止日; 消滅日; 소멸일',
  'ended-by':
    'ended by; end reason; reason of lapse; lapse reason; Erlöschensgrund; motif de déchéance; 終了理由; 소멸사유',
  owner:
    'owner; current owner; assignee; current assignee; patentee; proprietor; applicant; holder; Inhaber; Patentinhaber; Anmelder; titulaire; déposant; propriétaire; 专利权人; 当前权利人; 权利人; 申请人; 権利者; 特許権者; 出願人; 권리자; 특허권자; 출원인; 현재권리자',
  right:
    'right; type of right; ip type; patent type; right type; Schutzrechtsart; type de droit; 专利类型; 権利種別; 권리구분',
  cpc: 'cpc; cpc class; cpc classes; cpc code; cpc codes; cpc classification; cooperative patent classification; CPC分类; CPC分類; CPC분류',
  'opted-out': 'opted out; opt out; upc opt out; opt-out date',
  validated:
    'validated; validation countries; validation states; validated in; Validierungsstaaten; états de validation',
};
const words = new Map(
  Object.entries(heads).flatMap(([key, list]) =>
    list.split(';').map((head) => [plainName(head), key] as const),
  ),
);
/** Heads that look like a key and are none: the title of the invention is not the chain of title. */
const titles = new Set(
  'title; patent title; invention title; Titel; Bezeichnung; titre; 标题; 专利名称; 发明名称; 発明の名称; 名称; 발명의명칭; 발명의 명칭'
    .split(';')
    .map(plainName),
);

export interface Guess {
  readonly column: string;
  readonly key: string | null;
  readonly why: string;
  /** False: to be confirmed. */
  readonly sure: boolean;
}
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
  /** Columns in which day and month cannot be told apart; `dates` of the mapping is then to be given. */
  readonly doubtfulDates: readonly string[];
}

/** What a table's columns probably are. `keys`: what may be mapped to, beside `id` and `kind`. Every column is listed; those without a key are not taken. */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  keys: readonly string[],
): GuessedMapping {
  const cells = columns.map((_, column) => rows.flatMap((row) => row[column]?.trim() || []).slice(0, 200));
  const allowed = new Set([...keys, 'id', 'kind']);
  const first = columns.map((column, index) => guess(column, cells[index] ?? [], allowed));
  const guesses = first.map((one, index) => firstOf(one, index, first));
  const dated = guesses.flatMap(({ column, key }, index) =>
    key !== null && dateKeys.has(key) ? [{ column, cells: cells[index] ?? [] }] : [],
  );
  const order = orderOf(dated.flatMap((one) => one.cells));
  const doubtful = order
    ? []
    : dated.flatMap((one) => (one.cells.some((cell) => writtenDate(cell) === DOUBTFUL) ? [one.column] : []));
  return {
    mapping: {
      columns: Object.fromEntries(guesses.map(({ column, key }) => [column, key])),
      ...(order && { dates: order }),
    },
    guesses: guesses.map((one) =>
      doubtful.includes(one.column)
        ? { ...one, sure: false, why: `${one.why}; its dates have day and month in doubt` }
        : one,
    ),
    doubtfulDates: doubtful,
  };
}

const dateKeys = new Set(['filed', 'granted', 'priority', 'expires', 'ended', 'opted-out']);

function guess(column: string, cells: readonly string[], allowed: ReadonlySet<string>): Guess {
  const plain = plainName(column);
  const key =
    words.get(plain) ??
    (allowed.has(column.toLowerCase()) && column.toLowerCase() !== 'title' ? column.toLowerCase() : null);
  if (titles.has(plain))
    return { column, key: null, why: 'title of the invention, which is no key of a patent', sure: true };
  if (key !== null && allowed.has(key)) {
    const against = contrary(key, cells);
    return {
      column,
      key,
      why: against ? `usual head of \`${key}\`, but ${against}` : `usual head of \`${key}\``,
      sure: !against,
    };
  }
  if (key !== null)
    return { column, key: null, why: `usual head of \`${key}\`, which is not asked for`, sure: true };
  const looks = looksLike(cells);
  return looks && allowed.has(looks.key)
    ? { column, key: looks.key, why: looks.why, sure: false }
    : { column, key: null, why: looks?.why ?? 'no head that is known', sure: true };
}

/** What in the cells speaks against a head. */
function contrary(key: string, cells: readonly string[]): string | null {
  if (cells.length === 0) return 'all its cells are empty';
  if (key === 'id')
    return share(cells, isNumber) < 0.5 && share(cells, isSerial) < 0.5
      ? 'few cells look like publication numbers'
      : null;
  if (dateKeys.has(key)) return share(cells, isDate) < 0.8 ? 'not all cells are dates' : null;
  return key === 'country' && share(cells, isCountry) < 0.8 ? 'not all cells are two letters' : null;
}

function looksLike(cells: readonly string[]): { key: string; why: string } | null {
  if (cells.length === 0) return null;
  if (share(cells, isNumber) >= 0.8) return { key: 'id', why: 'its cells look like publication numbers' };
  if (share(cells, isCountry) >= 0.95) return { key: 'country', why: 'its cells look like country codes' };
  if (share(cells, (cell) => /^[A-HY]\d\d[A-Z] ?\d{1,4}\/\d{2,6}/.test(cell)) >= 0.8)
    return { key: 'cpc', why: 'its cells look like CPC symbols' };
  return share(cells, isDate) >= 0.8
    ? { key: '', why: 'its cells look like dates, of which the head does not say which' }
    : null;
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length / Math.max(1, cells.length);
const isNumber = (cell: string): boolean =>
  /^[A-Z]{2}[\s.,/-]*[A-Z]{0,2}\d/i.test(cell) && publications(cell, null).length > 0;
const isSerial = (cell: string): boolean => /^\d[\d\s.,/]{3,}([A-Z]\d?)?$/.test(cell);
const isCountry = (cell: string): boolean => /^[A-Z]{2}$/.test(cell);
const isDate = (cell: string): boolean => cell.length > 4 && writtenDate(cell) !== null;

/** Of several columns for one key the first sure one keeps it. */
function firstOf(one: Guess, index: number, all: readonly Guess[]): Guess {
  if (one.key === null) return one;
  const same = all.flatMap((other, at) => (other.key === one.key ? [at] : []));
  const best = same.find((at) => all[at]?.sure) ?? same[0];
  if (best === index) return one;
  return { ...one, key: null, why: `${one.why}; \`${all[best ?? 0]?.column}\` is taken for it`, sure: false };
}

/** The order that some date shows and none speaks against. */
function orderOf(cells: readonly string[]): DateOrder | null {
  const numeric = cells.flatMap((cell) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(cell) ?? []);
  if (numeric.length === 0) return null;
  const fits = (order: DateOrder) =>
    cells.every((cell) => writtenDate(cell, order) !== null || !/^\d{1,2}[/-]/.test(cell));
  const [day, month] = [fits('dmy'), fits('mdy')];
  return day === month ? null : day ? 'dmy' : 'mdy';
}
