// docs/formats of the EPO's data are true: each class has its line, each code in it the class, names of fields and rejects exist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mappedCodes } from '../../src/records/legal-codes.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (name: string) => readFileSync(join(root, name), 'utf8');
const sources = readdirSync(join(root, 'src/records'))
  .filter((name) => name.startsWith('epo-'))
  .map((name) => text(`src/records/${name}`))
  .join('\n');

const byName = (a: string | undefined, b: string | undefined) => String(a).localeCompare(String(b));

describe('docs/formats/legal-events.md', () => {
  const page = text('docs/formats/legal-events.md');
  const lines = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|$/gm)];
  it('has a line for each class of rows.ts', () => {
    const union = /readonly class:\s*((?:\|\s*'[a-z-]+'\s*)+);/.exec(
      text('src/records/rows.ts').slice(text('src/records/rows.ts').indexOf('interface LegalEvent')),
    );
    const classes = [...String(union?.[1]).matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
    expect(lines.map(([, name]) => name).toSorted(byName)).toEqual(classes.toSorted(byName));
  });
  it.each(lines.map(([, name, codes]) => [String(name), String(codes)]))('%s: %s', (name, codes) => {
    const listed = [...codes.matchAll(/`([A-Z]{2} \w+)`/g)].map(([, code]) => String(code));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map((code) => mappedCodes.get(code) ?? 'other')).toEqual(listed.map(() => name));
  });
  it('says how many codes are mapped', () => {
    expect(page).toContain(`about ${(Math.round(mappedCodes.size / 10) * 10).toLocaleString('en')} codes`);
  });
});

describe.each(['epo-docdb', 'epo-ops'])('docs/formats/%s.md', (name) => {
  const page = text(`docs/formats/${name}.md`);
  it('names rejects that exist', () => {
    const line = /\*\*Rejects\*\*: (.*)/.exec(page)?.[1] ?? '';
    const codes = [...line.matchAll(/`([a-z]+(?:-[a-z]+)+|stray|truncated)`/g)].map(([, code]) =>
      String(code),
    );
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
  it('names elements that the readers know', () => {
    const names = [...page.matchAll(/`([a-z]+(?:-[a-z]+){1,3})`/g)].map(([, one]) => String(one));
    const rows = text('src/records/rows.ts') + text('src/records/legal-codes.ts');
    expect(
      names.filter((one) => !sources.includes(one) && !rows.includes(one) && one !== 'patent-family'),
    ).toEqual([]);
  });
});
