// A made-up US grant of usual size and make in Red Book XML, for the benches.

const id = (number, kind, date) =>
  `<document-id><country>US</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;
const times = (count, one) => Array.from({ length: count }, (_, index) => one(index)).join('\n');

/** About 65 kB, of which a sixth is bibliographic, as in the weekly files of 2005 to 2010. */
export function made(index) {
  const name = (n) =>
    `<addressbook><last-name>Maker${n}</last-name><first-name>Ann</first-name><address><city>Plano</city><country>US</country></address></addressbook>`;
  const symbol = (n) =>
    `<classification-ipcr><section>H</section><class>04</class><subclass>W</subclass><main-group>${n + 1}</main-group><subgroup>0${n}</subgroup><symbol-position>F</symbol-position><classification-value>I</classification-value></classification-ipcr>`;
  const words =
    'The <b>12</b> housing of FIG. 3 carries a made&#x2014;up spring that turns about the shaft. ';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v42-2006-08-23.dtd" [ ]>
<us-patent-grant lang="EN" dtd-version="v4.2 2006-08-23" country="US" date-produced="20091221" date-publ="20100105">
<us-bibliographic-data-grant>
<publication-reference>${id(`0${7600000 + index}`, 'B2', '20100105')}</publication-reference>
<application-reference appl-type="utility">${id(11900000 + index, 'A', '20070611')}</application-reference>
<us-term-of-grant><us-term-extension>${index}</us-term-extension></us-term-of-grant>
<classifications-ipcr>${times(6, symbol)}</classifications-ipcr>
<invention-title id="t">Spring of H<sub>2</sub> housing ${index}</invention-title>
<references-cited>${times(20, (n) => `<citation><patcit num="${n}">${id(5000000 + n, 'A', '19910300')}</patcit><category>cited by examiner</category></citation>`)}</references-cited>
<parties><applicants>${times(3, (n) => `<applicant sequence="00${n}" app-type="applicant-inventor" designation="us-only">${name(n)}</applicant>`)}</applicants></parties>
<assignees><assignee><addressbook><orgname>Made Up &amp; Sons</orgname><role>02</role></addressbook></assignee></assignees>
<examiners><primary-examiner><last-name>Prim</last-name><first-name>Amy</first-name></primary-examiner></examiners>
</us-bibliographic-data-grant>
<description>${times(110, () => `<p>${words.repeat(5)}</p>`)}</description>
<claims><claim><claim-text>${words}</claim-text></claim></claims>
</us-patent-grant>
`;
}
