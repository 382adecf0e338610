// OPS answers as the EPO gives them to other questions than a family or a document: nothing found, one member only, PCT entries.
import { describe, expect, it } from 'vitest';
import { epoOps } from '../../src/records/index.js';
import { told } from './pieces.js';

const read = (text: string) => told(epoOps, text);
const answer = (inside: string) => `<ops:world-patent-data>${inside}</ops:world-patent-data>\n`;

describe('an OPS answer', () => {
  it('about a document that OPS does not have is a reject, also where it repeats the number that was asked for', async () => {
    const empty =
      '<bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>1</doc-number><kind>A1</kind></document-id></publication-reference><parties/></bibliographic-data>';
    const { rows, rejects } = await read(
      answer(
        `<exchange-documents><exchange-document status="not found" country="EP" doc-number="1" kind="A1">${empty}</exchange-document></exchange-documents>`,
      ),
    );
    expect([rows.length, rejects.map(({ code }) => code)]).toEqual([0, ['bad-record']]);
  });
  it('lists one member of a family beside its events: that is no family', async () => {
    const member = (number: number) =>
      `<ops:family-member family-id="7"><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>765432${number}</doc-number><kind>B1</kind></document-id></publication-reference></ops:family-member>`;
    const of = async (count: string, ...members: string[]) =>
      (await read(answer(`<ops:patent-family${count}>${members.join('')}</ops:patent-family>`))).rows.map(
        (row) => (row.type === 'document' ? row.families.map(({ scheme, id }) => `${scheme} ${id}`) : []),
      );
    expect(await of(' total-result-count="5"', member(1))).toEqual([['docdb 7']]);
    const both = ['docdb 7', 'inpadoc EP7654321B1'];
    expect(await of(' total-result-count="2"', member(2), member(1))).toEqual([both, both]);
    expect(await of('', member(1))).toEqual([both]);
  });
  it('names the PCT application that it enters from among the priorities, without saying so', async () => {
    const id = (type: string, number: string, date = '') =>
      `<document-id document-id-type="${type}">${type === 'docdb' ? '<country>CN</country>' : ''}<doc-number>${number}</doc-number>${date && `<date>${date}</date>`}</document-id>`;
    const document = (filed: string) =>
      answer(
        `<exchange-documents><exchange-document country="CN" doc-number="109999999" kind="A"><bibliographic-data>
<application-reference>${id('docdb', '201780099999')}${id('epodoc', 'CN20178099999', filed)}</application-reference>
<priority-claims><priority-claim sequence="1">${id('epodoc', 'WO2017US54321', '20170505')}${id('original', 'PCT/US2017/054321')}</priority-claim>
<priority-claim sequence="2">${id('epodoc', 'US201662399999P', '20160504')}</priority-claim></priority-claims></bibliographic-data></exchange-document></exchange-documents>`,
      );
    expect((await read(document('20170505'))).rows).toMatchObject([
      {
        filed: '2017-05-05',
        pct: { application: 'PCT/US2017/054321', filed: '2017-05-05' },
        relations: [{ kind: 'national-phase', application: 'PCT/US2017/054321', date: '2017-05-05' }],
        priorities: [{ sequence: 2, country: 'US', date: '2016-05-04' }],
      },
    ]);
    // Filed later: the PCT application is a priority like any other.
    expect((await read(document('20180402'))).rows).toMatchObject([
      { pct: null, relations: [], priorities: [{ country: 'WO' }, { country: 'US' }] },
    ]);
  });
});
