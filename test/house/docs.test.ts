// The documentation is held to the program: links lead somewhere, every command and column has a line, examples load.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.js';
import { findingText, readWorkspace } from '../../src/language/index.js';
import { readers } from '../../src/records/index.js';
import { recorder } from '../cli/recorder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (name: string) => readFileSync(join(root, name), 'utf8');
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const pages = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`);
const formats = readdirSync(join(root, 'docs/formats')).map((name) => `docs/formats/${name}`);
const examples = readdirSync(join(root, 'examples')).flatMap((name) =>
  existsSync(join(root, 'examples', name, 'README.md')) ? [`examples/${name}/README.md`] : [],
);
const all = ['README.md', 'CONTRIBUTING.md', ...pages, ...decisions, ...formats, ...examples].filter((name) =>
  name.endsWith('.md'),
);

describe('every page', () => {
  it.each(all)('%s links only to what exists', (name) => {
    const links = [...text(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => String(match[1]));
    const inside = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(inside.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
  });
});

describe('the README', () => {
  it.each(program(recorder()).command.commands.map((command) => command.name()))(
    'shows `crossgrant %s`',
    (name) => {
      expect(text('README.md')).toMatch(new RegExp(`npx crossgrant (-w \\S+ )?${name} `));
    },
  );
  it('has the commands that .ci/run runs', () => {
    for (const line of ['npm ci && npm start', 'npm ci && npm test'])
      expect(text('README.md')).toContain(line);
    expect(text('.ci/run')).toMatch(/npm ci .*&& npm test/);
  });
});

describe('the formats', () => {
  const index = text('docs/formats/README.md');
  it.each(readers.map(({ format }) => format))('has a line for `%s`', (format) => {
    expect(index).toContain(`\`${format}\``);
  });
  it.each(formats.filter((name) => !name.endsWith('README.md')))('%s is in the index', (name) => {
    expect(index).toContain(`(${name.replace('docs/formats/', '')})`);
  });
});

describe('the decisions', () => {
  it.each(decisions.filter((name) => !name.endsWith('README.md')))('%s is dated and in the index', (name) => {
    expect(text(name)).toMatch(/^# .+\n\n\d{4}-\d{2}-\d{2}\n/);
    expect(text('docs/decisions/README.md')).toContain(name.replace('docs/decisions/', '('));
  });
});

describe('a lawyer’s first hour', () => {
  it('writes files that check well', () => {
    const blocks = [...text('docs/start.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) =>
      String(match[1]),
    );
    const files = blocks.map((block, i) => ({ name: `${i}.yaml`, bytes: new TextEncoder().encode(block) }));
    expect(readWorkspace(files).findings.map(findingText)).toEqual([]);
    expect(blocks.length).toBeGreaterThan(2);
  });
});
