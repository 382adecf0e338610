// A small world with one deal in it: a licence each to the other and a sale, and a third group that can still sue.
export const dealWorld = `crossgrant: 1
assumptions:
  share-us: {says: share granted in the US, value: 0.5, low: 0.25, high: 0.75, unit: share}
  pendency: {says: months to grant, value: 24, low: 12, high: 72, unit: months}
  idle: {says: used by nothing, value: 1, low: 0, high: 2}
standards:
  cellular: {}
  LTE: {includes: [cellular]}
parties:
  alpha: {name: Alpha Oyj, country: FI}
  brise: {name: 'Brise Devices Co., Ltd.', country: CN}
  calme: {name: Calme AG, country: CN}
  dune: {name: Dune Inc., country: US}
products:
  alpha-station: {kind: base-station, sells: alpha, from: 2005, standards: [LTE], countries: [CN, US]}
  brise-phone: {kind: handset, sells: brise, from: 2011, standards: [LTE], countries: [CN, US]}
  brise-next: {kind: handset, sells: brise, from: 2018, standards: [LTE], countries: [CN, DE, US]}
  calme-phone: {kind: handset, sells: calme, from: 2010, standards: [LTE], countries: [CN]}
patents:
  alpha-us: {count: 100, country: US, owner: alpha, filed: 2008-03, granted: {after-filing: {assumed: pendency}}, granted-share: {assumed: share-us}, reads-on: [{standard: cellular, by: declared}]}
  alpha-us-late: {count: 40, country: US, owner: alpha, filed: 2012-05, granted: {after-filing: {assumed: pendency}}, reads-on: [{standard: cellular, by: declared}]}
  brise-cn: {count: 10, country: CN, owner: brise, filed: 2011-03, granted: {after-filing: {assumed: pendency}}, reads-on: [{standard: cellular, by: declared}]}
  calme-cn: {count: 30, country: CN, owner: calme, filed: 2010-03, granted: {after-filing: {assumed: pendency}}, reads-on: [{standard: cellular, by: declared}]}
  dune-us: {count: 20, country: US, owner: dune, filed: 2010-03, granted: {after-filing: {assumed: pendency}}, reads-on: [{standard: cellular, by: declared}]}
  sold: {count: 7, country: US, owner: alpha, filed: 2009-03, granted: 2012-03-01, reads-on: [{standard: cellular, by: declared}]}
agreements:
  peace-licence:
    title: Licence of Alpha and Brise
    parties: [alpha, brise]
    signed: 2016-07-05
    ends: unknown
    grants: [{id: peace-cross, kind: licence, each-other: yes, patents: {standards: [cellular]}, assumed: yes}]
  peace-sale:
    parties: [alpha, brise]
    signed: 2016-07-05
    transfers: [{patents: {list: [sold]}, from: alpha, to: brise, on: 2016-07-05, for-value: yes}]
  dune-licence:
    title: Licence of Dune and Brise
    parties: [dune, brise]
    signed: 2015-01-01
    ends: unknown
    grants: [{id: dune-grant, kind: licence, from: dune, to: brise}]
deals:
  peace:
    title: Alpha and Brise make peace
    announced: 2016-07-05
    parties: [alpha, brise]
    strands: {patents: [peace-licence, peace-sale], supply: unknown, money: [{kind: lump-sum, from: brise, to: alpha, amount: unknown}]}
    claims:
      - {says: Alpha can no longer sue Brise, as-of: 2016-07-06, measure: exposure, of: brise, against: [alpha], trend: down}
      - {says: the first licence with a maker of China, as-of: 2016-07-05, measure: first-licence, of: alpha, region: China}
  tomorrow: {announced: unknown, parties: [alpha, brise]}
`;
