// `crossgrant owner`: whose name that is, and why; without a name, what a person should look at; and decisions, as data.
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import type { OwnerDecision, Workspace } from '../language/index.js';
import { explain, type OwnerName, ownerNames, resolver } from '../portfolio/index.js';
import { exit, type GlobalOptions, type Io, UsageError } from './io.js';
import { loadDraft } from './load.js';
import { partyNamed } from './open.js';
import { type Column, json, printTable } from './output.js';
import { withStore } from './store.js';

interface Options extends GlobalOptions {
  readonly at?: string;
  readonly is?: string;
  readonly not?: string;
  readonly reason?: string;
  readonly all?: boolean;
}
const FILE = 'owner-names.yaml';

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const name = args.join(' ');
  const decides = options.is !== undefined || options.not !== undefined;
  if (name === '' && decides) throw new UsageError('a decision needs the name that it is about');
  if (name === '') return list(options, io);
  const workspace = await loadDraft(options.workspace);
  if (decides) return decide(name, workspace, options, io);
  const found = resolver({ parties: workspace.parties, decisions: workspace['owner-names'] }).resolveField(
    name,
    {
      day: options.at ?? null,
    },
  );
  if (options.json) io.stdout(json(found));
  else if (options.csv)
    printTable(
      [
        { key: 'name', of: (one) => one.name },
        { key: 'party', of: (one) => one.party },
        { key: 'rule', of: (one) => one.rule },
        { key: 'score', of: (one) => one.score },
        { key: 'runner-up', of: (one) => one.runnerUp?.party },
        { key: 'why-not', of: (one) => one.runnerUp?.why },
        { key: 'doubts', of: (one) => one.doubts },
      ],
      found,
      ['name', 'names'],
      options,
      io,
    );
  else io.stdout(`${found.flatMap(explain).join('\n')}\n`);
  return exit.well;
}

/** Names in doubt, the most patents first; with `--all`, every name on file. */
async function list(options: Options, io: Io): Promise<number> {
  return withStore(options.workspace, async (database) => {
    const rows = await ownerNames(database);
    const open = rows.filter(
      ({ doubts, party, rule }) => doubts !== null || (party === null && rule !== 'decision'),
    );
    printTable(columns, options.all ? rows : open, ['name', 'names'], options, io);
    return exit.well;
  });
}

/** Writes a decision into `owner-names.yaml` of the workspace, beside what is there. */
function decide(name: string, workspace: Workspace, options: Options, io: Io): number {
  const { is, not, reason } = options;
  if (!reason?.trim()) throw new UsageError('a decision needs its reason, `--reason "…"`');
  const party = is === undefined || is === 'none' ? is : partyNamed(workspace, is);
  const denied = not === undefined ? undefined : partyNamed(workspace, not);
  if (denied !== undefined && party === denied)
    throw new UsageError(`a name cannot both be \`${denied}\` and not be it`);
  const decision: OwnerDecision = {
    ...(party === undefined ? {} : { party }),
    ...(denied === undefined ? {} : { not: [denied] }),
    reason,
    decided: new Date().toISOString().slice(0, 10),
  };
  const { key, path } = placeOf(name, workspace, options.workspace);
  const replaced = writeDecision(path, key, decision);
  const said = party === undefined ? `is not \`${String(decision.not)}\`` : `is \`${String(party)}\``;
  io.stdout(`${path}: \`${key}\` ${said}${replaced > 0 ? ', in place of an earlier decision' : ''}\n`);
  return exit.well;
}

/** The key and the file under which decisions about `name` are kept: a name is given in one file only, in one spelling. */
function placeOf(name: string, workspace: Workspace, folder: string): { key: string; path: string } {
  const same = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const key = Object.keys(workspace['owner-names']).find((known) => same(known) === same(name));
  const path = join(folder, key === undefined ? FILE : workspace.place(['owner-names', key]).file);
  // A link stays one.
  return { key: key ?? name, path: existsSync(path) ? realpathSync(path) : path };
}

/** Adds the decision, in place of those for all days that it contradicts; gives back how many these were. */
function writeDecision(path: string, name: string, decision: OwnerDecision): number {
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if (document.errors[0]) throw new UsageError(`\`${path}\`: ${document.errors[0].message.split('\n')[0]}`);
  if (document.contents === null) document.set('crossgrant', 1);
  const version: unknown = isMap(document.contents) ? document.get('crossgrant') : undefined;
  if (version !== 1) throw new UsageError(`\`${path}\`: expected a file that begins with \`crossgrant: 1\``);
  if (!isMap(document.get('owner-names'))) document.set('owner-names', document.createNode({}));
  const known = document.getIn(['owner-names', name], true);
  const before: unknown[] = isSeq(known) ? known.items : isMap(known) ? [known] : [];
  const kept = before.filter((one) => !isMap(one) || !contradicts(one, decision, path));
  const list = isSeq(known) ? known : new YAMLSeq();
  list.items = [...kept, document.createNode(decision)];
  document.setIn(['owner-names', name], list);
  writeFileSync(`${path}.part`, String(document));
  renameSync(`${path}.part`, path);
  return before.length - kept.length;
}

/** Whether an earlier decision cannot stand beside the new one, which holds for all days. */
function contradicts(earlier: YAMLMap, { party, not = [] }: OwnerDecision, path: string): boolean {
  const was = earlier.get('party');
  const denied: unknown = earlier.toJSON().not ?? [];
  const clash =
    party === undefined
      ? was !== undefined && not.includes(String(was))
      : was !== undefined || (Array.isArray(denied) ? denied : [denied]).includes(party);
  if (clash && (earlier.has('from') || earlier.has('until')))
    throw new UsageError(`\`${path}\` has a decision for some days only: change it there`);
  return clash;
}

const columns: readonly Column<OwnerName>[] = [
  { key: 'name', of: ({ name }) => name },
  { key: 'patents', of: ({ patents }) => patents, right: true },
  { key: 'party', of: ({ party }) => party },
  { key: 'rule', of: ({ rule }) => rule },
  { key: 'runner-up', of: ({ runnerUp }) => runnerUp },
  { key: 'doubts', of: ({ doubts }) => doubts },
];
