// `crossgrant check [DIR]`: every problem of a workspace at once, each with its place.
import { type Finding, findingText, isCountry, type Read, type Workspace } from '../language/index.js';
import { exit, type Io } from './io.js';
import { loadFile, loadWorkspace } from './load.js';
import { csvLines, json } from './output.js';

type Streams = Pick<Io, 'stdout' | 'stderr'>;

/**
 * Checks the workspace below `path`, or one file as a workspace of its own. 0: nothing to say but warnings;
 * 1: findings. Throws UsageError where nothing can be read.
 */
export async function check(
  path: string,
  options: { json?: boolean; csv?: boolean },
  out: Streams,
): Promise<number> {
  const read = /\.(ya?ml|json)$/i.test(path) ? await loadFile(path) : await loadWorkspace(path);
  if (options.json) out.stdout(json(asJson(read)));
  else if (options.csv) out.stdout(asCsv(read.findings));
  else for (const line of [...lines(read), ...(await left(path, read))]) out.stdout(`${line}\n`);
  return read.findings.some(counts) ? exit.findings : exit.well;
}

/** A warning says that something may be a slip; it is no failure. */
const counts = (finding: Finding): boolean => finding.severity !== 'warning';

function lines({ workspace, findings }: Read): string[] {
  const problems = findings.filter(counts).length;
  const warnings = findings.length - problems;
  const told = findings.map(findingText);
  const parts = [plural(problems, 'problem'), ...(warnings ? [plural(warnings, 'warning')] : [])];
  if (!workspace) return [...told, parts.join(', ')];
  const sizes = (['parties', 'products', 'patents', 'agreements', 'deals'] as const)
    .map((name) => [Object.keys(workspace[name]).length, name] as const)
    .filter(([size]) => size > 0)
    .map(([size, name]) => `${size} ${size === 1 ? one[name] : name}`);
  const questions = workspace.questions.length;
  if (questions > 0) sizes.push(plural(questions, 'question'));
  return [
    ...told,
    `${plural(workspace.files.length, 'file')}: ${sizes.join(', ') || 'nothing in them'}`,
    parts.join(', '),
  ];
}

/** What of the store no answer counts: rights whose owner is no party, and countries that were not asked for. */
async function left(path: string, { workspace, wantsImported }: Read): Promise<string[]> {
  if (!workspace || !wantsImported) return [];
  const said = narrowed(workspace);
  if (workspace.imported.unresolved === true) return said;
  const { leftOut } = await import('./imported.js');
  const rights = await leftOut(path, workspace.imported);
  if (rights === 0) return said;
  return [
    `${plural(rights, 'imported right')} left out, whose owner is no party here or is open: see \`crossgrant owner\` and \`crossgrant title --doubts\``,
    ...said,
  ];
}

/** Countries that products and questions name and the section `imported` does not ask for. */
function narrowed({ imported, products, questions }: Workspace): string[] {
  const asked = imported.countries;
  if (!Array.isArray(asked)) return [];
  const named = [
    ...Object.values(products).flatMap(({ countries }): unknown => countries),
    ...questions.map(({ country }) => country),
  ];
  const codes = named.filter((one) => typeof one === 'string').filter(isCountry);
  const beyond = [...new Set(codes)].filter((one) => !asked.includes(one)).sort();
  if (beyond.length === 0) return [];
  return [
    `\`imported\` brings in patents of ${asked.join(', ')}: answers about ${beyond.join(', ')} do not count all that is on file`,
  ];
}

const one = {
  parties: 'party',
  products: 'product',
  patents: 'patent',
  agreements: 'agreement',
  deals: 'deal',
} as const;
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What `--json` prints: the findings as data, each with its text. */
function asJson({ workspace, findings }: Read): unknown {
  return {
    ok: !findings.some(counts),
    digest: workspace?.digest ?? null,
    files: workspace?.files ?? [],
    findings: findings.map((finding) => ({ ...finding, text: findingText(finding) })),
  };
}

const columns = [
  'file',
  'line',
  'column',
  'severity',
  'code',
  'found',
  'expected',
  'nearest',
  'also',
  'text',
];

function asCsv(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { place, also } = finding;
    return [
      place.file,
      String(place.line),
      String(place.column),
      finding.severity,
      finding.code,
      finding.found ?? '',
      finding.expected ?? '',
      finding.nearest ?? '',
      also ? `${also.file}:${also.line}:${also.column}` : '',
      findingText(finding),
    ];
  });
  return csvLines([columns, ...rows]);
}
