// `crossgrant owner`: whose name that is, and why; without a name, what a person should look at; and decisions, as data.
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
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
  if (name === '') return list(options, io);
  const workspace = await loadDraft(options.workspace);
  if (options.is !== undefined || options.not !== undefined) return decide(name, workspace, options, io);
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
    const open = rows.filter(({ doubts, party }) => doubts !== null || party === null);
    printTable(columns, options.all ? rows : open, ['name', 'names'], options, io);
    return exit.well;
  });
}

/** Writes a decision into `owner-names.yaml` of the workspace, beside what is there. */
function decide(name: string, workspace: Workspace, options: Options, io: Io): number {
  const { is, not, reason } = options;
  if (reason === undefined) throw new UsageError('a decision needs its reason, `--reason "…"`');
  const party = is === undefined || is === 'none' ? is : partyNamed(workspace, is);
  const decision: OwnerDecision = {
    ...(party === undefined ? {} : { party }),
    ...(not === undefined ? {} : { not: [partyNamed(workspace, not)] }),
    reason,
    decided: new Date().toISOString().slice(0, 10),
  };
  const path = fileFor(name, workspace, options.workspace);
  writeDecision(path, name, decision);
  io.stdout(
    `${path}: \`${name}\` ${party === undefined ? `is not \`${String(decision.not)}\`` : `is \`${String(party)}\``}\n`,
  );
  return exit.well;
}

/** Where decisions about `name` are kept: an id is given in one file only. */
function fileFor(name: string, workspace: Workspace, folder: string): string {
  const known = Object.hasOwn(workspace['owner-names'], name);
  const path = join(folder, known ? workspace.place(['owner-names', name]).file : FILE);
  // A link stays one.
  return existsSync(path) ? realpathSync(path) : path;
}

function writeDecision(path: string, name: string, decision: OwnerDecision): void {
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if (document.errors[0]) throw new UsageError(`\`${path}\`: ${document.errors[0].message.split('\n')[0]}`);
  if (document.contents === null) document.set('crossgrant', 1);
  const version: unknown = isMap(document.contents) ? document.get('crossgrant') : undefined;
  if (version !== 1) throw new UsageError(`\`${path}\`: expected a file that begins with \`crossgrant: 1\``);
  if (!isMap(document.get('owner-names'))) document.set('owner-names', document.createNode({}));
  const known = document.getIn(['owner-names', name], true);
  if (isSeq(known)) known.add(document.createNode(decision));
  else
    document.setIn(['owner-names', name], document.createNode(isMap(known) ? [known, decision] : [decision]));
  writeFileSync(`${path}.part`, String(document));
  renameSync(`${path}.part`, path);
}

const columns: readonly Column<OwnerName>[] = [
  { key: 'name', of: ({ name }) => name },
  { key: 'patents', of: ({ patents }) => patents, right: true },
  { key: 'party', of: ({ party }) => party },
  { key: 'rule', of: ({ rule }) => rule },
  { key: 'runner-up', of: ({ runnerUp }) => runnerUp },
  { key: 'doubts', of: ({ doubts }) => doubts },
];
