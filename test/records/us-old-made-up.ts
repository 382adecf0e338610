// Made-up US documents of 1976 to 2004 in each of the office's older formats, part by part.
import { checks } from '../../src/records/us-green-book-parts.js';

export const DOCTYPE = (subset = '') =>
  `<!DOCTYPE PATDOC SYSTEM "ST32-US-Grant-025xml.dtd" [\n<!ENTITY A.TIF SYSTEM "A.TIF" NDATA TIF>\n${subset}]>\n`;

export interface GrantParts {
  number?: string;
  kind?: string;
  date?: string;
  applied?: string;
  b300?: string;
  b400?: string;
  b510?: string;
  b520?: string;
  title?: string;
  b600?: string;
  assignees?: string;
  agents?: string;
  b800?: string;
}
export const d = (text: string) => `<PDAT>${text}</PDAT>`;
export const person = (last: string, first: string, place = '') =>
  `<PARTY-US><NAM><FNM>${d(first)}</FNM><SNM><STEXT>${d(last)}</STEXT></SNM></NAM>${place && `<ADR>${place}</ADR>`}</PARTY-US>`;
export const company = (name: string, place = '') =>
  `<PARTY-US><NAM><ONM><STEXT>${d(name)}</STEXT></ONM></NAM><ADR>${place}</ADR></PARTY-US>`;

export function patdoc(
  parts: GrantParts = {},
  prolog = `<?xml version="1.0" encoding="UTF-8"?>\n${DOCTYPE()}`,
): string {
  return `${prolog}<PATDOC DTD="2.5" STATUS="Build 20020101">
<SDOBI>
<B100><B110><DNUM>${d(parts.number ?? '06999001')}</DNUM></B110><B130>${d(parts.kind ?? 'B1')}</B130><B140><DATE>${d(parts.date ?? '20020305')}</DATE></B140><B190>${d('US')}</B190></B100>
<B200><B210><DNUM>${d(parts.applied ?? '09123456')}</DNUM></B210><B211US>${d('09')}</B211US><B220><DATE>${d('19990700')}</DATE></B220><B221US></B200>
${parts.b300 ?? ''}${parts.b400 ?? ''}
<B500><B510>${parts.b510 ?? `<B511>${d('H04W  704')}</B511><B512>${d('A61K 31495')}</B512><B516>${d('7')}</B516>`}</B510>
<B520>${parts.b520 ?? `<B521>${d('455450')}</B521><B522>${d(' 15327.6')}</B522><B522US>${d('428DIG  8')}</B522US>`}</B520>
<B540><STEXT>${parts.title ?? d('Signals &amp; relays')}</STEXT></B540>
<B560><B561><PCIT><DOC><DNUM>${d('5000000')}</DNUM></DOC></PCIT><CITED-BY-EXAMINER></B561></B560>
<B570><B577>${d('3')}</B577></B570><B580><B582>${d('455 4')}</B582></B580><B590><B596>${d('2')}</B596><B597US></B590></B500>
${parts.b600 ?? ''}
<B700><B720><B721>${person('Ashworth, Jr.', 'Ann B.', `<CITY>${d('Tiverton')}</CITY><STATE>${d('RI')}</STATE>`)}</B721>
<B721>${person('M&uuml;ller', 'J&ouml;rg', `<CITY>${d('K&#246;ln')}</CITY><CTRY>${d('DE')}</CTRY>`)}</B721></B720>
${parts.assignees ?? ''}${parts.agents ?? ''}<B745><B746>${person('Reader', 'Rae')}</B746><B747>${person('Second', 'Sam')}</B747><B748US>${d('2600')}</B748US></B745></B700>
${parts.b800 ?? ''}
</SDOBI>
<SDODE><DETDESC><BTEXT><PARA><PTEXT>${d('Text &mdash; & not checked <b')}</PTEXT></PARA></BTEXT></DETDESC></SDODE>
</PATDOC>
`;
}
export const sgml = (parts: GrantParts = {}) =>
  patdoc(
    parts,
    DOCTYPE().replace(
      'SYSTEM "ST32-US-Grant-025xml.dtd"',
      'PUBLIC "-//USPTO//DTD ST.32 US PATENT GRANT V2.4 2000-09-20//EN"',
    ),
  );

