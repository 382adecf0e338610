// US grants of 1976 to 2001 as the Green Book (APS) has them: lines of three-letter tags in groups of four letters, many documents in
// a file, each from `PATN`. Groups and tags as seen in the office's files and in its own reader of them (USPTO/PatentPublicData).
import { ipcOrLocarno, uspcSymbol } from './class-symbols.js';
import { documentRow } from './document-rows.js';
import { recordDate } from './numbers.js';
import { officeText } from './office-text.js';
import type { Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { DocumentClass, PatentDocument } from './rows.js';
import { splitAt, unitStarts } from './split.js';
import {
  applied,
  greenParties,
  greenPct,
  greenPriorities,
  greenRelations,
  grantNumber,
} from './us-green-book-parts.js';
import { type Groups, groupsOf, valueOf, valuesOf } from './us-green-book-lines.js';

const MARKERS = ['\nPATN'];

/** US grants of 1976 to 2001 in tagged text, the Green Book: a document a row; columns and check digits as found in the files. */
export const usGreenBook: Reader<PatentDocument> = {
  format: 'us-green-book',
  says: 'US grants 1976-2001, Green Book text (APS)',
  detects: (head) => /^(?:\xEF\xBB\xBF)?(?:HHHHH[^\n]*\n)?\s*PATN[ \t\r]*\n\s*WKU /.test(head.text),
  split: (source) => splitAt(source, { markers: MARKERS }),
  parse(chunk, out) {
    if (chunk.cut) {
      const reason = `found ${chunk.cut.length} bytes before the next \`PATN\`, expected a document`;
      return out.reject('too-large', reason, 0, chunk.bytes.length);
    }
    const starts = unitStarts(chunk.bytes, MARKERS);
    for (let index = 0; index + 1 < starts.length; index++) {
      const from = starts[index] as number;
      const to = starts[index + 1] as number;
      const last = chunk.last && index + 2 === starts.length;
      readUnit(chunk.bytes.subarray(from, to), from, last, out);
    }
  },
};

/** Grants in a stream of Green Book text. */
export const readGreenBook = (source: Source, options?: ReadingOptions): Reading<PatentDocument> =>
  readWith(usGreenBook, source, options);

/** Kinds of documents by APT; 3 was the Trial Voluntary Protest Program, which granted nothing. */
const SORTS: Readonly<Record<string, Pick<PatentDocument, 'grant' | 'right' | 'reissue'>>> = {
  '1': { grant: true, right: 'invention', reissue: false },
  '2': { grant: true, right: 'invention', reissue: true },
  '3': { grant: false, right: null, reissue: false },
  '4': { grant: true, right: 'design', reissue: false },
  '5': { grant: false, right: 'defensive-publication', reissue: false },
  '6': { grant: true, right: 'plant', reissue: false },
  '7': { grant: false, right: 'statutory-invention', reissue: false },
};
/** The same by the letters of the number, where a document has no APT. */
const LETTERS: Readonly<Record<string, string>> = { '': '1', RE: '2', D: '4', T: '5', PP: '6', H: '7' };

function readUnit(bytes: Buffer, from: number, last: boolean, out: Out<PatentDocument>): void {
  const reject = (code: string, reason: string) => out.reject(code, reason, from, bytes.length);
  if (bytes.includes(0)) return reject('nul', 'found a NUL byte, expected text');
  const text = officeText(bytes, out);
  const start = /^\uFEFF?(?:(HHHHH[^\n]*)(?:\n|$))?\s*(PATN[ \t\r]*(?:\n|$))?/.exec(text);
  if (start?.[1]) out.passOver('file-header');
  if (!start?.[2]) {
    const rest = text.slice(start?.[0].length ?? 0);
    if (rest.trim()) reject('no-document', 'found text before the first `PATN`, expected a document');
    return;
  }
  const groups = groupsOf(text);
  if (last && !groups.described && !text.endsWith('\n'))
    return reject('truncated', 'found the end of the file inside a line of the bibliographic data');
  const row = grant(groups);
  if (typeof row === 'string') reject('no-number', row);
  else out.row(row, from);
}

function grant(groups: Groups): PatentDocument | string {
  const patent = groups.of('PATN')[0] ?? [];
  const found = grantNumber(valueOf(patent, 'WKU'));
  if ('bad' in found) return found.bad;
  const { number } = found;
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? '';
  const sort = SORTS[valueOf(patent, 'APT') ?? LETTERS[letters] ?? ''] ?? {
    grant: null,
    right: null,
    reissue: letters === 'RE',
  };
  const classes = classesOf(groups);
  const filed = recordDate(valueOf(patent, 'APD'));
  const printed = valueOf(patent, 'APN');
  const application = applied(printed, valueOf(patent, 'SRC'));
  const published = recordDate(valueOf(patent, 'ISD'));
  return documentRow({
    country: 'US',
    number,
    kind: null,
    published,
    ...sort,
    right: sort.reissue ? rightReissued(classes) : sort.right,
    application,
    applicationPrinted: printed && application !== `US${printed}` ? printed : null,
    filed,
    title: valueOf(patent, 'TTL'),
    term: termOf(valueOf(patent, 'TRM'), valueOf(patent, 'DCD')),
    pct: greenPct(groups),
    parties: greenParties(groups, published),
    relations: greenRelations(groups, sort.right === 'design' || /^D\d/.test(mainClass(classes))),
    priorities: greenPriorities(groups, published),
    classes,
  });
}

const mainClass = (classes: readonly DocumentClass[]): string =>
  classes.find(({ scheme, first }) => scheme === 'uspc' && first)?.symbol ?? '';

function rightReissued(classes: readonly DocumentClass[]): PatentDocument['right'] {
  const main = mainClass(classes);
  return /^D\d/.test(main) ? 'design' : main.startsWith('PLT') ? 'plant' : main ? 'invention' : null;
}

/** TRM: years, on designs. DCD: from that day on the term is disclaimed; what is no date still says that there is a disclaimer. */
function termOf(term: string | null, disclaimed: string | null): PatentDocument['term'] {
  if (term === null && disclaimed === null) return null;
  const years = /^(\d{1,2}(?:\.\d+)?|\d{1,2} 1\/2)(?:\s*years?)?\.?$/i.exec(term ?? '')?.[1];
  const disclaimerDate = recordDate(disclaimed);
  return {
    adjusted: null,
    years: years === undefined ? null : Number(years.replace(' 1/2', '.5')),
    disclaimer: disclaimed !== null,
    disclaimerText: disclaimerDate ? null : disclaimed,
    disclaimerDate,
  };
}

/** OCL, XCL, UCL, DCL: US class, official and unofficial cross-references, digests. ICL: IPC, or on designs a class after Locarno. */
function classesOf(groups: Groups): DocumentClass[] {
  const classes: DocumentClass[] = [];
  for (const lines of groups.of('CLAS')) {
    for (const tag of ['OCL', 'XCL', 'UCL', 'DCL'])
      for (const printed of valuesOf(lines, tag))
        classes.push({ scheme: 'uspc', symbol: uspcSymbol(printed), first: tag === 'OCL', inventive: null });
    for (const [index, printed] of valuesOf(lines, 'ICL').entries())
      classes.push({ ...ipcOrLocarno(printed), first: index === 0, inventive: null });
  }
  return classes;
}
