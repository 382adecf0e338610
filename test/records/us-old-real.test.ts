// The office's own files of the older formats, where they are at hand.
import { describe, expect, it } from 'vitest';
import { readGreenBook, readUsApplicationsPap, readUsGrants25, usSgml25 } from '../../src/records/index.js';
import { pieces, readAll } from './pieces.js';
import { sample } from './shared.js';

describe('grants in SGML and XML', () => {
  const files: Record<string, object> = {
    'US06336130.xml': {
      id: 'US6336130B1',
      application: 'US09413215',
      filed: '1999-10-05',
      published: '2002-01-01',
    },
    'US06337117.xml': {
      id: 'US6337117B1',
      application: 'US09343526',
      filed: '1999-06-30',
      published: '2002-01-08',
    },
    'USD435854S1.xml': { id: 'USD435854S', right: 'design', filed: '1999-01-06', published: '2001-01-02' },
    'v2-5-B1.xml': { id: 'US6334226B1', filed: '2000-04-24', application: 'US09529968' },
    'v2-5-B2.xml': { id: 'US6530116B2', filed: '2001-02-13', application: 'US09782496' },
    'v2-5-S1.xml': { id: 'USD452599S1', filed: '2000-09-22', right: 'design' },
  };
  for (const [name, facts] of Object.entries(files))
    it(`reads ${name}`, async () => {
      const bytes = sample('us-grants-old', name);
      if (!bytes) return;
      for (const size of [1009, 1 << 20]) {
        const { rows, rejects } = await readAll(usSgml25, bytes, size);
        expect(rejects).toEqual([]);
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject(facts);
      }
    });

  it('reads the rest of them', async () => {
    const of = async (name: string) => {
      const bytes = sample('us-grants-old', name);
      return bytes ? ((await readAll(usSgml25, bytes)).rows[0] ?? null) : null;
    };
    const [ericsson, memory, disc, faucet, vacuum] = await Promise.all(
      ['US06336130.xml', 'US06337117.xml', 'USD435854S1.xml', 'v2-5-B1.xml', 'v2-5-B2.xml'].map(of),
    );
    if (!ericsson || !memory || !disc || !faucet || !vacuum) return;
    expect(ericsson.parties[0]).toMatchObject({
      organisation: 'Telefonaktiebolaget LM Ericsson (publ)',
      code: '3',
      country: 'SE',
    });
    expect(ericsson.relations).toEqual([
      {
        kind: 'continuation',
        application: 'PCT/NO1998/000107',
        publication: null,
        date: '1998-04-02',
        status: '00',
      },
    ]);
    expect(ericsson.priorities.map(({ country, number }) => [country, number])).toEqual([['NO', '971605']]);
    expect(memory.priorities).toHaveLength(4);
    expect(memory.classes.map(({ symbol }) => symbol).slice(0, 3)).toEqual([
      'B32B 3/02',
      '428/64.1',
      '428/64.4',
    ]);
    expect(disc.parties.filter(({ role }) => role === 'assignee').map(({ sequence }) => sequence)).toEqual([
      1, 2, 3,
    ]);
    expect(disc.parties.filter(({ role }) => role === 'inventor')).toHaveLength(8);
    expect(disc.term?.years).toBe(14);
    expect(disc.classes.map(({ scheme, symbol }) => `${scheme} ${symbol}`)).toEqual([
      'locarno 14-02',
      'uspc D14/480',
    ]);
    expect(faucet.pct).toMatchObject({
      application: 'PCT/JP1998/004545',
      publication: 'WO1999020849',
      entered: '2000-04-24',
    });
    expect(faucet.classes.map(({ symbol }) => symbol)).toEqual([
      'E03C 1/04',
      '4/675',
      '4/676',
      '4/678',
      '4/695',
      '4/696',
    ]);
    expect(vacuum.relations).toEqual([
      {
        kind: 'earlier-publication',
        application: null,
        publication: 'US20020108205',
        date: '2002-08-15',
        status: null,
      },
    ]);
  });

  it('reads all of them joined into one file', async () => {
    const bytes = Object.keys(files).map((name) => sample('us-grants-old', name));
    if (bytes.some((file) => !file)) return;
    const numbers: string[] = [];
    for await (const row of readUsGrants25(pieces(Buffer.concat(bytes as Buffer[]))))
      numbers.push(row.number);
    expect(numbers).toEqual(['6336130', '6337117', 'D435854', '6334226', '6530116', 'D452599']);
  });
});

