// Records written for the tests of the EPO's formats: no office ever published them.
interface Made {
  readonly attributes?: string;
  readonly data?: string;
  readonly prefix?: string;
}
const own =
  'country="EP" doc-number="7654321" kind="B1" date-publ="20240305" family-id="4711" ' +
  'date-of-last-exchange="20240310" date-added-docdb="20240301" status="A"';
/** A DOCDB exchange document. Names of the EPO's own schema have the prefix, those of ST.36 have none. */
export function docdb({ attributes = own, data = '', prefix = 'exch:' }: Made = {}): string {
  const body = data.replace(/§/g, prefix);
  return (
    `<${prefix}exchange-document ${attributes}><${prefix}bibliographic-data>${body}</${prefix}bibliographic-data>` +
    `<${prefix}abstract lang="en"><${prefix}p>Not taken.</${prefix}p></${prefix}abstract></${prefix}exchange-document>`
  );
}
export const backFile = (...documents: string[]): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE exch:exchange-documents SYSTEM "none.dtd">\n' +
  `<exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" no-of-documents="${documents.length}">\n` +
  `${documents.join('\n')}\n</exch:exchange-documents>\n`;

export const full = `
<§publication-reference data-format="docdb"><document-id lang="de"><country>EP</country><doc-number>7654321</doc-number><kind>B1</kind><date>20240305</date></document-id></§publication-reference>
<§classifications-ipcr><classification-ipcr sequence="1"><text>H04W  72/04        20090101AFI20240305BHEP        </text></classification-ipcr>
<classification-ipcr sequence="2"><text>H04L   1/18        20060101ALN20240305BHEP        </text></classification-ipcr></§classifications-ipcr>
<§patent-classifications>
<patent-classification sequence="1"><classification-scheme office="EP" scheme="CPCI"><date>20130101</date></classification-scheme><classification-symbol>H04W  72/0446      </classification-symbol><symbol-position>F</symbol-position><classification-value>I</classification-value><generating-office>EP</generating-office></patent-classification>
<patent-classification sequence="2"><classification-scheme office="EP" scheme="CPCI"/><classification-symbol>H04W  72/0446      </classification-symbol><symbol-position>L</symbol-position><classification-value>A</classification-value><generating-office>US</generating-office></patent-classification>
<patent-classification sequence="3"><classification-scheme office="US" scheme="DOCUS"/><classification-symbol>370/329</classification-symbol></patent-classification>
<patent-classification sequence="4"><classification-scheme office="JP" scheme="FTERM"/><classification-symbol>5K067AA11</classification-symbol></patent-classification></§patent-classifications>
<§application-reference data-format="docdb" doc-id="1"><document-id><country>EP</country><doc-number>09123456</doc-number><kind>A</kind><date>20090403</date></document-id></§application-reference>
<§application-reference data-format="original"><document-id><doc-number>09123456.7</doc-number></document-id></§application-reference>
<§language-of-publication>de</§language-of-publication>
<§priority-claims>
<§priority-claim sequence="1" data-format="docdb"><document-id><country>US</country><doc-number>200861012345</doc-number><kind>P</kind><date>20080404</date></document-id><§priority-active-indicator>Y</§priority-active-indicator></§priority-claim>
<§priority-claim sequence="2" data-format="docdb"><document-id><country>SE</country><doc-number>2009050377</doc-number><kind>W</kind><date>20090403</date></document-id><§priority-linkage-type>W</§priority-linkage-type><§priority-active-indicator>N</§priority-active-indicator></§priority-claim>
<§priority-claim sequence="1" data-format="original"><document-id><doc-number>PCT/SE2009/050377</doc-number></document-id></§priority-claim>
<§priority-claim sequence="2" data-format="original"><document-id><doc-number>61/012,345</doc-number></document-id></§priority-claim></§priority-claims>
<§parties><§applicants>
<§applicant sequence="1" data-format="docdb"><§applicant-name><name>FIRMA MUELLER RES &amp; DEV    </name></§applicant-name><residence><country>DE</country></residence></§applicant>
<§applicant sequence="2" data-format="docdb"><§applicant-name><name>NOVAK JAN</name></§applicant-name><residence><country>CZ</country></residence></§applicant>
<§applicant sequence="1" data-format="docdba"><§applicant-name><name>Firma M&uuml;ller Research and Development GmbH</name></§applicant-name></§applicant>
<§applicant sequence="2" data-format="docdba"><§applicant-name><name>Nov&aacute;k, Jan</name></§applicant-name></§applicant></§applicants>
<§inventors>
<§inventor sequence="1" data-format="docdb"><§inventor-name><name>NOVAK JAN</name></§inventor-name><residence><country>CZ</country></residence></§inventor>
<§inventor sequence="1" data-format="docdba"><§inventor-name><name>Nov&aacute;k, Jan</name></§inventor-name></§inventor></§inventors></§parties>
<§designation-of-states><§designation-epc><§contracting-states><country>DE</country><country>FR</country></§contracting-states><§extension-states><country>BA</country></§extension-states></§designation-epc></§designation-of-states>
<§invention-title lang="de" data-format="docdba">Verfahren f&uuml;r &fnord; &amp; mehr</§invention-title>
<§invention-title lang="en" data-format="docdba">Method for &fnord; &amp; more</§invention-title>
<§dates-of-public-availability><§printed-with-grant><document-id><date>20240305</date></document-id></§printed-with-grant></§dates-of-public-availability>
<§previously-filed-app>GB 0712345 20070601</§previously-filed-app>
<§references-cited><§citation sequence="1"><patcit num="1"><document-id><country>XX</country></document-id></patcit></§citation></§references-cited>`;
