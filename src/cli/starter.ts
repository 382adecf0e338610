// The files that `crossgrant new` writes: two companies, a cross-licence, a patent sale, and three questions.

const parties = `crossgrant: 1
# Who there is. Every id is yours to choose: small letters, digits, hyphens.

parties:
  oak: {name: Oak Phones Ltd, country: GB}
  elm: {name: Elm Networks Inc, country: US}
  elm-labs:
    name: Elm Labs GmbH
    controlled: [{by: elm, from: 2014-05-01, share: 100}]   # a subsidiary from that day on
  hawthorn: {name: Hawthorn Licensing LLC, kind: assertion-entity}

products:
  oak-one:
    name: Oak One
    kind: handset            # any word; agreements name the kinds that they license
    sells: oak
    standards: [LTE]
    countries: [DE, US]
`;

const patents = `crossgrant: 1
# Single patents by their publication number or an id; hundreds of them belong in a table:
#   tables: {patents: [patents.csv]}     with the keys below as columns, and \`id\`

patents:
  elm-de-2010:
    country: DE
    filed: 2010-03-01
    granted: 2013-06-01
    owner: elm
    reads-on: [{standard: LTE, by: checked}]   # what practising it takes, and who says so
    assumed: yes                               # nobody published this; the author chose it
  elm-us-2011:
    country: US
    filed: 2011-09-01
    granted: 2014-02-01
    # The chain of title: each owner until the next one begins.
    title:
      - {owner: [elm], from: 2011-09-01}
      - {owner: [hawthorn], from: 2019-01-01}
    reads-on: [{standard: LTE, by: checked}]
    assumed: yes
`;

const agreements = `crossgrant: 1
# What was agreed. A term that exists and is not public is \`unknown\`; one that is argued is {disputed: [a, b]}.

agreements:
  oak-elm-licence-2016:
    parties: [oak, elm]
    signed: 2016-07-01
    ends: 2021-06-30
    law: unknown
    grants:
      - id: elm-to-oak
        kind: licence
        from: elm
        to: oak
        affiliates: {from: future, to: future}
        patents: {standards: [LTE]}
        products: {kinds: [handset]}
      - id: oak-to-elm
        kind: licence
        from: oak
        to: elm
        patents: {all: yes}
        products: {kinds: [base-station]}

# What to ask, and the answer that is expected: \`crossgrant cases\` compares the two.
questions:
  - id: may-oak-sell
    text: May Oak sell its phone in Germany while the licence runs?
    actor: oak
    act: sell
    product: oak-one
    country: DE
    on: 2018-03-01
    holder: elm
    patent: elm-de-2010
    expect: licensed
    because: [elm-to-oak]
  - id: after-the-end
    text: And a year after it ended?
    actor: oak
    act: sell
    product: oak-one
    country: DE
    on: 2022-07-01
    holder: elm
    patent: elm-de-2010
    expect: exposed
    because: [elm-to-oak]
  - id: the-buyer-of-a-patent
    text: Elm sold a patent to Hawthorn. Does the licence still hold against it?
    actor: oak
    act: sell
    product: oak-one
    country: US
    on: 2020-02-01
    holder: hawthorn
    patent: elm-us-2011
    expect: licensed
    because: [elm-to-oak, runs-with-the-patent]
`;

/** Name and text of each file. */
export const starter: Readonly<Record<string, string>> = {
  'parties.yaml': parties,
  'patents.yaml': patents,
  'agreements.yaml': agreements,
};
