// US grants of 2001 to 2004: SGML, later XML, after WIPO ST.32 in the office's own version (`<PATDOC>`, DTD 2.4 and 2.5).
// Elements and codes after ST32-US-Grant-025xml.dtd.
import { ipcOrLocarno, uspcSymbol } from './class-symbols.js';
import { documentRow } from './document-rows.js';
import { publicationId, recordDate, usGrantNumber, usOrPctApplication } from './numbers.js';
import type { Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { DocumentClass, DocumentPriority, PatentDocument } from './rows.js';
import { grantParties, grantRelations } from './us-sgml-25-parts.js';
import { taggedReader, words } from './us-tagged.js';
import { all, at, textOf, type XmlElement } from './xml.js';

/** US grants of 2001 to 2004: a document a row. Rejects as of all readers of `us-tagged.ts`. */
export const usSgml25 = taggedReader({
  format: 'us-sgml-25',
  says: 'US grants 2001-2004, SGML or XML after ST.32 (PATDOC, DTD 2.4 and 2.5)',
  root: 'PATDOC',
  part: 'SDOBI',
  options: {
    empty: words(
      'B221US B473US B597US CITED-BY-EXAMINER CITED-BY-OTHER CUSTOM-CHARACTER DEL-E DEL-S EMI EMR FOR INS-E INS-S',
    ),
    inline: words('PDAT STEXT HIL BOLD ITALIC SMALLCAPS SB SP ULINE DULINE LTL F PTEXT'),
    skip: words('B560 B580'),
  },
  row: grant,
});

/** Grants in a stream of SGML or XML of 2001 to 2004, one document after another. */
export const readUsGrants25 = (source: Source, options?: ReadingOptions): Reading<PatentDocument> =>
  readWith(usSgml25, source, options);

function grant(part: XmlElement): PatentDocument | string {
  const printed = textOf(at(part, 'B100', 'B110'));
  const country = textOf(at(part, 'B100', 'B190')) ?? 'US';
  const number = printed && country === 'US' ? usGrantNumber(printed) : null;
  if (!number)
    return printed
      ? `found \`${country}\` \`${printed}\` in B110, expected a number of a US grant`
      : 'found no B110, expected the number of the grant';
  const kind = textOf(at(part, 'B100', 'B130'));
  const published = dateOf(at(part, 'B100', 'B140'));
  const classes = classesOf(part);
  const applied = textOf(at(part, 'B200', 'B210'));
  const application = numberWithSeries(applied, textOf(at(part, 'B200', 'B211US')));
  return documentRow({
    country: 'US',
    number,
    kind,
    published,
    ...sortOf(number, kind, published, classes),
    application,
    applicationPrinted: applied && application !== `US${applied}` ? applied : null,
    filed: dateOf(at(part, 'B200', 'B220')),
    title: textOf(at(part, 'B500', 'B540')),
    term: termOf(at(part, 'B400', 'B472')),
    pct: pctOf(at(part, 'B800')),
    parties: grantParties(at(part, 'B700')),
    relations: grantRelations(at(part, 'B600')),
    priorities: prioritiesOf(part),
    classes,
  });
}

const dateOf = (element: XmlElement | null): string | null =>
  recordDate(textOf(at(element, 'DATE') ?? element));

function numberWithSeries(printed: string | null, series: string | null): string | null {
  const six = printed && /^\d{6}$/.test(printed) && series && /^\d{1,2}$/.test(series);
  return usOrPctApplication(six ? `${series}/${printed}` : printed);
}

/** What the document is, by its kind and the letters of its number. Reexamination certificates (`C1`; `B1` before 2001) grant nothing new. */
function sortOf(
  number: string,
  kind: string | null,
  published: string | null,
  classes: readonly DocumentClass[],
): Pick<PatentDocument, 'grant' | 'right' | 'reissue'> {
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? '';
  const sort = kind?.[0] ?? '';
  const main = classes.find(({ scheme }) => scheme === 'uspc')?.symbol ?? '';
  const reissue = letters === 'RE';
  const certificate =
    'CF'.includes(sort || ' ') || (sort === 'B' && published !== null && published < '2001-01-02');
  if (letters === 'H') return { grant: false, right: 'statutory-invention', reissue };
  if (letters === 'T') return { grant: false, right: 'defensive-publication', reissue };
  const design = letters === 'D' || (reissue && /^D\d/.test(main));
  const plant = letters === 'PP' || (reissue && main.startsWith('PLT'));
  return {
    grant: !certificate,
    right: design ? 'design' : plant ? 'plant' : reissue && !main ? null : 'invention',
    reissue,
  };
}

/** Term extension is printed as days, or as `5 years`, the most that 35 USC 154(b) allowed: at least 1,826 days. */
function termOf(term: XmlElement | null): PatentDocument['term'] {
  if (!term) return null;
  const extension = textOf(at(term, 'B474US'));
  const years = /^(\d+(?:\.\d+)?)(?:\s*years?)?$/i.exec(textOf(at(term, 'B474')) ?? '');
  const days = /^([\d,]+)(?:\s*days?)?$/i.exec(extension ?? '');
  const disclaimerDate = dateOf(at(term, 'B473'));
  return {
    adjusted: days
      ? Number(String(days[1]).replace(/,/g, ''))
      : /^5\s*years$/i.test(extension ?? '')
        ? 1826
        : null,
    years: years ? Number(years[1]) : null,
    disclaimer: at(term, 'B473US') !== null || at(term, 'B473') !== null,
    disclaimerText: null,
    disclaimerDate,
  };
}

/** B863 was the date under 35 USC 371 until DTD 2.4; B864, the date under 102(e), is not taken. */
function pctOf(conventions: XmlElement | null): PatentDocument['pct'] {
  const filing = at(conventions, 'B860', 'B861', 'DOC');
  const publication = at(conventions, 'B870', 'B871', 'DOC');
  if (!filing && !publication) return null;
  const application = usOrPctApplication(textOf(at(filing, 'DNUM')));
  return {
    application: application?.startsWith('PCT/') ? application : null,
    filed: dateOf(at(filing, 'DATE')),
    publication: publicationId('WO', textOf(at(publication, 'DNUM')) ?? ''),
    published: dateOf(at(publication, 'DATE')),
    entered: dateOf(at(conventions, 'B860', 'B864US') ?? at(conventions, 'B860', 'B863')),
  };
}

function prioritiesOf(part: XmlElement): DocumentPriority[] {
  return all(part, 'B300').flatMap((claim, index) => {
    const number = textOf(at(claim, 'B310'));
    const country = textOf(at(claim, 'B330'));
    if (!number || !country) return [];
    return [{ sequence: index + 1, country, number, kind: null, date: dateOf(at(claim, 'B320')) }];
  });
}

function classesOf(part: XmlElement): DocumentClass[] {
  const classes: DocumentClass[] = [];
  const add = (one: Pick<DocumentClass, 'scheme' | 'symbol'>, first: boolean) =>
    one.symbol && classes.push({ ...one, first, inventive: null });
  for (const element of at(part, 'B500', 'B510')?.children ?? []) {
    const main = element.name === 'B511';
    if (!main && element.name !== 'B512') continue;
    add(ipcOrLocarno(element.text), main);
  }
  for (const element of at(part, 'B500', 'B520')?.children ?? []) {
    if (!/^B52[12](?:US)?$/.test(element.name)) continue;
    add({ scheme: 'uspc', symbol: uspcSymbol(element.text) }, element.name === 'B521');
  }
  return classes;
}
