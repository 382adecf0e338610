// The readers as somebody else's program imports them, by the name of the package.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as records from '../../src/records/index.js';
import { made } from './us-red-book-made-up.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = existsSync(`${root}dist/records/index.js`);
const page = readFileSync(`${root}docs/formats/README.md`, 'utf8');

it('reads as the documentation shows', ({ skip }) => {
  if (!built) return skip('dist is missing, run `npm run build`');
  const [, block = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const input = `${made({ number: '09000001' })}${made({ number: '09000002' }).replace('</us-patent-grant>', '')}`;
  const code = block.replace("createReadStream('ipg240102.xml')", 'process.stdin');
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  expect(out).toMatch(/^US9000001B2 /);
  expect(out.trim().split('\n')).toHaveLength(1);
});

it('names every reader', () => {
  const readers = Object.keys(records).filter((name) => /^read[A-Z]/.test(name));
  const other = /^(readConveyance|readWith|readerFor|readUsAssignment[A-Z].*)$/;
  expect(readers.filter((name) => !other.test(name) && !page.includes(`\`${name}\``))).toEqual([
    'readUsGrants',
  ]);
});
