// Named bytes -> a checked workspace: every file parsed, walked by the schema, merged, joined by its tables, checked.
import { createHash } from 'node:crypto';
import { assumptionValues } from './assumptions.js';
import { isTableName, isWorkspaceName, type NamedBytes, textOf } from './bytes.js';
import { checkAll } from './checks/index.js';
import { finding, inOrder } from './findings.js';
import { marketRows } from './market-table.js';
import { Merged } from './merge.js';
import { Met } from './met.js';
import { addPatents } from './patents-table.js';
import { nameEntries, withoutWritten } from './imported-numbers.js';
import { descend, keyPlaceOf, placeOf, type Spot } from './places.js';
import { isMap } from './plain.js';
import { type BadTable, csvTable, parquetTable, type Table } from './rows.js';
import { file as fileSchema } from './schema.js';
import { shapeOf } from './shape.js';
import { type Issue, Walk } from './walk.js';
import type { Finding, MarketRow, Place, Workspace } from './workspace.js';
import { parseYaml } from './yaml.js';

/** What reading a workspace comes to. `workspace` is null where a finding is an error. */
export interface Read {
  readonly workspace: Workspace | null;
  readonly findings: readonly Finding[];
  /** What could be read, whatever the findings: for who makes the table of imported patents that the workspace still lacks. */
  readonly draft: Workspace;
  /** The section `imported` is there. */
  readonly wantsImported: boolean;
}
/** The table that the section `imported` brings in: what `crossgrant` makes of its store. */
export const importedTable = '.crossgrant/tables/patents.csv';
/** A file of the workspace after the first pass. */
interface Content {
  readonly value: Record<string, unknown>;
  readonly top: Spot;
}
/** A table that a file names. */
interface TableUse {
  readonly section: 'patents' | 'market' | 'imported';
  readonly name: string;
  readonly written: string;
  readonly place: Place;
}
type Decoded = ReadonlyMap<string, Table | BadTable>;

/**
 * Reads a workspace. Names are relative to its root, with `/`; files that do not begin with `crossgrant: 1` and tables
 * that no file names are left alone. Never throws; all problems come at once, by file and line.
 * Parquet tables need `readWorkspaceAsync`.
 */
export function readWorkspace(files: Iterable<NamedBytes>): Read {
  return read([...files], new Map());
}

/** As `readWorkspace`, and Parquet tables are read too. Never rejects. */
export async function readWorkspaceAsync(files: Iterable<NamedBytes>): Promise<Read> {
  const all = [...files];
  const decoded = new Map<string, Table | BadTable>();
  const parquet = all.filter(({ name }) => /\.parquet$/i.test(name));
  if (parquet.length > 0) {
    const named = new Set(tablesOf(parse(all).contents, []).map((use) => use.name));
    for (const table of parquet)
      if (named.has(table.name)) decoded.set(table.name, await parquetTable(table));
  }
  return read(all, decoded);
}

function read(all: readonly NamedBytes[], decoded: Decoded): Read {
  const { contents, met, findings, inputs, unread } = parse(all);
  const merged = new Merged({ name: contents[0]?.top.lines.name ?? '.', starts: [0] });
  for (const { value, top } of contents) merged.add(value, top);
  const tables = tablesOf(contents, findings);
  if (merged.has(['imported']))
    tables.push({
      section: 'imported',
      name: importedTable,
      written: 'imported',
      place: merged.place(['imported']),
    });
  const market = addTables(tables, all, decoded, merged, met, inputs, findings);
  if (inputs.length === 0) {
    const place = { file: '.', line: 1, column: 1 };
    const expected = 'a `.yaml`, `.yml` or `.json` file that begins with `crossgrant: 1`';
    findings.push(finding('no-workspace', place, { found: 'this folder', expected }));
  }
  findings.push(...merged.findings);
  // What a file that cannot be read defines is not known: nothing can be said of references.
  if (!unread)
    findings.push(
      ...assumptionValues(merged, met.uses),
      ...checkAll(merged, met.references, market).filter((one) => !waits(one, findings)),
    );
  const ordered = inOrder(findings);
  const failed = ordered.some((one) => one.severity === 'error');
  const draft = build(merged, market, inputs);
  return {
    workspace: failed ? null : draft,
    findings: ordered,
    draft,
    wantsImported: merged.has(['imported']),
  };
}

/** A patent that nobody knows may be one that is not imported yet: one finding says so. */
const waits = ({ code, found = '' }: Finding, told: readonly Finding[]): boolean =>
  code === 'unknown-id' && found.startsWith('patent ') && told.some((one) => one.code === 'nothing-imported');

function parse(all: readonly NamedBytes[]) {
  const contents: Content[] = [];
  const met = new Met();
  const findings: Finding[] = [];
  const inputs: NamedBytes[] = [];
  let unread = false;
  for (const source of all) {
    if (!isWorkspaceName(source.name)) continue;
    const text = textOf(source);
    if (!text) continue;
    inputs.push(source);
    const read: FileRead =
      'finding' in text ? { findings: [text.finding] } : contentOf(source.name, text.text, met);
    findings.push(...read.findings);
    if (read.content) contents.push(read.content);
    else unread = true;
  }
  return { contents, met, findings, inputs, unread };
}

