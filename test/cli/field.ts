// A small field with many lots: two holders, two licences of which one ends on a day that is not public, filings by month.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const months = (year: number) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const lots = ['birch', 'cedar'].flatMap((owner) =>
  [1997, 2006, 2009, 2012]
    .flatMap(months)
    .map((filed) =>
      [
        `${owner}-${filed}`,
        3,
        'DE',
        owner,
        filed,
        '"{""after-filing"": 36}"',
        '"[{""standard"": ""LTE"", ""by"": ""declared""}]"',
      ].join(','),
    ),
);
const table = ['id,count,country,owner,filed,granted,reads-on', ...lots, ''].join('\n');

const workspace = `crossgrant: 1
standards: {LTE: {}}
parties:
  alder: {name: Alder Phones}
  birch: {name: Birch Radio}
  cedar: {name: Cedar Networks}
tables: {patents: lots.csv}
products:
  alder-one: {name: Alder One, kind: handset, sells: alder, standards: [LTE]}
patents:
  de-birch-tested: {country: DE, owner: birch, filed: 2008-05-06, granted: 2011-02-03, reads-on: [{product: alder-one}]}
agreements:
  alder-birch-2011:
    parties: [alder, birch]
    signed: 2011-01-10
    ends: last-to-expire
    grants:
      - {id: birch-to-alder, kind: licence, from: birch, to: alder, patents: {all: yes, filed: {until: 2009-06-30}}}
  alder-cedar-2012:
    parties: [alder, cedar]
    signed: 2012-03-01
    ends: unknown
    grants:
      - {id: cedar-to-alder, kind: licence, from: cedar, to: alder, patents: {standards: [LTE]}}
questions:
  - {id: birch-sale, actor: alder, act: sell, product: alder-one, country: DE, on: 2018-03-01, holder: birch}
  - {id: cedar-sale, actor: alder, act: sell, product: alder-one, country: DE, on: 2018-03-01, holder: cedar}
  - {id: tested, actor: alder, act: sell, product: alder-one, country: DE, on: 2018-03-01, holder: birch, patent: de-birch-tested}
  - {id: all-sale, actor: alder, act: sell, product: alder-one, country: DE, on: 2018-03-01}
`;

/** The field on the disk; the caller takes the folder away. */
export function writeField(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crossgrant-field-'));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'field.yaml'), workspace);
  writeFileSync(join(dir, 'lots.csv'), table);
  return dir;
}
