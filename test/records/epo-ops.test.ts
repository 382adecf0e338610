// OPS answers: made-up ones with the traps of the format, then the real ones, and the one with its expected conversion.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  epoOps,
  type LegalEvent,
  type PatentDocument,
  readLegalCodes,
  readOps,
} from '../../src/records/index.js';
import { collect, pieces } from './pieces.js';
import { sharedRecords } from './shared.js';

const read = (text: string, size = 7) => collect(readOps(pieces(text, size)));
const events = async (text: string) =>
  (await read(text)).rows.filter((row): row is LegalEvent => row.type === 'event');
const answer = (inside: string, prefix = 'ops:') =>
  `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="/x.xsl"?>\n<${prefix}world-patent-data>${inside}</${prefix}world-patent-data>\n`;
const id = (country: string, number: string, kind: string, date = '20240305') =>
  `<document-id document-id-type="docdb"><country>${country}</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;
const member = (publication: string, application: string, inside = '', family = '11') =>
  `<ops:family-member family-id="${family}"><publication-reference>${publication}</publication-reference>` +
  `<application-reference doc-id="5">${application}</application-reference>${inside}</ops:family-member>`;
const familyOf = (...members: string[]) =>
  answer(
    `<ops:patent-family legal="true"><ops:publication-reference>${id('EP', '7654321', 'B1')}</ops:publication-reference>${members.join('')}</ops:patent-family>`,
  );
/** An `ops:legal` of the EPO on application 09123456. */
const legal = (
  code: string,
  desc: string,
  infl: string,
  fields: Readonly<Record<string, string>> = {},
  office = 'EP',
) =>
  `<ops:legal code="${code.padEnd(4)}" desc="${desc}" infl="${infl}" dateMigr="00010101"><ops:pre line="00001">again</ops:pre>` +
  `<ops:L001EP desc="Country Code">${office}</ops:L001EP><ops:L002EP>F</ops:L002EP><ops:L003EP>     9123456</ops:L003EP><ops:L004EP>A </ops:L004EP>` +
  `<ops:L007EP>2025-03-05</ops:L007EP><ops:L008EP>${code}</ops:L008EP><ops:L018EP>0001-01-01</ops:L018EP>` +
  `<ops:L500EP>${Object.entries(fields)
    .map(([name, value]) => `<ops:${name} desc="x">${value}</ops:${name}>`)
    .join('')}</ops:L500EP></ops:legal>`;
const ep = (...legals: string[]) =>
  familyOf(member(id('EP', '7654321', 'B1'), id('EP', '9123456', 'A'), legals.join('')));

describe('legal events', () => {
  it('have the state, the days and the ground of a lapse', async () => {
    const fields = { L501EP: 'FR', L510EP: 'LAPSE BECAUSE OF NON-PAYMENT OF DUE FEES', L525EP: '20241130' };
    expect(await events(ep(legal('PG25', 'LAPSED IN A CONTRACTING STATE', '-', fields)))).toEqual([
      {
        type: 'event',
        publication: 'EP7654321',
        application: 'EP09123456',
        kind: 'A',
        country: 'EP',
        code: 'PG25',
        description: 'LAPSED IN A CONTRACTING STATE',
        date: '2025-03-05',
        effective: '2024-11-30',
        state: 'FR',
        class: 'lapse',
        influence: '-',
        details: { L002EP: 'F', L003EP: '9123456', L510EP: fields.L510EP },
        official: null,
      },
    ]);
  });
  it.each([
    ['THE PATENT HAS BEEN ANNULLED BY A NATIONAL COURT', 'revocation'],
    ['LAPSE BECAUSE OF EXPIRATION OF PROTECTION', 'expiry'],
    ['LAPSE BECAUSE OF FAILURE TO SUBMIT A TRANSLATION; INVALID AB INITIO', 'lapse'],
    ['', 'lapse'],
  ])('PG25 for `%s` is %s', async (text, expected) => {
    const [event] = await events(
      ep(legal('PG25', 'LAPSED', '-', { L501EP: 'DE', ...(text ? { L510EP: text } : {}) })),
    );
    expect(event?.class).toBe(expected);
  });
  it('a lapse without its state is none, since it would end the patent everywhere', async () => {
    const [event] = await events(ep(legal('PG25', 'LAPSED IN A CONTRACTING STATE', '-')));
    expect([event?.class, event?.state]).toEqual(['other', null]);
  });
  it('the old code 25 with a list of states is an event for each', async () => {
    const found = await events(ep(legal('25', 'LAPSED IN A CONTRACTING STATE', '-', { L507EP: 'BE CH' })));
    expect(found.map(({ state, class: what }) => [state, what])).toEqual([
      ['BE', 'lapse'],
      ['CH', 'lapse'],
    ]);
  });
  it('REG passes on the code of a national register', async () => {
    const found = await events(
      ep(
        legal('REG', 'REFERENCE TO A NATIONAL CODE', ' ', { L501EP: 'CH', L502EP: 'EP' }),
        legal('REG', 'REFERENCE TO A NATIONAL CODE', ' ', { L501EP: 'DE', L502EP: 'R119' }),
        legal('REG', 'REFERENCE TO A NATIONAL CODE', ' ', { L501EP: 'DE' }),
      ),
    );
    expect(
      found.map((one) => [
        one.country,
        one.code,
        one.state,
        one.class,
        one.description,
        one.details['L008EP'],
      ]),
    ).toEqual([
      ['CH', 'EP', 'CH', 'validation', null, 'REG'],
      ['DE', 'R119', 'DE', 'lapse', null, 'REG'],
      ['EP', 'REG', 'DE', 'other', 'REFERENCE TO A NATIONAL CODE', undefined],
    ]);
  });
  it.each([
    ['GBPC', 'GB: EUROPEAN PATENT CEASED', '-', 'GB', 'lapse'],
    ['U07', 'UNITARY EFFECT REGISTERED', ' ', 'UP', 'unitary-effect'],
    ['U93', 'UNITARY PATENT LAPSED', '-', 'UP', 'lapse'],
    ['P01', 'OPT-OUT REGISTERED', ' ', null, 'opt-out'],
    ['P04', 'WITHDRAWAL OF OPT-OUT REGISTERED', ' ', null, 'opt-out-withdrawn'],
    ['PG2D', 'INFORMATION ON LAPSE DELETED', ' ', null, 'correction'],
    ['27W', 'PATENT REVOKED', '-', null, 'revocation'],
    ['D27W', 'PATENT REVOKED (DELETED)', ' ', null, 'correction'],
    ['28', 'RIGHTS RE-ESTABLISHED AFTER GRANT', '+', null, 'reinstatement'],
    ['GRAA', '(EXPECTED) GRANT', '+', null, 'examination'],
    ['QQQQ', 'PATENT LAPSED', '-', null, 'other'],
  ])('%s %s', async (code, desc, infl, state, expected) => {
    const [event] = await events(ep(legal(code, desc, infl)));
    expect([event?.state, event?.class]).toEqual([state, expected]);
  });
  it('of a status say what its text says', async () => {
    const texts = [
      'STATUS: THE PATENT HAS BEEN GRANTED',
      'STATUS: NO OPPOSITION FILED WITHIN TIME LIMIT',
      'STATUS: THE APPLICATION IS DEEMED TO BE WITHDRAWN',
    ];
    const found = await events(ep(...texts.map((L510EP) => legal('STAA', 'STATUS', ' ', { L510EP }))));
    expect(found.map((one) => one.class)).toEqual(['other', 'no-opposition', 'withdrawal']);
  });
  it('without country or code are rejected, the others stay', async () => {
    const { rows, rejects } = await read(
      ep('<ops:legal code="    "/>', legal('26N', 'NO OPPOSITION FILED', '+')),
    );
    expect(rows.map((row) => row.type)).toEqual(['document', 'event']);
    expect(rejects.map(({ code }) => code)).toEqual(['bad-record']);
  });
  it('US numbers without series leave the application open', async () => {
    const us = legal('LAPS', 'LAPSE', '-', {}, 'US').replace('     9123456', '    8359798');
    const [event] = await events(familyOf(member(id('US', '6859910', 'B1'), id('US', '8359798', 'A'), us)));
    expect(event).toMatchObject({
      application: null,
      publication: 'US6859910',
      country: 'US',
      class: 'lapse',
    });
  });
});

describe('an INPADOC family', () => {
  const a = member(id('US', '2012057518', 'A1'), id('US', '201113167395', 'A'), '', '22');
  const b = member(id('EP', '7654321', 'B1'), id('EP', '9123456', 'A'));
  it('keeps the DOCDB families of its members apart, and is called the same whoever is asked for', async () => {
    for (const text of [familyOf(a, b), familyOf(b, a)]) {
      const { rows } = await read(text);
      const documents = rows as PatentDocument[];
      expect(
        documents
          .map((row) => [row.id, row.part, ...row.families.map((one) => `${one.scheme} ${one.id}`)])
          .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
      ).toEqual([
        ['EP7654321B1', 'base', 'docdb 11', 'inpadoc EP7654321B1'],
        ['US20120057518A1', 'base', 'docdb 22', 'inpadoc EP7654321B1'],
      ]);
    }
  });
  it('with biblio gives whole documents', async () => {
    const whole =
      `<exchange-document system="ops.epo.org" family-id="11" country="EP" doc-number="7654321" kind="B1"><bibliographic-data>` +
      `<classifications-ipcr><classification-ipcr sequence="1"><text>H04W  72/    04            A I                    </text></classification-ipcr></classifications-ipcr>` +
      `<patent-classifications><patent-classification><classification-scheme office="EP" scheme="CPCI"/><section>H</section><class>04</class><subclass>W</subclass><main-group>72</main-group><subgroup>0446</subgroup><classification-value>I</classification-value></patent-classification></patent-classifications>` +
      `<parties><applicants><applicant sequence="1" data-format="epodoc"><applicant-name><name>MUELLER AG [DE]</name></applicant-name></applicant>` +
      `<applicant sequence="1" data-format="original"><applicant-name><name>MUELLER AG, </name></applicant-name></applicant>` +
      `<applicant sequence="2" data-format="original"><applicant-name><name>M\u00fcller AG</name></applicant-name></applicant></applicants></parties>` +
      `</bibliographic-data></exchange-document>`;
    const { rows } = await read(familyOf(member(id('EP', '7654321', 'B1'), id('EP', '9123456', 'A'), whole)));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ part: 'whole', families: [{ scheme: 'docdb' }, { scheme: 'inpadoc' }] });
    const { classes, parties } = rows[0] as PatentDocument;
    expect(classes.map(({ scheme, symbol }) => `${scheme} ${symbol}`)).toEqual([
      'ipc H04W 72/04',
      'cpc H04W 72/0446',
    ]);
    expect(parties.map(({ organisation, country }) => [organisation, country])).toEqual([
      ['Müller AG', 'DE'],
    ]);
  });
});

describe('a file of answers', () => {
  const one = ep(legal('26N', 'NO OPPOSITION FILED', '+'));
  it('is detected by its root, whatever the prefix', () => {
    const detects = (text: string) => epoOps.detects({ name: '', bytes: Buffer.from(text), text });
    expect(detects(one)).toBe(true);
    expect(detects(answer('', 'ns2:'))).toBe(true);
    expect(detects('<fault xmlns="http://ops.epo.org">')).toBe(true);
    expect(detects('<exch:exchange-documents>')).toBe(false);
  });
  it('reads several, cut anywhere, and loses only the broken one', async () => {
    const { rows, rejects } = await read(one + one.replace('</ops:legal>', '') + one, 3);
    expect(rows).toHaveLength(4);
    expect(rejects.map(({ code, offset }) => [code, offset])).toEqual([['not-well-formed', one.length - 1]]);
  });
  it('says what an error answer says', async () => {
    const { rejects } = await read(
      '<?xml version="1.0"?><fault xmlns="http://ops.epo.org"><code>SERVER.EntityNotFound</code><message>No results found</message></fault>',
    );
    expect(rejects[0]).toMatchObject({ code: 'error-answer' });
    expect(rejects[0]?.reason).toMatch(/SERVER\.EntityNotFound: No results found/);
  });
  it('a document that OPS does not have is a reject', async () => {
    const { rows, rejects } = await read(
      answer(
        '<exchange-documents><exchange-document system="ops.epo.org" status="not found" country="EP" doc-number="1" kind="A1"/></exchange-documents>',
      ),
    );
    expect([rows.length, rejects[0]?.reason]).toEqual([0, 'OPS has no data on a document: `not found`']);
  });
  it.each([
    ['cut off', one.slice(0, 200), 'truncated'],
    ['with a NUL byte', one.replace('again', '').replace('2025-03-05', '2025\0'), 'not-well-formed'],
  ])('%s', async (_, text, code) => {
    const { rows, rejects } = await read(text);
    expect([rows.length, rejects.map((reject) => reject.code)]).toEqual([0, [code]]);
  });
  it('an answer without anything to take is counted', async () => {
    const { passedOver } = await read(answer('<ops:biblio-search total-result-count="0"/>'));
    expect([...passedOver.values()]).toEqual([1]);
  });
});

const folder = sharedRecords('ops');
describe.skipIf(!folder)('the real answers (../shared/records/ops)', () => {
  const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
  const all = async (name: string) => collect(readOps(createReadStream(`${folder}/${name}`)));
  it.each(files)('%s is read without rejects', async (name) => {
    const { rows, rejects } = await all(name);
    expect(rejects).toEqual([]);
    const xml = readFileSync(`${folder}/${name}`, 'utf8');
    const count = (tag: RegExp) => [...xml.matchAll(tag)].length;
    const found = rows.filter((row) => row.type === 'event' && !row.code.startsWith('REG ')).length;
    expect(found).toBe(count(/<ops:legal /g));
    // The register gives a row for each of its two publications.
    const documents = count(/<ops:family-member /g) || count(/<exchange-document /g) || 2;
    expect(rows.filter((row) => row.type === 'document')).toHaveLength(documents);
  });
  it('every PG25 is a lapse in a state', async () => {
    const { rows } = await all('get_legal.xml');
    const lapses = rows.filter((row): row is LegalEvent => row.type === 'event' && row.code === 'PG25');
    expect(lapses.length).toBeGreaterThan(30);
    for (const one of lapses)
      expect(one).toMatchObject({
        class: 'lapse',
        state: expect.stringMatching(/^[A-Z]{2}$/),
        effective: expect.any(String),
      });
  });
  it('example_1 is what its conversion says, event by event', async () => {
    const expected = JSON.parse(readFileSync(`${folder}/example_1_convert.json`, 'utf8'));
    const codes = new Map<string, string>();
    for await (const row of readLegalCodes(createReadStream(`${folder}/legal_code_descriptions_202417.xlsx`)))
      codes.set(`${row.country}.${row.code}`, row.description);
    const { rows } = await all('example_1.xml');
    const found = rows.filter((row): row is LegalEvent => row.type === 'event');
    const fold = (text: string) => text.replace(/\s+/g, ' ');
    const ours = found.map((one) => ({
      filing_or_publication: one.details['L002EP'],
      document_number: `${one.details['L001EP'] ?? one.country}${one.details['L003EP']}${one.kind}`,
      ip_type: one.details['L005EP'] === 'PI' ? 'Patent of Invention' : one.details['L005EP'],
      // It prints the day of exchange for the day of creation as well.
      exchanged: one.official ?? '0001-01-01',
      event_date: one.date,
      event_code: `${one.country}.${one.code}`,
      country_code: one.details['L001EP'] ?? one.country,
      regional_event_code: one.details['L502EP'],
      effective_date: one.effective ?? undefined,
      event_description: fold(one.description ?? codes.get(`${one.country}.${one.code}`) ?? ''),
      free_text: one.details['L510EP'],
      payment_date: one.details['L518EP'],
      year_of_fee_payment: one.details['L520EP'],
      designated_states: one.details['L507EP'],
      new_owner_name: one.details['L509EP'],
      corresponding_patent_publication_date: one.details['L505EP'],
      // A national number is only taken for a patent's where the event corresponds to it.
      corresponding_patent:
        one.code === 'REF'
          ? `${one.details['L504EP']}${one.details['L503EP']}${one.details['L506EP']}`
          : undefined,
    }));
    const theirs = expected.events.map(
      (one: Record<string, string> & { metadata: Record<string, string> }) => {
        const { metadata, text_record: _, event_country: __, ...rest } = one;
        const date = rest['corresponding_patent_publication_date']?.replaceAll('-', '');
        return {
          ...rest,
          event_description: fold(String(rest['event_description'])),
          ...(rest['free_text'] ? { free_text: fold(rest['free_text']) } : {}),
          ...(date ? { corresponding_patent_publication_date: date } : {}),
          exchanged: metadata['subscriber_exchange_date'],
        };
      },
    );
    expect(ours).toEqual(theirs);
    // `event_country` is `state` where a field names it; `text_record` is the whole in one line.
    const states = expected.events.map((one: Record<string, string>) => one['event_country'] ?? null);
    expect(found.map((one) => (/^[A-Z]{2}: /.test(one.description ?? '') ? null : one.state))).toEqual(
      states,
    );
    const missing = found.flatMap(({ details }, i) =>
      Object.entries(details).filter(
        ([field, value]) => /^L5(?!02)/.test(field) && !fold(expected.events[i].text_record).includes(value),
      ),
    );
    expect(missing).toEqual([]);
    expect(found).toHaveLength(50);
  });
});
