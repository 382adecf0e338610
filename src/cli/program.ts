// What can be typed: commands, options, help. Each command is loaded only when it runs, so that help stays quick.
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { CommandModule, Io } from './io.js';
import { country, day, someDay, whole, withQuestionOptions } from './options.js';

interface Program {
  readonly command: Command;
  /** The exit code of the command that ran. */
  code(): number;
}

/** The whole command line over `io`. Commander throws a `CommanderError` for help and for wrong usage. */
export function program(io: Io): Program {
  let code = 0;
  /** Hangs a command's module onto it, to be imported when the command is called. */
  const runs = (command: Command, load: () => Promise<CommandModule>) =>
    command.action(async () => {
      const options = command.optsWithGlobals<{ color: boolean }>();
      const module = await load();
      const seen = options.color ? io : { ...io, colour: false };
      code = await module.run(command.args, options as never, seen);
    });
  const top = new Command('crossgrant')
    .description('who may do what with whose patents, where, from which day, and why')
    .version(version(), '-V, --version', 'print the version')
    .option('-w, --workspace <dir>', 'folder of the workspace', '.')
    .addOption(new Option('--json', 'print JSON').conflicts('csv'))
    .option('--csv', 'print CSV')
    .option('--no-color', 'no colours (as with NO_COLOR in the environment)')
    .option('--debug', 'show the stack of an internal fault')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => undefined })
    .addHelpText('after', exitCodes);
  write(top, runs);
  questions(top, runs);
  positions(top, runs);
  records(top, runs);
  lists(top, runs);
  return { command: top, code: () => code };
}

type Runs = (command: Command, load: () => Promise<CommandModule>) => Command;

const exitCodes = `
Exit codes:
  0  well
  1  findings in the workspace, or failed cases
  2  wrong usage, or a file that cannot be read or written
  3  a fault of Crossgrant’s own

Examples:
  $ crossgrant new my-deals                           a small commented workspace
  $ crossgrant -w my-deals check                      everything that is wrong with it
  $ crossgrant -w examples/handsets brief nokia-xiaomi-2017
  $ crossgrant help ask`;

function write(top: Command, runs: Runs): void {
  runs(
    top
      .command('check')
      .description('check a workspace: every problem at once, each with its place')
      .argument('[path]', 'folder, or one file as a workspace of its own (default: -w)')
      .addHelpText('after', examples('check', 'check examples/handsets --json', 'check agreement.yaml')),
    () =>
      import('./check.js').then(({ check }) => ({
        run: (args, options, io) => check(folder(args, options), options, io),
      })),
  );
  runs(
    top
      .command('new')
      .description('write a small commented workspace that runs')
      .argument('<dir>', 'a new or empty folder')
      .addHelpText('after', examples('new my-deals')),
    () => import('./new.js'),
  );
  runs(
    top
      .command('cases')
      .description('evaluate case files, each as a workspace of its own; end with `N passed, N failed`')
      .argument('<path...>', 'files, or folders to search')
      .addHelpText('after', examples('cases cases', 'cases cases/have-made.yaml --json')),
    () => import('./cases.js'),
  );
}

/** The folder named as an argument, else the one of `-w`. */
function folder(args: readonly string[], options: { workspace: string }): string {
  return args[0] ?? options.workspace;
}

function questions(top: Command, runs: Runs): void {
  const ask = top
    .command('ask')
    .description('may somebody do something with a product, somewhere, on a day?')
    .argument('[question...]', 'the question in words, or the id of one in the workspace')
    .addHelpText(
      'after',
      examples(
        'ask may xiaomi sell mi-6 in DE on 2018-03-01',
        'ask --actor xiaomi --act sell --product mi-6 --country DE --on 2018-03-01 --holder nokia',
      ),
    );
  runs(withQuestionOptions(ask), () => import('./ask.js'));
  const why = top
    .command('why')
    .description('the proof of an answer: facts, grants and rules, each with file and line')
    .argument('[question...]', 'the question in words, or the id of one in the workspace')
    .addOption(
      new Option('--depth <depth>', 'how much of it').choices(['line', 'reasons', 'all']).default('reasons'),
    )
    .addHelpText('after', examples('why q1 --depth all', 'why may xiaomi sell mi-6 in DE on 2018-03-01'));
  runs(withQuestionOptions(why), () => import('./why.js'));
  runs(
    top
      .command('law')
      .description('what a rule holds, and which statutes, judgments or contracts say so')
      .argument('[rule]', 'name of the rule; without it, all of them')
      .addHelpText('after', examples('law', 'law runs-with-the-patent')),
    () => import('./law.js'),
  );
}

function positions(top: Command, runs: Runs): void {
  runs(
    top
      .command('brief')
      .description('what a deal did to the position of each side')
      .argument('<deal>', 'id of the deal')
      .option('--html <file>', 'write one self-contained HTML file')
      .option('--out <dir>', 'write text, HTML, JSON and the rows behind every figure')
      .option('--at <day>', 'day of the position (default: the day after the announcement)', day)
      .addHelpText(
        'after',
        examples('brief nokia-xiaomi-2017 --html brief.html', 'brief nokia-xiaomi-2017 --out brief'),
      ),
    () => import('./brief.js'),
  );
  runs(
    top
      .command('position')
      .description('every holder against every seller on a day: what can be asserted, what is shielded')
      .requiredOption('--at <day>', 'the day', day)
      .option('--vs <day>', 'another day: show the difference', day)
      .option('--without <deal>', 'as if the agreements of that deal were not there')
      .option('--holder <party>', 'only patents of that group')
      .option('--seller <party>', 'only products of that group')
      .option('--kind <kind>', 'only products of that kind')
      .option('--country <country>', 'only that country', country)
      .addHelpText(
        'after',
        examples(
          'position --at 2017-07-06 --holder nokia',
          'position --at 2017-07-06 --without nokia-xiaomi-2017',
        ),
      ),
    () => import('./position.js'),
  );
}

