// Plain files, gzip and zip as streams; archives that mean harm.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, unpack } from '../../src/portfolio/files/unpack.js';
import { zip } from '../records/archives.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-unpack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = Buffer.from('<a>one</a>\n'.repeat(50));
function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
async function bytesOf(member: Member | undefined): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  if (member) for await (const piece of member.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('unpack', () => {
  it('reads plain files, gzip and both methods of zip', async () => {
    const archive = zip([
      { name: 'a.xml', bytes: text },
      { name: 'b/', bytes: new Uint8Array(), method: 0 },
      { name: 'b/c.xml', bytes: text, method: 0 },
    ]);
    const plain = await unpack(file('a.xml', text));
    const gz = await unpack(file('a.xml.gz', gzipSync(text)));
    const packed = await unpack(file('a.zip', archive));
    expect(await bytesOf(plain.members[0])).toEqual(text);
    expect(gz.members[0]?.name).toBe('a.xml');
    expect(await bytesOf(gz.members[0])).toEqual(text);
    expect(packed.members.map(({ name }) => name)).toEqual(['a.xml', 'b/c.xml']);
    for (const member of packed.members) expect(await bytesOf(member)).toEqual(text);
    packed.close();
  });
  it('tells a spreadsheet from an archive', async () => {
    const sheet = zip([{ name: '[Content_Types].xml', bytes: text }]);
    const { members } = await unpack(file('a.xlsx', sheet));
    expect(members.map(({ name }) => name)).toEqual(['a.xlsx']);
    expect(await bytesOf(members[0])).toEqual(sheet);
  });
  it('refuses names that climb, archives in archives, what is encrypted; reads the rest', async () => {
    const archive = zip([
      { name: '../../etc/passwd', bytes: text },
      { name: '/etc/passwd', bytes: text },
      { name: 'inner.zip', bytes: zip([{ name: 'x', bytes: text }]) },
      { name: 'secret.xml', bytes: text, flags: 1 },
      { name: 'odd.xml', bytes: text, method: 0, flags: 0 },
    ]);
    const unpacked = await unpack(file('bad.zip', archive));
    const { members, refused } = unpacked;
    expect(refused.map(({ name, code }) => [name, code])).toEqual([
      ['../../etc/passwd', 'path'],
      ['/etc/passwd', 'path'],
      ['inner.zip', 'archive-in-archive'],
      ['secret.xml', 'encrypted'],
    ]);
    expect(await bytesOf(members[0])).toEqual(text);
    unpacked.close();
    expect(readdirSync(folder).filter((name) => name.includes('passwd'))).toEqual([]);
  });
  it('ends a bomb, and a member that is larger than its directory says', async () => {
    const zeros = Buffer.alloc(4 * 1024 * 1024);
    const limit = { bytes: 1024 * 1024, ratio: 250 };
    const bomb = await unpack(file('bomb.zip', zip([{ name: 'a.xml', bytes: zeros }])), limit);
    await expect(bytesOf(bomb.members[0])).rejects.toMatchObject({ name: 'UnpackError', code: 'bomb' });
    bomb.close();
    const gz = await unpack(file('bomb.gz', gzipSync(zeros)), limit);
    await expect(bytesOf(gz.members[0])).rejects.toMatchObject({ code: 'bomb' });
    const liar = await unpack(file('liar.zip', zip([{ name: 'a.xml', bytes: text, size: 10 }])));
    await expect(bytesOf(liar.members[0])).rejects.toMatchObject({ code: 'damaged' });
    liar.close();
  });
  it.each([0.1, 0.5, 0.9, 0.99])('says what is wrong with an archive cut off at %d', async (share) => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251));
    const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * share));
    const gz = await unpack(file(`cut-${share}.gz`, cut(gzipSync(noise))));
    await expect(bytesOf(gz.members[0])).rejects.toMatchObject({ name: 'UnpackError', code: 'damaged' });
    const archive = file(`cut-${share}.zip`, cut(zip([{ name: 'a', bytes: noise }])));
    await expect(unpack(archive)).rejects.toMatchObject({ name: 'UnpackError', code: 'damaged' });
  });
});