export const PROLOG = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE patent-application-publication SYSTEM "pap-v16-2002-01-01.dtd" [
<!ENTITY US20020012345A1-20020131-D00001.TIF SYSTEM "US20020012345A1-20020131-D00001.TIF" NDATA TIF>
]>
`;
export interface PapParts {
  number?: string;
  kind?: string;
  applied?: string;
  title?: string;
  continuity?: string;
  prior?: string;
  priority?: string;
  inventors?: string;
  assignees?: string;
  conventions?: string;
  ipc?: string;
  us?: string;
}
export const id = (number: string, date = '20010203', more = '') =>
  `<document-id><doc-number>${number}</doc-number>${more}<document-date>${date}</document-date></document-id>`;
export const inventor = (name: string, residence: string, tag = 'inventor') =>
  `<${tag}><name>${name}</name><residence>${residence}</residence><authority-applicant>INV</authority-applicant></${tag}>`;

export function pap(parts: PapParts = {}, prolog = PROLOG): string {
  const kind = parts.kind === '' ? '' : `<kind-code>${parts.kind ?? 'A1'}</kind-code>`;
  return `${prolog}<patent-application-publication>
<subdoc-bibliographic-information>
${id(parts.number ?? '20020012345', '20020131', kind)}
<publication-filing-type>new-utility</publication-filing-type>
<domestic-filing-data><application-number><doc-number>${parts.applied ?? '09812345'}</doc-number></application-number><application-number-series-code>09</application-number-series-code><filing-date>20010320</filing-date><rule-47-flag/></domestic-filing-data>
${parts.priority ?? ''}
<technical-information><classification-ipc>${parts.ipc ?? '<classification-ipc-primary><ipc>H04Q007/20</ipc></classification-ipc-primary><classification-ipc-secondary><ipc>A61K031/495</ipc></classification-ipc-secondary><classification-ipc-edition>07</classification-ipc-edition>'}</classification-ipc>
<classification-us>${parts.us ?? '<classification-us-primary><uspc><class>455</class><subclass>450000</subclass></uspc></classification-us-primary><classification-us-secondary><uspc><class>004</class><subclass>064100</subclass></uspc></classification-us-secondary><classification-us-secondary><uspc><class>D14</class><subclass>05000R</subclass></uspc></classification-us-secondary>'}</classification-us>
<title-of-invention>${parts.title ?? 'Relays &amp; their &ldquo;signals&rdquo;'}</title-of-invention></technical-information>
${parts.continuity ? `<continuity-data>${parts.continuity}</continuity-data>` : ''}${parts.prior ?? ''}
<inventors>${parts.inventors ?? inventor('<name-prefix>Dr.</name-prefix><given-name>Ann</given-name><middle-name>B.</middle-name><family-name>Ashworth</family-name><name-suffix>III</name-suffix>', '<residence-us><city>Tiverton</city><state>RI</state><country-code>US</country-code></residence-us>', 'first-named-inventor')}</inventors>
${parts.assignees ?? ''}
<correspondence-address><name-1>Elder LLP</name-1><address><city>Boston</city></address></correspondence-address>
${parts.conventions ?? ''}
</subdoc-bibliographic-information>
<subdoc-abstract><paragraph id="A-0001" lvl="0">Not &checked; here <b>.</paragraph></subdoc-abstract>
</patent-application-publication>
`;
}
/** Eight or six digits with the check character that belongs to them. */
export function checked(digits: string): string {
  const check = [...'0123456789&'].find((character) => checks(digits, character));
  return `${digits}${check}`;
}

export interface GreenParts {
  wku?: string;
  patn?: string;
  groups?: string;
  clas?: string;
  text?: string;
}
export function patn(parts: GreenParts = {}): string {
  return `PATN
WKU  ${parts.wku ?? checked('05999001')}
${
  parts.patn ??
  `SRC  8
APN  ${checked('777001')}
APT  1
ART  261
APD  19960402
TTL  Relay with a very long name that
      goes on in the next line
ISD  19990700
NCL  2
EXA  Second; Sam
EXP  Reader, Jr.; Rae`
}
INVT
NAM  Ashworth; Ann B.
CTY  Tiverton
STA  RI
INVT
NAM  Böhm; Jo
CTY  Köln
CNT  DEX
${parts.groups ?? ''}CLAS
${
  parts.clas ??
  `OCL  340172.5
XCL  179  2DP
UCL  428DIG  8
EDF  6
ICL  H04M 1100
ICL  A61K 31495
FSC  340
FSS  1;2`
}
UREF
PNO  3518629
ISD  19700600
NAM  Frankel
OCL  340172.5
${parts.text ?? 'ABST\nPAL  A relay\n      of two lines.\nCLMS\nSTM  I claim:\nNUM  1.\nPAR  1. A relay.\n'}`;
}
