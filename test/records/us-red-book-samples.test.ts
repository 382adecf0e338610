// Red Book XML: the real files in ../shared/records/us-grants, and what another parser read of two of them.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type PatentDocument, type Reading, readUsGrants, usRedBook } from '../../src/records/index.js';
import { sharedRecords } from './shared.js';

const folder = sharedRecords('us-grants');
const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
if (!folder) process.emitWarning('../shared/records/us-grants is absent: no real Red Book file is read');

async function read(name: string): Promise<{ rows: PatentDocument[]; reading: Reading<PatentDocument> }> {
  const reading = readUsGrants(createReadStream(join(folder ?? '', name)));
  const rows: PatentDocument[] = [];
  for await (const row of reading) rows.push(row);
  return { rows, reading };
}
function expected(name: string): string[][] {
  return parse(readFileSync(join(folder ?? '', 'expected', name)));
}

describe.skipIf(!folder)('real files', () => {
  it.each(files)('%s is read whole', async (name) => {
    const text = readFileSync(join(folder ?? '', name), 'latin1');
    expect(usRedBook.detects({ name, bytes: Buffer.alloc(0), text: text.slice(0, 65536) })).toBe(true);
    const { rows, reading } = await read(name);
    expect(reading.rejects).toEqual([]);
    expect(rows).toHaveLength(text.match(/<us-patent-(?:grant|application)\s/g)?.length ?? 0);
    expect(reading.passedOver.get('sequence-cwu') ?? 0).toBe(text.match(/<sequence-cwu\s/g)?.length ?? 0);
    for (const row of rows) {
      expect(row.id).toMatch(/^US(?:(?:D|PP|RE|H)?\d{4,8}(?:B[12]|S1|P[23]|E1|H1)|20\d{9}(?:A[129]|P1))$/);
      expect(row.published).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.application).toMatch(/^US\d{8}$/);
      expect(row.applicationPrinted).toBeNull();
      expect(row.filed).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row.right).not.toBeNull();
      expect(row.title).toBeTruthy();
      expect(row.classes.length).toBeGreaterThan(0);
      expect(row.parties.some((party) => party.role === 'inventor')).toBe(true);
      const symbols = row.classes.filter((one) => one.scheme !== 'uspc').map((one) => one.symbol);
      expect(symbols.filter((symbol) => !/^[A-H]\d\d[A-Z] \d+\/\d+$|^\d\d-\d\d$/.test(symbol))).toEqual([]);
    }
    const named = [...text.matchAll(/\sfile="US(D|PP|RE|H)?0*(\d+)(?:A\d)?-20\d{6}\./g)];
    expect(rows.map((row) => row.number)).toEqual(named.map((match) => `${match[1] ?? ''}${match[2]}`));
  });

  it.each(['ipg120327.one', 'ipg120327.two'])(
    '%s: patents, applications and assignees as expected',
    async (name) => {
      const { rows } = await read(`${name}.xml`);
      expect(
        rows.map((row) => [
          row.number,
          row.right,
          row.number,
          row.country,
          row.published,
          '',
          row.title,
          row.kind,
        ]),
      ).toEqual(expected(`${name}.patent.csv`).map((cells) => cells.slice(0, 8)));
      expect(
        rows.map((row) => {
          const digits = row.application?.slice(2) ?? '';
          return [
            `${row.filed?.slice(0, 4)}/${digits}`,
            row.number,
            digits.slice(0, 2),
            digits,
            row.country,
            row.filed,
            '',
            '',
          ];
        }),
      ).toEqual(expected(`${name}.application.csv`));
      const assignees = rows.flatMap((row) =>
        row.parties
          .filter((party) => party.role === 'assignee')
          .map((party) => [
            row.number,
            '',
            [party.city, party.state, party.country].map((part) => part?.toLowerCase() ?? '').join('|'),
            party.code,
            party.first ?? '',
            party.last ?? '',
            party.organisation,
            '',
            '',
            String(party.sequence - 1),
          ]),
      );
      expect(assignees).toEqual(expected(`${name}.rawassignee.csv`));
    },
  );

  it('finds in the weekly files what they are known to hold', async () => {
    const { rows } = await read('ipg060103.small.xml');
    const count = (right: PatentDocument['right']) => rows.filter((row) => row.right === right).length;
    expect(count('statutory-invention')).toBe(1);
    expect(rows.find((row) => row.right === 'statutory-invention')?.grant).toBe(false);
    expect(rows.filter((row) => row.term?.disclaimer).length).toBe(2);
    const broken = (await read('broken-lackofnode.xml')).rows[0];
    expect(broken).toMatchObject({ id: 'US8613112B2', term: { adjusted: 183 } });
    expect(broken?.pct).toMatchObject({ application: 'PCT/EP2009/056266', publication: 'WO2009150026' });
  });
});
