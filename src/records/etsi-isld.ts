// ETSI's export of declarations (ISLD-export.csv: 40 columns, `;`) and trimmed forms of it: a row of it is a declaration.
import { missingColumns, nearestName, plainName } from './columns.js';
import { eachRecord, type TableHead, tableHead } from './delimited.js';
import { splitDelimited } from './delimited-split.js';
import { isldRow } from './isld-row.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Declaration } from './rows.js';

/** Columns that are taken: as the export names them, and other names met. */
const taken = {
  declaration: ['IPRD_ID'],
  reference: ['IPRD_REFERENCE', 'ISLD reference', 'Declaration reference'],
  signed: ['IPRD_SIGNATURE_DATE', 'Signature date'],
  reflected: ['Reflected_Date'],
  declarant: ['COMP_LEGAL_NAME', 'Legal name', 'Company legal name', 'Declaring company', 'Declarant'],
  willing: ['LICD_DEC_PREP_TO_GRANT_FLAG'],
  reciprocal: ['LICD_REC_CONDI_FLAG'],
  dipg: ['DIPG_ID'],
  standard: ['Standard'],
  essentialToStandard: ['Ess_To_Standard', 'Essential to standard'],
  etsiType: ['WI_Type'],
  etsiNumber: ['WOIT_ETSI_DELIVERABLE_NUMBER', 'ETSI deliverable number'],
  etsiVersion: ['WOIT_VERSION'],
  tgppType: ['3GPP_Type', 'TGPP_Type'],
  tgppNumber: ['TGPP_NUMBER', '3GPP number'],
  tgppVersion: ['TGPV_VERSION', '3GPP version'],
  patentType: ['Patent_Type'],
  application: ['PATT_APPLICATION_NUMBER', 'Application number'],
  publication: ['PUBL_NUMBER', 'Publication number'],
  title: ['PBPA_TITLEEN', 'Title', 'Patent title'],
  priorities: ['PBPA_PRIORITY_NUMBERS', 'Priority numbers'],
  country: ['Country_Of_Registration', 'Country'],
  filed: ['PBPA_APP_DATE', 'Application date'],
  project: ['ETPR_ACRONYM', 'Project', 'ETSI project'],
  essentialToProject: ['Ess_To_Project', 'Essential to project'],
  section: ['Illustrative_Part'],
  patf: ['DIPG_PATF_ID'],
  g2: ['2G', 'Gen_2G'],
  g3: ['3G', 'Gen_3G'],
  g4: ['4G', 'Gen_4G'],
  g5: ['5G', 'Gen_5G'],
} as const;
export type IsldField = keyof typeof taken;
type Field = IsldField;
const fields = Object.keys(taken) as Field[];
/** Columns of the export that say nothing that a row of ours keeps. */
const left = [
  'DECL_IS_PROP_FLAG',
  'DIPG_DISPLAY_NUMBER',
  'DIPG_EXTERNAL_ID',
  'WOIT_REFERENCE',
  'ETPR_ID',
  'Original_Application_Number',
  'Original_Publication_Number',
  'Explicitely_Disclosed',
  'Explicitly_Disclosed',
  'Normalized_Patent',
];
const names = new Map(
  fields.flatMap((field) => taken[field].map((name) => [plainName(name), field] as const)),
);
const leftNames = new Set(left.map(plainName));
/** Names that no other table has: a file with three of them is this export. */
const own = /^(iprd|dipg|licd|woit|tgpp|tgpv|pbpa|patt|etpr|complegal|esstos|esstop|publnumber)/;

interface Layout extends TableHead {
  readonly at: Readonly<Record<Field, number>>;
  readonly missing: readonly Field[];
  readonly added: readonly string[];
}

function layoutOf(head: TableHead): Layout {
  const at = Object.fromEntries(fields.map((field) => [field, -1])) as Record<Field, number>;
  const added: string[] = [];
  head.columns.forEach((name, column) => {
    const field = names.get(plainName(name));
    if (field && at[field] < 0) at[field] = column;
    else if (!leftNames.has(plainName(name))) added.push(name);
  });
  return { ...head, at, added, missing: fields.filter((field) => at[field] < 0) };
}

/** Why rows under this head cannot be read: without a declarant, or any of the keys that families are counted by. */
function refuses({ at, columns }: Layout): string | null {
  if (at.declarant < 0) return missingColumns([taken.declarant[0]], columns);
  return at.dipg < 0 && at.patf < 0 && at.publication < 0
    ? missingColumns([taken.dipg[0], taken.patf[0], taken.publication[0]], columns)
    : null;
}

/** ETSI's export of declared patents (ISLD) as CSV: a declaration of a patent a row. */
export const etsiIsld: Reader<Declaration> = {
  format: 'etsi-isld',
  says: 'ETSI export of declared patents (ISLD), whole or trimmed',
  detects: ({ bytes }: Head) => {
    const known = tableHead(bytes, true)?.columns.map(plainName) ?? [];
    return new Set(known.filter((name) => own.test(name))).size >= 3;
  },
  split: (source) => splitDelimited(source, { refuses: (head) => refuses(layoutOf(head)) }),
  parse(chunk, out) {
    if (chunk.head.length === 0) return rejectHead(chunk, out);
    const layout = layoutFor(chunk.head);
    if (chunk.offset === layout.length) notes(layout, out);
    const row = isldRow(layout.at, out);
    eachRecord(chunk, layout.dialect, out, (cells, at, length) => {
      const declaration = row(cells);
      if (declaration) out.row(declaration, at);
      else out.reject('no-declarant', 'no declarant where one is expected', at, length);
    });
  },
};

/** Reads a stream of the export: `for await (const declaration of readIsld(stream))`. */
export const readIsld = (source: Source, options?: ReadingOptions): Reading<Declaration> =>
  readWith(etsiIsld, source, options);

let lastHead: { readonly bytes: Buffer; readonly layout: Layout } | null = null;
function layoutFor(bytes: Buffer): Layout {
  if (!lastHead?.bytes.equals(bytes))
    lastHead = { bytes: Buffer.from(bytes), layout: layoutOf(tableHead(bytes, true) as TableHead) };
  return lastHead.layout;
}

function rejectHead(chunk: Chunk, out: Out<Declaration>): void {
  const head = tableHead(chunk.bytes, true);
  const reason = head && refuses(layoutOf(head));
  if (reason) out.reject('missing-columns', reason, 0, chunk.bytes.length);
  else out.reject('no-head', 'no line of column names where one is expected', 0, chunk.bytes.length);
}

/** Columns that are not there, or are new: said once a file. */
function notes({ added, missing }: Layout, out: Out<Declaration>): void {
  for (const field of missing) out.passOver(`no column \`${taken[field][0]}\``);
  for (const name of added) {
    const near = nearestName(
      name,
      missing.map((field) => taken[field][0]),
    );
    out.passOver(`column \`${name}\` is not known${near ? ` (nearest: \`${near}\`)` : ''}`);
  }
}
