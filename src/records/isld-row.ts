// A record of ETSI's export as a declaration. Made for millions of rows in which most cells repeat the row before.
import { Remembered } from './columns.js';
import type { Cells } from './delimited.js';
import type { IsldField } from './etsi-isld.js';
import { countryOf, flag, given, isldApplication, isldDate, key, list, publications } from './isld-cells.js';
import type { Out } from './reader.js';
import type { Declaration } from './rows.js';
import { DOUBTFUL } from './written-dates.js';

type Generations = Declaration['generations'];

/** What cells mean, kept from chunk to chunk: a declaration fills thousands of rows. */
const remembered = {
  text: new Remembered(given),
  title: new Remembered(given),
  standard: new Remembered(given),
  key: new Remembered(key),
  date: new Remembered(isldDate),
  flag: new Remembered(flag),
  list: new Remembered(list),
  country: new Remembered(countryOf),
  basis: new Remembered((cell) => (/basis/i.test(cell) ? true : /family|member/i.test(cell) ? false : null)),
  number: new Remembered((cell) => (/^\s*(pending|unknown)\s*$/i.test(cell) ? null : given(cell))),
};
/** What a number means, by the country that it stands with. */
class ByCountry<Value> {
  readonly #known = new Map<string | null, Remembered<Value>>();
  readonly #meaning: (number: string, country: string | null) => Value;

  constructor(meaning: (number: string, country: string | null) => Value) {
    this.#meaning = meaning;
  }
  of(number: string | null, country: string | null): Value {
    let known = this.#known.get(country);
    if (!known) {
      known = new Remembered((text) => this.#meaning(text, country), 5000);
      this.#known.set(country, known);
    }
    return known.of(number ?? '');
  }
}
const publicationIds = new ByCountry(publications);
const applicationIds = new ByCountry(isldApplication);

const names = ['2G', '3G', '4G', '5G'] as const;
/** By bits, 2G the lowest: the lists that rows share. */
const generationsOf: readonly Generations[] = Array.from({ length: 16 }, (_, bits) =>
  names.filter((_name, bit) => bits & (1 << bit)),
);
/** Series of 3GPP specifications that belong to one radio generation; the others serve several. */
const series: Readonly<Record<string, Generations>> = { 25: ['3G'], 36: ['4G'], 38: ['5G'] };

/** A column, with what its cell in the last row meant. */
class Column<Value> {
  #value: Value;
  readonly #at: number;
  readonly #meaning: Remembered<Value>;

