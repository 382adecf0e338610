// What damaged, cut, many and made documents of the older US formats do to their readers.
import { describe, expect, it } from 'vitest';
import { readGreenBook, readUsGrants25, usGreenBook, usPap, usSgml25 } from '../../src/records/index.js';
import { damage } from './damage.js';
import { headOf, readAll } from './pieces.js';
import { sample } from './shared.js';
import { checked, d, DOCTYPE, type GrantParts, pap, patdoc, patn, sgml } from './us-old-made-up.js';

describe('SGML and XML of grants', () => {
  it('reads the same from XML, pretty-printed and in small pieces', async () => {
    const pretty = patdoc({ b520: `<B521>\n  <PDAT>4675</PDAT>\n</B521>` }).replace(
      /<(B597US|CITED-BY-EXAMINER|B221US)>/g,
      '<$1/>',
    );
    const [row] = (await readAll(usSgml25, pretty.replaceAll('\n', '\r\n'), 11)).rows;
    expect(row).toMatchObject({ id: 'US6999001B1', title: 'Signals & relays' });
    expect(row?.classes.at(-1)?.symbol).toBe('4/675');
  });

  it('reads many documents; one without its end costs only itself', async () => {
    const cut = patdoc({ number: '06999002' }).replace('</PATDOC>\n', '');
    const file = `${patdoc()}${cut}${patdoc({ number: '06999003' })}${sgml({ number: '06999004' })}`;
    for (const size of [5, 997, 1 << 20]) {
      const { rows, rejects } = await readAll(usSgml25, file, size);
      expect(rows.map(({ number }) => number)).toEqual(['6999001', '6999003', '6999004']);
      expect(rejects).toHaveLength(1);
      expect(rejects[0]).toMatchObject({ code: 'truncated', length: cut.length + 1 });
      expect(file.slice(rejects[0]?.offset).startsWith(`\n${cut.slice(0, 20)}`)).toBe(true);
    }
  });

  it('rejects what it cannot read, with code and reason', async () => {
    const bad = async (text: string) => (await readAll(usSgml25, text)).rejects.map(({ code }) => code);
    expect(await bad(patdoc().slice(0, 900))).toEqual(['truncated']);
    expect(await bad(patdoc().replace('06999001', ''))).toEqual(['no-number']);
    expect(await bad(patdoc().replace('06999001', 'D12X'))).toEqual(['no-number']);
    expect(await bad(patdoc().replace('</SDOBI>', ''))).toEqual(['not-well-formed']);
    expect(await bad(patdoc().replace('</DNUM></B110>', '</B110>'))).toEqual(['not-well-formed']);
    expect(await bad(patdoc().replace('<B100>', '<B100 x="'))).toEqual(['not-well-formed']);
    expect(await bad(patdoc().replace('<B100>', `${'<X>'.repeat(300)}<B100>`))).toEqual(['not-well-formed']);
    expect(await bad(patdoc().replace('Signals', 'Sig\0nals'))).toEqual(['nul']);
    expect(await bad(`${patdoc()}stray text`)).toEqual(['no-document']);
    expect(await bad(`${patdoc()}\n \n`)).toEqual([]);
    expect(await bad('')).toEqual([]);
  });

  it('lets end tags be left out in SGML only', async () => {
    const text = (make: (parts: GrantParts) => string) => make({}).replace('</DNUM></B110>', '</B110>');
    expect((await readAll(usSgml25, text(sgml))).rows[0]?.number).toBe('6999001');
  });

  it('never resolves entities of the document', async () => {
    const bomb = '<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">';
    const text = patdoc({ title: d('T &b; &file;') }, `<?xml version="1.0"?>\n${DOCTYPE(bomb)}`);
    expect((await readAll(usSgml25, text)).rows[0]?.title).toBe('T &b; &file;');
  });

  it('takes bytes that are no UTF-8 as Windows-1252', async () => {
    // 0x96 is a dash there, and a control character in Latin-1.
    const bytes = Buffer.from(patdoc({ title: d('Caf\u00e9 \u0096 bar') }), 'latin1');
    const { rows, passedOver } = await readAll(usSgml25, bytes);
    expect(rows[0]?.title).toBe('Café – bar');
    expect([...passedOver]).toEqual([['unit that is not UTF-8, read as Windows-1252', 1]]);
  });

  it('is linear in made input', async () => {
    const started = performance.now();
    const { rejects } = await readAll(usSgml25, '<PATDOC>'.repeat(20_000), 1 << 20);
    expect(rejects).toHaveLength(1000);
    await readAll(usSgml25, patdoc({ assignees: `<B730>${'<B731></B731>'.repeat(20_000)}</B730>` }));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('hands on of a document without end its beginning only', async () => {
    async function* endless() {
      yield Buffer.from(patdoc());
      for (let megabyte = 0; megabyte < 80; megabyte++)
        yield Buffer.alloc(1 << 20, megabyte % 9 ? 'x' : '<PATDOC>');
      yield Buffer.from(`</PATDOC>${patdoc({ number: '06999002' })}`);
    }
    const reading = readUsGrants25(endless());
    const numbers: string[] = [];
    for await (const row of reading) numbers.push(row.number);
    expect(numbers).toEqual(['6999001', '6999002']);
    expect(reading.rejects).toMatchObject([
      { code: 'too-large', length: 1 + (80 << 20) + '</PATDOC>'.length },
    ]);
    expect(reading.rejects[0]?.bytes.length).toBe(64 * 1024);
  });

  it('knows its files', () => {
    expect(usSgml25.detects(headOf(sgml()))).toBe(true);
    expect(usSgml25.detects(headOf(patdoc()))).toBe(true);
    for (const reader of [usPap, usGreenBook]) expect(reader.detects(headOf(patdoc()))).toBe(false);
    expect(usSgml25.detects(headOf('<PATDOCS>'))).toBe(false);
  });

  it('bears damage', async () => {
    const real = sample('us-grants-old', 'US06336130.xml');
    expect(await damage(usSgml25, [Buffer.from(patdoc() + sgml() + patdoc()), ...(real ? [real] : [])])).toBe(
      150,
    );
  });
});

describe('PAP', () => {
  it('reads many documents; a bad one costs only itself', async () => {
    const file =
      pap() +
      pap({ number: '20020012346' }).replace('</patent-application-publication>', '') +
      pap({ number: '20020012347' }, '') +
      pap({ number: 'X' }) +
      pap({ number: '20020012348' }).replace('</inventors>', '') +
      pap({ number: '20020012349' });
    for (const size of [13, 4096, 1 << 20]) {
      const { rows, rejects } = await readAll(usPap, file, size);
      expect(rows.map(({ number }) => number)).toEqual(['20020012345', '20020012347', '20020012349']);
      expect(rejects.map(({ code }) => code)).toEqual(['truncated', 'no-number', 'not-well-formed']);
    }
  });

  it('rejects a cut file and NUL bytes', async () => {
    for (const length of [100, 800, 1500, pap().length - 10]) {
      const { rows, rejects } = await readAll(usPap, pap().slice(0, length));
      expect([rows.length, rejects.map(({ code }) => code).join()]).toEqual([
        0,
        length < 300 ? 'no-document' : 'truncated',
      ]);
    }
    expect((await readAll(usPap, pap({ title: 'a\0b' }))).rejects[0]?.code).toBe('nul');
  });

  it('knows its files', () => {
    expect(usPap.detects(headOf(pap()))).toBe(true);
    expect(usPap.detects(headOf(pap({}, '')))).toBe(true);
    for (const reader of [usSgml25, usGreenBook]) expect(reader.detects(headOf(pap()))).toBe(false);
    expect(usPap.detects(headOf('<us-patent-application>'))).toBe(false);
  });

  it('bears damage', async () => {
    const real = sample('us-grants-old', 'US20010009014A1.xml');
    expect(await damage(usPap, [Buffer.from(pap() + pap({}, '') + pap()), ...(real ? [real] : [])])).toBe(
      150,
    );
  });
});

describe('Green Book', () => {
  const header = 'HHHHHT        APS1        ISSUE - 990706\n';

  it('reads a weekly file with its header, whatever the line ends and the pieces', async () => {
    const file = header + patn() + patn({ wku: checked('05999002') }) + patn({ wku: 'D04000010' });
    for (const text of [
      file,
      file.replaceAll('\n', '\r\n'),
      `\ufeff${file}`,
      file.replaceAll(/\n/g, '   \n'),
    ])
      for (const size of [3, 1021, 1 << 20]) {
        const { rows, rejects, passedOver } = await readAll(usGreenBook, text, size);
        expect(rejects).toEqual([]);
        expect(rows.map(({ number }) => number)).toEqual(['5999001', '5999002', 'D400001']);
        expect(rows[0]?.title).toBe('Relay with a very long name that goes on in the next line');
        expect(passedOver).toEqual(new Map([['file-header', 1]]));
      }
  });

  it('a bad document costs only itself', async () => {
    const file =
      patn() +
      patn({ wku: 'XYZ' }) +
      patn().replace(/WKU.*\n/, '') +
      patn({ text: 'ABST\nPAL  a\0b\n' }) +
      patn({ wku: checked('05999002') });
    const { rows, rejects } = await readAll(usGreenBook, file, 100);
    expect(rows.map(({ number }) => number)).toEqual(['5999001', '5999002']);
    expect(rejects.map(({ code }) => code)).toEqual(['no-number', 'no-number', 'nul']);
    expect(rejects[0]?.reason).toContain('`XYZ`');
  });

  it('rejects a file that is cut inside a line of the bibliographic data; later cuts leave it whole', async () => {
    const text = patn();
    const cut = async (at: number) =>
      (await readAll(usGreenBook, text.slice(0, at))).rejects.map(({ code }) => code);
    expect(await cut(text.indexOf('Tiverton') + 3)).toEqual(['truncated']);
    expect(await cut(text.indexOf('two lines'))).toEqual([]);
    expect((await readAll(usGreenBook, 'some other text\n')).rejects[0]?.code).toBe('no-document');
  });

  it('takes Latin-1, and does not mistake text for tags', async () => {
    const text = patn({
      text: 'DETD\nPAR  See the table\n      WKU  123\nTBL\n      INVT\n      NAM  Nobody; N.\nCLMS\nNUM  1.\n',
    });
    const { rows } = await readAll(usGreenBook, Buffer.from(text, 'latin1'));
    expect(rows[0]?.parties.filter(({ role }) => role === 'inventor').map(({ last }) => last)).toEqual([
      'Ashworth',
      'Böhm',
    ]);
  });

  it('is linear in made input', async () => {
    const started = performance.now();
    const groups = 'INVT\nNAM  A; B\n'.repeat(40_000) + 'RLAP\nCOD  72\nAPN  555001\n'.repeat(20_000);
    const { rows } = await readAll(
      usGreenBook,
      patn({ groups, text: `PARN\nPAR  ${'of no use '.repeat(100_000)}\nCLMS\n` }),
    );
    expect(rows[0]?.parties.at(-1)).toMatchObject({ role: 'examiner' });
    await readAll(usGreenBook, '\nPATN'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('hands on of a document without end its beginning only', async () => {
    async function* endless() {
      yield Buffer.from(patn());
      for (let megabyte = 0; megabyte < 70; megabyte++) yield Buffer.alloc(1 << 20, 'PAR  x\n');
      yield Buffer.from(`\n${patn({ wku: checked('05999002') })}`);
    }
    const reading = readGreenBook(endless());
    const numbers: string[] = [];
    for await (const row of reading) numbers.push(row.number);
    expect(numbers).toEqual(['5999002']);
    expect(reading.rejects).toMatchObject([{ code: 'too-large' }]);
  });

  it('knows its files', () => {
    for (const text of [patn(), header + patn(), patn().replaceAll('\n', '\r\n')])
      expect(usGreenBook.detects(headOf(text))).toBe(true);
    for (const reader of [usPap, usSgml25]) expect(reader.detects(headOf(header + patn()))).toBe(false);
    expect(usGreenBook.detects(headOf('PATN,WKU\n1,2\n'))).toBe(false);
  });

  it('bears damage', async () => {
    const real = sample('us-grants-old', 'US03937375.greenbook');
    expect(
      await damage(usGreenBook, [Buffer.from(header + patn() + patn() + patn()), ...(real ? [real] : [])]),
    ).toBe(150);
  });
});
