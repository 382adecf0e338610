// The second example, from office files to a brief: what its README says comes out, and every answer has its proof.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/cli/load.js';
import { main } from '../../src/cli/main.js';
import { findingText, type Workspace } from '../../src/language/index.js';
import { importFile, type ImportReport } from '../../src/portfolio/index.js';
import { checkProof } from '../../src/proof/index.js';
import { ask } from '../../src/reference/index.js';
import { recorder } from '../cli/recorder.js';

const example = 'examples/imported';
const readme = readFileSync(`${example}/README.md`, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'crossgrant-imported-'));
const reports = new Map<string, ImportReport>();
let workspace: Workspace;
/** What `check` says before the import. */
let before = '';

/** What a command prints about the copy; its exit code is 0 unless said. */
async function run(args: readonly string[], code = 0): Promise<string> {
  const io = recorder();
  expect(await main(['-w', folder, ...args], io), io.err).toBe(code);
  return io.out;
}

beforeAll(async () => {
  cpSync(example, folder, { recursive: true, filter: (source) => !source.includes('.crossgrant') });
  before = await run(['check'], 1);
  const records = join(folder, 'records');
  for (const name of readdirSync(records).sort())
    reports.set(name, await importFile(folder, join(records, name), { workers: 0 }));
  const docket = join(folder, 'docket');
  const mapping = join(docket, 'docket.columns.yaml');
  await run(['import', 'table', join(docket, 'docket.csv'), '--mapping', mapping]);
  const read = await loadWorkspace(folder);
  if (!read.workspace) throw new Error(read.findings.map(findingText).join('\n'));
  workspace = read.workspace;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('its records', () => {
  it('are missed before the import, with what to do', () => {
    expect(before).toContain(
      'nothing has been imported yet, expected `crossgrant -w FOLDER import FILE…` first',
    );
    expect(before).toContain('\n1 problem\n');
  });
  it('are read whole, but for the one that is broken on purpose', () => {
    const rejects = [...reports].filter(([, { rejects: count }]) => count > 0);
    expect(rejects.map(([name, report]) => [name, report.rejects, report.rejectsFile])).toEqual([
      ['ipg200107.xml', 1, 'rejects/9-ipg200107.xml.jsonl'],
    ]);
    const kept = readFileSync(join(folder, '.crossgrant/rejects/9-ipg200107.xml.jsonl'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ code: 'not-well-formed', format: 'us-red-book' });
    expect(Buffer.from((JSON.parse(kept) as { bytes: string }).bytes, 'base64').toString()).toContain(
      'A record that is broken on purpose',
    );
  });
  it('are of every kind', () => {
    const formats = new Set([...reports.values()].flatMap((report) => report.formats));
    expect([...formats].sort()).toEqual([
      'epo-docdb',
      'epo-ops',
      'etsi-isld',
      'patentsview',
      'us-assignment-xml',
      'us-red-book',
    ]);
  });
});

describe('a fact from a record', () => {
  it('is cited by that record, and as data by its line', async () => {
    expect(await run(['ask', 'lapsed-in-france'])).toContain('(ep9000001b1-fr: EP PG25\n    2022-11-04)');
    expect(await run(['ask', 'dogwood-first'])).toContain('US19900002B2: USPTO reel 99001, frame 201');
    const place = workspace.place(['patents', 'US19900001B2', 'owner', '0']);
    expect(place).toMatchObject({
      file: '.crossgrant/tables/patents.csv',
      from: 'US19900001B2: USPTO reel 99001, frame 101',
    });
    expect(workspace.place(['patents', 'US19900004B2', 'title', '1']).from).toBe(
      'US19900004B2: decision of 2022-03-02',
    );
    const why = await run(['why', 'lapsed-in-france', '--json']);
    expect(why).toMatch(/"place": "\.crossgrant\/tables\/patents\.csv:\d+"/);
    expect(why).not.toContain('as imported');
  });
  it('of the sale is named by `check` until it is set aside', async () => {
    const decisions = join(folder, 'decisions.yaml');
    const text = readFileSync(decisions, 'utf8');
    try {
      writeFileSync(decisions, text.slice(0, text.indexOf('  US19900003:')));
      expect(await run(['check'])).toContain(
        '`US19900003: {paper: 99001/401, ignore: yes, reason: …, decided: …}`',
      );
    } finally {
      writeFileSync(decisions, text);
    }
    expect(await run(['check'])).not.toContain('warning');
  });
});

describe('the README', () => {
  it('says what `check` says', async () => {
    const printed = (await run(['check'])).trim().split('\n');
    expect(printed).toHaveLength(3);
    for (const line of printed) expect(readme).toContain(line);
  });

  /** Each shell block is one command; the block of text after it is the beginning of what it prints, or all of it. */
  const shown = [
    ...readme.matchAll(/```sh\nnpx crossgrant -w examples\/imported (.*)\n```\n\n```text\n([\s\S]*?)```/g),
  ];
  it('has them', () => expect(shown.length).toBeGreaterThan(8));
  it.each(shown.map(([, command = '', text = '']) => [command, text]))(
    'prints for `%s`',
    async (command, text) => {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
      const printed = (await run(args)).split('\n').map((line) => line.trimEnd());
      let from = 0;
      for (const line of text.trimEnd().split('\n')) {
        if (line === '…') continue;
        const at = printed.indexOf(line, from);
        expect(at, `${command}: no line \`${line}\` in\n${printed.join('\n')}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    },
  );
});

describe('its questions', () => {
  it('are answered as expected, with proofs that the checker accepts', () => {
    expect(workspace.questions.length).toBeGreaterThan(10);
    for (const question of workspace.questions) {
      const { answer, detail, proofs } = ask(workspace, question);
      expect(answer, question.id).toBe(question.expect);
      expect(question.detail ?? detail, question.id).toBe(detail);
      for (const proof of proofs)
        expect(checkProof(workspace, proof), `${question.id} ${proof.patent}`).toEqual([]);
    }
  });
});

describe('its owners', () => {
  it('are found from all spellings, and by decision where there is a doubt', async () => {
    const owners = JSON.parse(await run(['owner', '--all', '--json'])) as {
      name: string;
      party: string | null;
      rule: string;
    }[];
    const of = (party: string | null) => owners.filter((one) => one.party === party).map(({ name }) => name);
    expect(of('birch').length).toBeGreaterThan(3);
    expect(of('alder').length).toBeGreaterThan(2);
    expect(owners.filter(({ rule }) => rule === 'decision').map(({ name }) => name)).toEqual([
      'Birch Mobil Communications Co., Ltd',
      'Alder Research Center',
    ]);
    expect(workspace.patents.US19900004B2?.title?.map(({ owner }) => owner)).toEqual([
      ['juniper'],
      ['somebody-else'],
      ['alder'],
      ['cedar'],
    ]);
    expect(of(null)).toEqual(['Thistle Semiconductor Corp.']);
  });
});

describe('its brief', () => {
  it('counts without and with the deal what its README says', async () => {
    const brief = await run(['brief', 'alder-birch-2022']);
    expect(brief.replace(/\s+/g, ' ')).toContain(
      'Alder could assert 0 patents against what Birch sells with the deal; without it, 5.',
    );
    expect(brief).toContain('Of 2 claims, 2 held on the day.');
    expect(brief).not.toMatch(/\b1 patents|undefined|NaN/);
  });
  it('is a page as well', async () => {
    const page = join(folder, 'brief.html');
    await run(['brief', 'alder-birch-2022', '--html', page]);
    expect(readFileSync(page, 'utf8')).toContain('US19900003B2');
  });
});

describe('a European patent by its number', () => {
  const sold = ['ask', '--actor', 'birch', '--act', 'sell', '--product', 'birch-one', '--on', '2022-09-01'];
  it.each([
    ['DE', 'EP9000001B1', 'ep9000001b1-de-gb'],
    ['FR', 'EP 9 000 001', 'ep9000001b1-fr'],
    ['US', 'US19900001', 'US19900001B2'],
  ])('in %s, %s, is `%s`', async (country, number, entry) => {
    expect(await run([...sold, '--country', country, '--patent', number])).toContain(`\`${entry}\``);
  });
  it('is refused where no entry is of that country, with the entries', async () => {
    const io = recorder();
    const args = ['-w', folder, ...sold, '--country', 'IT', '--patent', 'EP9000001B1'];
    expect(await main(args, io)).toBe(2);
    expect(io.err).toContain(
      '`EP9000001B1` has no entry of its own in IT, expected one of `ep9000001b1-be-ch-ie-nl`',
    );
  });
});
