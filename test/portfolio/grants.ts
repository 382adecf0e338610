// Made-up US grants in Red Book XML, for tests of what happens to any file on its way into the store.
export interface Grant {
  readonly number: number;
  readonly published?: string;
  readonly title?: string;
  readonly assignee?: string;
  /** Length of the description, about. */
  readonly length?: number;
}

export function grantXml(grant: Grant): string {
  const {
    number,
    published = '20200107',
    title = `Device ${number}`,
    assignee = 'Example Oy',
    length = 1000,
  } = grant;
  const serial = String(16_000_000 + (number % 100_000));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v45-2014-04-03.dtd" [ ]>
<us-patent-grant lang="EN" dtd-version="v4.5 2014-04-03" file="US${number}-${published}.XML" status="PRODUCTION" id="us-patent-grant" country="US" date-produced="${published}" date-publ="${published}">
<us-bibliographic-data-grant>
<publication-reference><document-id><country>US</country><doc-number>${number}</doc-number><kind>B2</kind><date>${published}</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><country>US</country><doc-number>${serial}</doc-number><date>20180301</date></document-id></application-reference>
<us-application-series-code>16</us-application-series-code>
<us-term-of-grant><us-term-extension>120</us-term-extension></us-term-of-grant>
<invention-title id="d0e1">${title}</invention-title>
<us-parties><inventors><inventor sequence="001" designation="us-only"><addressbook><last-name>Virtanen</last-name><first-name>Aino</first-name><address><city>Espoo</city><country>FI</country></address></addressbook></inventor></inventors></us-parties>
<assignees><assignee><addressbook><orgname>${assignee}</orgname><role>03</role><address><city>Espoo</city><country>FI</country></address></addressbook></assignee></assignees>
</us-bibliographic-data-grant>
<description id="description"><p>${'Nothing to be seen here. '.repeat(Math.ceil(length / 25))}</p></description>
</us-patent-grant>
`;
}
/** A file of so many grants. */
export const grantsXml = (count: number, first = 10_000_001, of: Partial<Grant> = {}): string =>
  Array.from({ length: count }, (_, i) => grantXml({ ...of, number: first + i })).join('');