function records(top: Command, runs: Runs): void {
  runs(
    top
      .command('import')
      .description('files of patent offices and tables of your own into the store of the workspace')
      .usage('[options] [kind] <file...>')
      .argument(
        '<file...>',
        'plain, .zip or .gz; before them a format, as `us-red-book` (default: guessed), or `table`',
      )
      .option('--dry-run', 'read and count, keep nothing')
      .option('--workers <n>', 'threads that read (default: one a core, at most 4)', whole)
      .option('--mapping <file>', 'of a table of your own: what its columns are')
      .option('--yes', 'of a table of your own: take the columns as guessed')
      .option('--write-mapping <file>', 'of a table of your own: write down the guess, import nothing')
      .addHelpText(
        'after',
        examples(
          '-w my-deals import ipg240102.zip',
          '-w my-deals import us-assignment-xml ad20240102.xml --dry-run',
          '-w my-deals import table docket.xlsx --write-mapping docket.yaml',
        ),
      ),
    () => import('./import.js'),
  );
  runs(
    top
      .command('imports')
      .description('what has been imported; with --forget, take one back')
      .option(
        '--forget <import>',
        'its number: rows and rejects go, what they had replaced stands again',
        whole,
      )
      .addHelpText('after', examples('imports --json', 'imports --forget 3')),
    () => import('./imports.js'),
  );
  runs(
    top
      .command('resolve')
      .description(
        'work out dates, titles and owners of all that is imported (other commands do it when needed)',
      )
      .addHelpText('after', examples('-w my-deals resolve')),
    () => import('./resolve.js'),
  );
  runs(
    top
      .command('title')
      .description('who has owned a patent, from when, by what paper; open liens; doubts')
      .argument(
        '[patent]',
        'publication or application, as `US9410410` or `12/207,945`; without it, all chains',
      )
      .option('--doubts', 'only chains whose owner is unknown or could be another')
      .addHelpText('after', examples('title US9410410', 'title --doubts --csv')),
    () => import('./title.js'),
  );
  runs(
    top
      .command('dates')
      .description('filing, grant, expiry and end of a patent, each with its ground')
      .argument('<patent>', 'publication or application, as `EP2400812`')
      .addHelpText('after', examples('dates US9410410', 'dates EP2400812 --json')),
    () => import('./dates.js'),
  );
  runs(
    top
      .command('owner')
      .description('whose name that is, and why; without a name, those that a person should look at')
      .argument('[name...]', 'a name as recorded')
      .option('--at <day>', 'on that day', day)
      .option('--all', 'without a name: all names on file')
      .option('--is <party>', 'decide that it is that party, or `none`')
      .option('--not <party>', 'decide that it is not that party')
      .option('--reason <text>', 'why it is decided so')
      .addHelpText(
        'after',
        examples(
          'owner "NOKIA SOLUTIONS & NETWORKS OY"',
          'owner --csv',
          'owner "Nokia Kartell" --is none --reason "a band"',
        ),
      ),
    () => import('./owner.js'),
  );
  runs(
    top
      .command('export')
      .description('a table of the store as Parquet or CSV; without arguments, which there are')
      .argument('[table]', 'table or view')
      .argument('[file]', 'a name that ends in .parquet or .csv (default: the table’s, .parquet)')
      .addHelpText('after', examples('export', 'export current_documents documents.csv')),
    () => import('./export.js'),
  );
}

function lists(top: Command, runs: Runs): void {
  runs(
    top
      .command('deals')
      .description('deals, and agreements that belong to none')
      .option('--party <party>', 'with that party, by id or name')
      .option('--from <date>', 'announced or signed on or after that date', someDay)
      .option('--until <date>', 'announced or signed on or before that date', someDay)
      .option('--kind <kind>', 'with that strand, kind of grant, or `transfer`')
      .addHelpText('after', examples('deals --party nokia --from 2011', 'deals --kind release --csv')),
    () => import('./deals.js'),
  );
  runs(
    top
      .command('parties')
      .description('parties, and who controls them')
      .option('--at <day>', 'control on that day (default: the last that is on file)', day)
      .option('--group-of <party>', 'the group to which that party belongs')
      .addOption(
        new Option('--kind <kind>', 'of that kind').choices(['operating', 'assertion-entity', 'pool']),
      )
      .option('--name <text>', 'id or a name contains that text')
      .addHelpText(
        'after',
        examples('parties --group-of nokia --at 2017-07-06', 'parties --kind assertion-entity'),
      ),
    () => import('./parties.js'),
  );
  runs(
    top
      .command('patents')
      .description('patents and lots; with --csv, a table that a workspace can name and read back')
      .option('--owner <party>', 'on file as an owner at any time, by id or name')
      .option('--country <country>', 'in that country', country)
      .option('--standard <standard>', 'read on through that standard or one that it includes')
      .option(
        '--in-force <day>',
        'granted, not expired and not ended on that day, as far as the file says',
        day,
      )
      .option('--lots', 'only lots, where only numbers are known')
      .addHelpText(
        'after',
        examples('patents --owner nokia --country US', 'patents --standard LTE --in-force 2017-07-06 --csv'),
      ),
    () => import('./patents.js'),
  );
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ crossgrant ${line}`).join('\n')}`;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
