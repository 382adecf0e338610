// `crossgrant title`: who has owned a patent, from when, by what paper; without a number, all chains.
import { chainOf, findRight, titleJson, type TitleRow, titleRows, titleText } from '../portfolio/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { type Column, json, printTable } from './output.js';
import { withStore } from './store.js';

interface Options extends GlobalOptions {
  readonly doubts?: boolean;
}

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const [typed] = args;
  return withStore(options.workspace, async (database) => {
    if (typed === undefined) {
      printTable(
        columns,
        await titleRows(database, options.doubts === true),
        ['chain', 'chains'],
        options,
        io,
      );
      return exit.well;
    }
    const found = await findRight(database, typed);
    const chain = await chainOf(database, found.right);
    if (options.csv) printTable(stepColumns, chain?.steps ?? [], ['step', 'steps'], options, io);
    else if (options.json) io.stdout(json(chain ? titleJson(chain) : abroad(found)));
    else {
      const lines = chain ? titleText(chain) : Object.entries(abroad(found)).map(line);
      io.stdout([...(found.title ? [found.title] : []), ...lines, ''].join('\n'));
    }
    return exit.well;
  });
}

type Found = Awaited<ReturnType<typeof findRight>>;
type Step = NonNullable<Awaited<ReturnType<typeof chainOf>>>['steps'][number];

/** Outside the United States there are no recorded papers: the register’s proprietors, or who is printed. */
function abroad({ ids, owners, cells }: Found): Record<string, string> {
  const { owner, title, note } = cells[0] ?? {};
  return {
    ids: ids.join(', '),
    'as recorded': owners ?? '',
    owner: owner ?? title ?? 'unknown',
    ...(note ? { note } : {}),
  };
}
const line = ([key, value]: [string, string]): string => `${key}: ${value}`;

const columns: readonly Column<TitleRow>[] = [
  { key: 'patent', of: ({ patent }) => patent },
  { key: 'owner', of: ({ state }) => state },
  { key: 'firm', of: ({ firm }) => firm },
  { key: 'owners', of: ({ owners }) => owners },
  { key: 'steps', of: ({ steps }) => steps, right: true },
  { key: 'open-liens', of: ({ openLiens }) => openLiens, right: true },
  { key: 'doubts', of: ({ doubts }) => doubts },
];
const stepColumns: readonly Column<Step>[] = [
  { key: 'from', of: ({ from }) => from },
  { key: 'by', of: ({ by }) => by },
  { key: 'recorded', of: ({ recorded }) => recorded },
  { key: 'paper', of: ({ paper }) => paper },
  { key: 'class', of: (step) => step.class },
  { key: 'judgement', of: ({ judgement }) => judgement },
  { key: 'moved', of: ({ moved }) => moved },
  { key: 'owners', of: ({ owners }) => owners.map(({ name }) => name) },
];