interface FileRead {
  readonly content?: Content;
  readonly findings: readonly Finding[];
}

function contentOf(name: string, text: string, met: Met): FileRead {
  const parsed = parseYaml(name, text);
  if (parsed.broken) return { findings: parsed.findings };
  const version = isMap(parsed.value) ? parsed.value.get('crossgrant') : undefined;
  if (version !== 1) {
    const place = placeOf(descend(parsed.spot, ['crossgrant']));
    const found = typeof version === 'object' ? 'none' : String(version);
    return { findings: [...parsed.findings, finding('version', place, { found, expected: '`1`' })] };
  }
  const walk = new Walk();
  const value = walk.value(shapeOf(fileSchema), parsed.value) as Record<string, unknown>;
  met.add(walk, (path) => placeOf(descend(parsed.spot, path)));
  const content = { value, top: parsed.spot };
  return {
    content,
    findings: [...parsed.findings, ...walk.issues.map((issue) => placed(parsed.spot, issue))],
  };
}

function placed(top: Spot, issue: Issue): Finding {
  const spot = descend(top, issue.path);
  return finding(issue.code, issue.key ? keyPlaceOf(spot) : placeOf(spot), issue);
}

/** The tables that the files name, with names from the root of the workspace. */
function tablesOf(contents: readonly Content[], findings: Finding[]): TableUse[] {
  const uses: TableUse[] = [];
  for (const { value, top } of contents) {
    const tables = (value.tables ?? {}) as Record<string, string[]>;
    for (const section of ['patents', 'market'] as const) {
      (tables[section] ?? []).forEach((written, index) => {
        const place = placeOf(descend(top, ['tables', section, String(index)]));
        const name = resolve(top.lines.name, written);
        if (name === null)
          findings.push(finding('table-outside', place, { found: written, expected: 'a file inside it' }));
        else uses.push({ section, name, written, place });
      });
    }
  }
  return uses;
}

/** The name of a table, seen from the file that names it; null where it leads out of the workspace. */
function resolve(from: string, written: string): string | null {
  if (/^([/\\]|[A-Za-z]:)/.test(written)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of written.split(/[/\\]/)) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function addTables(
  tables: readonly TableUse[],
  all: readonly NamedBytes[],
  decoded: Decoded,
  merged: Merged,
  met: Met,
  inputs: NamedBytes[],
  findings: Finding[],
): MarketRow[] {
  const market: MarketRow[] = [];
  const done = new Set<string>();
  for (const use of tables) {
    const source = all.find(({ name }) => name === use.name);
    if (!source || !isTableName(use.name)) {
      const store = use.section === 'imported';
      const expected = store
        ? '`crossgrant -w FOLDER import FILE…` first, with files of patent offices'
        : 'a `.csv` or `.parquet` file beside the file that names it';
      findings.push(
        finding(store ? 'nothing-imported' : 'no-table', use.place, { found: use.written, expected }),
      );
      continue;
    }
    if (done.has(use.name)) continue;
    done.add(use.name);
    inputs.push(source);
    const table = tableOf(source, decoded);
    if ('bad' in table) {
      findings.push(
        finding('bad-table', { file: use.name, line: table.line, column: 1 }, { found: table.bad }),
      );
    } else if (use.section === 'imported') {
      const own = withoutWritten(table, merged);
      addPatents(own, merged, met, true);
      nameEntries(own, merged);
    } else if (use.section === 'patents') addPatents(table, merged, met);
    else {
      const read = marketRows(table);
      market.push(...read.rows);
      findings.push(...read.findings);
    }
  }
  return market;
}

function tableOf(source: NamedBytes, decoded: Decoded): Table | BadTable {
  const known = decoded.get(source.name);
  if (known) return known;
  if (/\.csv$/i.test(source.name)) return csvTable(source);
  return { bad: 'Parquet is read by readWorkspaceAsync only', line: 1 };
}

function build(merged: Merged, market: readonly MarketRow[], inputs: readonly NamedBytes[]): Workspace {
  const names = inputs.map(({ name }) => name).sort();
  let known: string | undefined;
  return {
    ...merged.words,
    ...(merged.ids as Omit<Workspace, 'place'>),
    transfers: merged.lists.transfers,
    events: merged.lists.events,
    questions: merged.lists.questions as Workspace['questions'],
    market,
    place: (path) => merged.place(path),
    get digest() {
      known ??= digest(inputs);
      return known;
    },
    files: names,
  };
}

/** SHA-256 over names and bytes, each led by its length, in the order of the names. */
function digest(inputs: readonly NamedBytes[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of [...inputs].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name.length} ${name} ${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}