describe('applications', () => {
  const files: Record<string, object> = {
    'US20010000044A1.xml': {
      id: 'US20010000044A1',
      published: '2001-03-15',
      application: 'US09342866',
      filed: '1999-06-29',
    },
    'US20010000943A1.xml': {
      id: 'US20010000943A1',
      published: '2001-05-10',
      application: 'US09727454',
      filed: '2000-12-04',
    },
    'US20010009014A1.xml': {
      id: 'US20010009014A1',
      published: '2001-07-19',
      application: 'US09777392',
      filed: '2001-02-05',
    },
  };
  it('reads them, joined', async () => {
    const bytes = Object.keys(files).map((name) => sample('us-grants-old', name));
    if (bytes.some((file) => !file)) return;
    const rows = [];
    const reading = readUsApplicationsPap(pieces(Buffer.concat(bytes as Buffer[]), 4099));
    for await (const row of reading) rows.push(row);
    expect(reading.rejects).toEqual([]);
    expect(rows).toMatchObject(Object.values(files));
    const [voluntary, display, conference] = rows;
    expect(voluntary?.parties).toHaveLength(1);
    expect(voluntary?.parties[0]).toMatchObject({
      last: 'Lin',
      first: 'Wayne W',
      city: 'Irvine',
      state: 'CA',
      country: 'US',
    });
    expect(voluntary?.classes.map(({ symbol }) => symbol)).toEqual(['G06F 17/60', '705/26', '705/37']);
    expect(display?.parties[0]).toMatchObject({
      organisation: 'IDEMITSU KOSAN CO., LTD.',
      code: '3',
      country: null,
    });
    expect(display?.relations).toMatchObject([
      { kind: 'continuation', application: 'PCT/JP2000/002182', status: 'UNKNOWN' },
    ]);
    expect(display?.priorities).toMatchObject([{ country: 'JP', number: '11-097727', date: '1999-04-05' }]);
    expect(conference?.relations.map(({ kind, application }) => [kind, application])).toEqual([
      ['divisional', 'US09432885'],
      ['continuation-in-part', 'US09312927'],
      ['provisional', 'US60128037'],
    ]);
  });
});

describe('grants in Green Book', () => {
  const files: Record<string, object> = {
    'US03932709.greenbook': {
      id: 'US3932709',
      application: 'US05449155',
      filed: '1974-03-07',
      published: '1976-01-13',
    },
    'US03937375.greenbook': {
      id: 'US3937375',
      application: 'US05518454',
      filed: '1974-10-29',
      published: '1976-02-10',
    },
    'US04347903.greenbook': {
      id: 'US4347903',
      application: 'US06192529',
      filed: '1980-03-10',
      published: '1982-09-07',
    },
  };
  it('reads them, joined', async () => {
    const bytes = Object.keys(files).map((name) => sample('us-grants-old', name));
    if (bytes.some((file) => !file)) return;
    const rows = [];
    const reading = readGreenBook(pieces(Buffer.concat(bytes as Buffer[]), 4099));
    for await (const row of reading) rows.push(row);
    expect(reading.rejects).toEqual([]);
    expect(rows).toMatchObject(Object.values(files));
    const [telephone, bumper, balance] = rows;
    expect(telephone?.relations).toEqual([
      {
        kind: 'continuation-in-part',
        application: 'US05351745',
        publication: null,
        date: '1973-04-16',
        status: '03',
      },
    ]);
    expect(telephone?.parties[0]).toMatchObject({
      organisation: 'General Teletronics Incorporated',
      code: '2',
      state: 'CA',
    });
    expect(telephone?.classes.map(({ symbol }) => symbol)).toEqual([
      '179/90K',
      '179/2DD',
      '179/90B',
      'H04M 11/00',
    ]);
    expect(bumper?.classes.map(({ symbol }) => symbol)).toEqual(['224/42.07', '214/450', 'B60R 9/00']);
    expect(balance?.parties.filter(({ role }) => role === 'inventor')).toHaveLength(8);
    expect(balance?.parties[0]).toMatchObject({
      organisation: 'Shimadzu Corporation',
      code: '3',
      country: 'JP',
    });
    expect(balance?.pct).toMatchObject({
      application: 'PCT/JP1979/000178',
      publication: 'WO1980000272',
      entered: '1980-03-10',
    });
    expect(balance?.priorities).toEqual([
      { sequence: 1, country: 'JP', number: '53/84696', kind: null, date: '1978-07-10' },
    ]);
  });
});