  constructor(at: number, meaning: Remembered<Value>) {
    this.#at = at;
    this.#meaning = meaning;
    this.#value = meaning.of('');
  }
  in(cells: Cells): Value {
    if (this.#at >= 0 && !cells.same(this.#at)) this.#value = this.#meaning.of(cells.text(this.#at));
    return this.#value;
  }
}

/** Gives the declaration of a record, null without a declarant. `at`: the columns, -1 where there is none. */
export function isldRow(
  at: Readonly<Record<IsldField, number>>,
  out: Out<Declaration>,
): (cells: Cells) => Declaration | null {
  const column = <Name extends keyof typeof remembered>(field: IsldField, meaning: Name) =>
    new Column(at[field], remembered[meaning] as Remembered<Meaning<Name>>);
  const declarationColumn = column('declaration', 'key');
  const reference = column('reference', 'text');
  const signed = column('signed', 'date');
  const reflected = column('reflected', 'date');
  const declarants = column('declarant', 'text');
  const willing = column('willing', 'flag');
  const reciprocal = column('reciprocal', 'flag');
  const dipg = column('dipg', 'key');
  const patf = column('patf', 'key');
  const standard = column('standard', 'standard');
  const essentialToStandard = column('essentialToStandard', 'flag');
  const essentialToProject = column('essentialToProject', 'flag');
  const deliverableOf = deliverables(at);
  const basis = column('patentType', 'basis');
  const publicationColumn = column('publication', 'number');
  const applicationColumn = column('application', 'number');
  const title = column('title', 'title');
  const priorities = column('priorities', 'list');
  const countries = column('country', 'country');
  const countriesPrinted = column('country', 'text');
  const filed = column('filed', 'date');
  const project = column('project', 'text');
  const section = column('section', 'standard');
  const flags = [
    column('g2', 'flag'),
    column('g3', 'flag'),
    column('g4', 'flag'),
    column('g5', 'flag'),
  ] as const;
  const flagged = at.g2 >= 0 || at.g3 >= 0 || at.g4 >= 0 || at.g5 >= 0;
  const date = (from: Column<string | null>, cells: Cells): string | null => {
    const value = from.in(cells);
    if (value !== DOUBTFUL) return value;
    out.passOver('date whose day and month cannot be told apart');
    return null;
  };

  return (cells) => {
    const declarant = declarants.in(cells);
    const publication = publicationColumn.in(cells);
    const application = applicationColumn.in(cells);
    const country = countries.in(cells);
    const entered = date(reflected, cells);
    const { deliverable, version, generations } = deliverableOf(cells);
    let bits = 0;
    for (let bit = 0; bit < 4; bit++) if (flags[bit]?.in(cells)) bits |= 1 << bit;
    const row = {
      type: 'declaration',
      body: 'ETSI',
      reference: reference.in(cells),
      declaration: declarationColumn.in(cells),
      declarant: declarant ?? '',
      signed: date(signed, cells),
      reflected: entered,
      dipg: dipg.in(cells),
      patf: patf.in(cells),
      publication,
      publications: publicationIds.of(publication, country),
      application,
      applicationId: applicationIds.of(application, country),
      country,
      countryPrinted: countriesPrinted.in(cells),
      filed: date(filed, cells),
      title: title.in(cells),
      priorities: priorities.in(cells),
      basis: basis.in(cells),
      standard: standard.in(cells),
      deliverable,
      version,
      project: project.in(cells),
      section: section.in(cells),
      essentialToStandard: essentialToStandard.in(cells),
      essentialToProject: essentialToProject.in(cells),
      willing: willing.in(cells),
      reciprocal: reciprocal.in(cells),
      generations: flagged ? (generationsOf[bits] as Generations) : generations,
      official: entered,
    } as const;
    return declarant === null ? null : row;
  };
}
type Meaning<Name extends keyof typeof remembered> = ReturnType<(typeof remembered)[Name]['of']>;

interface Deliverable {
  readonly deliverable: string | null;
  readonly version: string | null;
  readonly generations: Generations;
}
/** The 3GPP specification where one is named (`TS 36.213`), else the ETSI deliverable (`TS 102 223`), with its version. */
function deliverables(at: Readonly<Record<IsldField, number>>): (cells: Cells) => Deliverable {
  const column = (field: IsldField) => new Column(at[field], remembered.standard);
  const tgppTypes = column('tgppType');
  const tgpps = column('tgppNumber');
  const tgppVersions = column('tgppVersion');
  const etsiTypes = column('etsiType');
  const etsis = column('etsiNumber');
  const etsiVersions = column('etsiVersion');
  const named = (type: string | null, number: string) => (type ? `${type} ${number}` : number);
  let last: string | null = null;
  let lastType: string | null = null;
  let lastTgpp: string | null = null;
  let deliverable: string | null = null;
  let generations: Generations = [];
  return (cells) => {
    const tgpp = tgpps.in(cells);
    const tgppType = tgppTypes.in(cells);
    const tgppVersion = tgppVersions.in(cells);
    const etsi = etsis.in(cells);
    const etsiType = etsiTypes.in(cells);
    const etsiVersion = etsiVersions.in(cells);
    const number = tgpp ?? etsi;
    const type = tgpp ? tgppType : etsiType;
    if (number !== last || type !== lastType || tgpp !== lastTgpp) {
      [last, lastType, lastTgpp] = [number, type, tgpp];
      deliverable = number && named(type, number);
      generations = series[tgpp?.slice(0, tgpp.indexOf('.')) ?? ''] ?? [];
    }
    return { deliverable, version: tgpp ? tgppVersion : etsiVersion, generations };
  };
}
