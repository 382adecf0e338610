// `crossgrant brief`: what a deal did to the position of each side, as text, HTML and JSON, with the rows behind it.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  assemble,
  type Brief,
  briefJson,
  briefOf,
  html,
  NoBrief,
  rowsCsv,
  rowsJson,
  terminal,
} from '../brief/index.js';
import type { Workspace } from '../language/index.js';
import { exit, type GlobalOptions, type Io, UsageError } from './io.js';
import { openWorkspace, unknownWord } from './open.js';
import { progress } from './progress.js';

interface Options extends GlobalOptions {
  readonly html?: string;
  readonly out?: string;
  readonly at?: string;
}
const WIDEST = 110;

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const workspace = await openWorkspace(options.workspace, io);
  if (!workspace) return exit.findings;
  const id = dealNamed(workspace, args[0] ?? '');
  const brief = computed(workspace, id, options);
  if (options.json) io.stdout(briefJson(brief));
  else if (options.csv) io.stdout(rowsCsv(brief));
  const text = terminal(brief, { width: Math.min(io.columns, WIDEST), ansi: io.colour });
  const plain = terminal(brief, { width: 100, ansi: false });
  const written = write(filesOf(brief, id, options, plain));
  const report = written.map((file) => `wrote ${file}\n`).join('');
  if (options.json || options.csv) io.stderr(report);
  else io.stdout(`${text}${report ? `\n${report}` : ''}`);
  return exit.well;
}
function dealNamed(workspace: Workspace, text: string): string {
  if (Object.hasOwn(workspace.deals, text)) return text;
  throw unknownWord('deal', text, Object.keys(workspace.deals));
}
function computed(workspace: Workspace, id: string, { at }: Options): Brief {
  const line = progress('questions asked');
  try {
    const told = (_what: string, asked: number) => line.tick(asked);
    return briefOf(assemble(workspace, id, { told, ...(at ? { at } : {}) }));
  } catch (error) {
    if (error instanceof NoBrief) throw new UsageError(error.message);
    throw error;
  } finally {
    line.end();
  }
}
/** Names and texts of what the options ask to be written; the rows lie beside every page. */
function filesOf(
  brief: Brief,
  id: string,
  { html: page, out }: Options,
  text: string,
): (readonly [string, string])[] {
  const files: (readonly [string, string])[] = [];
  if (page) files.push([page, html(brief)], [join(dirname(page), brief.rowsFile), rowsCsv(brief)]);
  if (out)
    files.push(
      [join(out, `${id}.txt`), text],
      [join(out, `${id}.html`), html(brief)],
      [join(out, `${id}.json`), briefJson(brief)],
      [join(out, brief.rowsFile), rowsCsv(brief)],
      [join(out, brief.rowsFile.replace(/\.csv$/, '.json')), rowsJson(brief)],
    );
  return [...new Map(files.map((file) => [resolve(file[0]), file])).values()];
}
/** Each file whole or not at all: written beside its place, then moved there. */
function write(files: readonly (readonly [string, string])[]): readonly string[] {
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    const part = `${file}.${process.pid}.part`;
    try {
      writeFileSync(part, text);
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }
  return files.map(([file]) => file);
}
