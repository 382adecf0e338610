import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

async function run(line: string) {
  const io = recorder();
  const code = await main(line.split(' ').filter(Boolean), io);
  return { code, out: io.out, err: io.err };
}
const commands = [
  'check',
  'new',
  'cases',
  'ask',
  'why',
  'law',
  'brief',
  'position',
  'deals',
  'parties',
  'patents',
];

describe('help', () => {
  it('names every command and every exit code', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(out).toContain('Exit codes:');
  });
  it.each(commands)('of %s has an example and the global options', async (command) => {
    const { code, out } = await run(`help ${command}`);
    expect(code).toBe(0);
    expect(out).toContain(`$ crossgrant ${command}`);
    expect(out).toContain('--workspace');
  });
  it('is what wrong usage without a command gets', async () => {
    expect(await run('')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Usage: crossgrant'),
    });
  });
  it('prints the version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong usage ends with 2 and one line that names the nearest word', () => {
  it.each([
    ['chek', 'crossgrant: unknown command `chek`, did you mean `check`?\n'],
    ['deals --jsno', 'crossgrant: unknown option `--jsno`, did you mean `--json`?\n'],
    ['deals --party', 'crossgrant: option `--party <party>` argument missing\n'],
    ['new', 'crossgrant: missing required argument `dir`\n'],
    ['check a b', 'crossgrant: too many arguments for `check`; expected 1 argument but got 2\n'],
    ['deals --json --csv', 'crossgrant: option `--json` cannot be used with option `--csv`\n'],
    [
      'ask --act buy',
      'crossgrant: option `--act <act>` argument `buy`: expected one of make, use, sell, offer, import\n',
    ],
    [
      'position --at 2017-02-31',
      'crossgrant: option `--at <day>` argument `2017-02-31`: expected a day that exists, `YYYY-MM-DD`\n',
    ],
    [
      'deals --from 2017-13',
      'crossgrant: option `--from <date>` argument `2017-13`: expected a date that exists, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`\n',
    ],
  ])('%s', async (line, message) => {
    expect(await run(line)).toEqual({ code: 2, out: '', err: message });
  });
});
