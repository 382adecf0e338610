// PatentsView tables (TSV, one row a fact) of grants (`g_`) and published applications (`pg_`): which table, and its rows.
import { missingColumns } from './columns.js';
import { eachRecord, type TableHead, tableHead } from './delimited.js';
import { splitDelimited } from './delimited-split.js';
import { documentRow } from './document-rows.js';
import { type Get, tables, type ViewTable } from './patentsview-tables.js';
import { usGrantNumber, usPublicationNumber } from './numbers.js';
import type { Chunk, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { PatentDocument } from './rows.js';

/** Columns by which the other tables are known; nothing of them is taken. */
const others = [
  'patent_abstract',
  'application_abstract',
  'citation_sequence',
  'other_reference_text',
  'claim_sequence',
  'num_figures',
  'latin_name',
  'gi_statement',
  'gi_organization_id',
  'contract_award_number',
  'wipo_field_id',
  'rel_app_text',
  'disambig_city',
  'raw_city',
  'cpc_subclass_title',
  'summary_text',
  'description_text',
  'draw_desc_text',
];

interface Layout extends TableHead {
  readonly table: ViewTable | null;
  readonly names: readonly string[];
  /** `patent_id`, or `pgpub_id` where there is no other. */
  readonly granted: boolean;
}
function layoutOf(head: TableHead): Layout {
  const names = head.columns.map((name) => name.toLowerCase());
  const has = (name: string) => names.includes(name);
  const keyed = has('patent_id') || has('pgpub_id');
  const table = keyed ? tables.find(({ needs }) => needs.every((one) => one.split('|').some(has))) : null;
  return { ...head, names, table: table ?? null, granted: has('patent_id') };
}
const known = ({ table, names }: Layout): boolean =>
  table !== null ||
  ((names.includes('patent_id') || names.includes('pgpub_id') || names.includes('location_id')) &&
    others.some((name) => names.includes(name)));

/** Tables of PatentsView as TSV: a row is a part of a document, which the store lays over the others. */
export const patentsView: Reader<PatentDocument> = {
  format: 'patentsview',
  says: 'PatentsView tables of US grants and published applications, TSV',
  detects({ bytes }) {
    const head = tableHead(bytes, true);
    return head !== null && known(layoutOf(head));
  },
  split: (source) => splitDelimited(source, { refuses: (head) => layoutOf(head).table === null }),
  parse(chunk, out) {
    if (chunk.head.length === 0) return rejectHead(chunk, out);
    const layout = layoutOf(tableHead(chunk.head, true) as TableHead);
    readRows(chunk, layout, layout.table as ViewTable, out);
  },
};

/** Reads a stream of one table: `for await (const document of readPatentsView(stream))`. */
export const readPatentsView = (source: Source, options?: ReadingOptions): Reading<PatentDocument> =>
  readWith(patentsView, source, options);

function rejectHead(chunk: Chunk, out: Out<PatentDocument>): void {
  const head = tableHead(chunk.bytes, true);
  if (!head) out.reject('no-head', 'no line of column names where one is expected', 0, chunk.bytes.length);
  else if (known(layoutOf(head))) {
    const reason = `a table of PatentsView of which nothing is taken; taken are ${tables.map(({ name }) => name).join(', ')}`;
    out.reject('table-not-taken', reason, 0, chunk.bytes.length);
  } else
    out.reject(
      'missing-columns',
      missingColumns(['patent_id', 'pgpub_id'], head.columns),
      0,
      chunk.bytes.length,
    );
}

/** Stand-ins for nothing of databases and of the tools that pass tables on; `-1` and `-`, as ETSI writes (`isld-cells.ts`), are text here. */
const nothing = new Set(['', 'NULL', '\\N', 'NaN', 'nan', 'None']);

function readRows(chunk: Chunk, layout: Layout, table: ViewTable, out: Out<PatentDocument>): void {
  const columns = new Map(layout.names.map((name, column) => [name, column] as const).reverse());
  eachRecord(chunk, layout.dialect, out, (cells, at, length) => {
    const get: Get = (...names) => {
      for (const name of names) {
        const column = columns.get(name);
        const text = column === undefined ? '' : cells.text(column).trim();
        if (!nothing.has(text)) return text.replace(/\s+/g, ' ');
      }
      return null;
    };
    const key = get(layout.granted ? 'patent_id' : 'pgpub_id');
    const number = key && (layout.granted ? usGrantNumber(key) : usPublicationNumber(key));
    if (!number) {
      const found = key === null ? 'no number' : `\`${key.slice(0, 80)}\``;
      out.reject(
        'no-number',
        `${found} where a number of a US ${layout.granted ? 'grant' : 'publication'} is expected`,
        at,
        length,
      );
      return;
    }
    const part = table.row(get, layout.granted);
    if ('reason' in part) out.reject('bad-row', part.reason, at, length);
    else if ('passed' in part) out.passOver(part.passed);
    else {
      const reissue = number.startsWith('RE');
      // The document of which the row gives a part; the other parts are empty.
      out.row(
        documentRow({ country: 'US', number, kind: null, grant: layout.granted, reissue, ...part }),
        at,
      );
    }
  });
}
