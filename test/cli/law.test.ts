import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['law', ...words], io);
  return { code, out: io.out, err: io.err };
}

describe('law', () => {
  it('prints the paragraph of a rule with its sources and how sure each is', async () => {
    const { code, out } = await run('runs-with-the-patent');
    expect(code).toBe(0);
    expect(out).toMatch(/^runs-with-the-patent \(title, settled\)\n\n/);
    expect(out).toMatch(/\n {2}- .+\[.+; (read|described|general-knowledge)\]\n/);
  });
  it('lists all rules, in each format', async () => {
    expect((await run()).out).toMatch(/\n\d+ rules\n$/);
    expect((await run('--csv')).out).toMatch(/^rule,group,certainty,says,authorities\n/);
    const all = JSON.parse((await run('--json')).out) as { rule: string }[];
    expect(all.map(({ rule }) => rule)).toContain('capture');
  });
  it('names the nearest rule', async () => {
    expect(await run('captur')).toEqual({
      code: 2,
      out: '',
      err: 'crossgrant: unknown rule `captur`, did you mean `capture`?\n',
    });
  });
});
