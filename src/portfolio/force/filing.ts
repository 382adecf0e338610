// From which day a term is counted, and the priority: own filing, parents, international filing, priority claims.
import type { DocumentRelation, PatentDocument } from '../../records/index.js';
import { type Cited, type Facts, factsOf } from './facts.js';
import type { Found, Ground, When } from './types.js';
import { earliest, either, EVER, found, ground, isDay, said, whenOf } from './when.js';

/** Documents of other rights, looked up by application or publication. */
export type Lookup = (relation: {
  readonly application: string | null;
  readonly publication: string | null;
}) => readonly PatentDocument[];

export function lookupIn(others: readonly PatentDocument[]): Lookup {
  return ({ application, publication }) =>
    others.filter(
      (one) =>
        (application !== null && one.application === application) ||
        (publication !== null && one.publication === publication),
    );
}

/** The filing date: that of the international application where the right comes from one. */
export function filedOf(facts: Facts, doubts: string[]): Found {
  for (const { value, record } of facts.otherFiled)
    doubts.push(`${record} says filed ${value}, ${facts.filed?.record} ${facts.filed?.value}`);
  const own = facts.filed;
  const pct = facts.pct;
  const grounds: Ground[] = own ? [ground(`filed ${own.value}`, own.record)] : [];
  if (!pct) {
    if (!own) return found(EVER, [], 'a record with the filing date');
    return found(whenOf(own.value), grounds, 'the day of filing');
  }
  const authority =
    facts.country === 'US'
      ? 'MPEP 2701'
      : facts.country === 'EP'
        ? 'EPO Guidelines A-VII, 2'
        : 'PCT art. 11(3)';
  const { filed, application } = pct.value;
  if (filed !== null) {
    const says = `international application ${application ?? ''} filed ${filed}`.replace('  ', ' ');
    return found(
      whenOf(filed),
      [...grounds, ground(says, pct.record, authority)],
      'the day of the international filing',
    );
  }
  const high = own ? whenOf(own.value).high : Infinity;
  const says = `from international application ${application ?? ''}, its date not told`.replace(' ,', ',');
  return found(
    { low: -Infinity, high },
    [...grounds, ground(says, pct.record, authority)],
    'the international filing date',
  );
}

type Kind = DocumentRelation['kind'];
interface FilingRule {
  readonly counts: ReadonlySet<Kind>;
  /** May count: the record does not let us tell. */
  readonly may: ReadonlySet<Kind>;
  readonly authority: string;
}
const us: FilingRule = {
  counts: new Set<Kind>(['continuation', 'continuation-in-part', 'divisional', 'national-phase']),
  may: new Set<Kind>(['parent']),
  authority: '35 USC 154(a)(2)',
};
const abroad = (authority: string): FilingRule => ({
  counts: new Set<Kind>(['divisional', 'national-phase', 'regional-phase']),
  may: new Set<Kind>(['parent', 'continuation', 'continuation-in-part', 'utility-model-basis']),
  authority,
});
const rules: Readonly<Record<string, FilingRule>> = { US: us, EP: abroad('EPC art. 76(1)') };
const elsewhere = abroad('Paris Convention art. 4G');

/** Provisional applications carry series 60 to 63, and kind P in family databases. */
const isProvisional = (number: string, kind: string | null): boolean =>
  kind === 'P' || number.endsWith('P') || /^(US)?6[0-3][/ ]?\d{3},?\d{3}$/.test(number);

/** The earliest filing that the term is counted from. */
export function countedOf(facts: Facts, filed: Found, lookup: Lookup): Found {
  const rule = rules[facts.country ?? ''] ?? elsewhere;
  let when = filed.when;
  let missing = filed.missing;
  const grounds: Ground[] = [...filed.grounds];
  for (const { value: relation, record } of facts.relations) {
    const may = rule.may.has(relation.kind);
    if (!may && !rule.counts.has(relation.kind)) continue;
    const parent = parentDate(relation, record, lookup, when.high);
    const before = when;
    when = may ? either(when, earliest(when, parent.when)) : earliest(when, parent.when);
    if (when.low === before.low && when.high === before.high) continue;
    const says = `${words[relation.kind] ?? relation.kind} of ${named(relation)}, filed ${said(parent.when)}`;
    grounds.push(ground(may ? `perhaps ${says}` : says, parent.record, rule.authority));
    if (!isDay(parent.when)) missing = `the filing date of ${named(relation)}`;
    else if (may) missing = `what ${named(relation)} is to it`;
  }
  if (facts.country === 'US') {
    for (const { value, record } of earlierClaims(facts, when.low)) {
      when = { low: whenOf(value).low, high: when.high };
      grounds.push(
        ground(
          `a claim to an earlier filing of ${value} that may be no mere priority`,
          record,
          rule.authority,
        ),
      );
      missing = 'whether the earlier filing is claimed under section 119 or 120';
    }
    if (!facts.familyTold) {
      when = { low: -Infinity, high: when.high };
      grounds.push(ground('the records on file do not tell parents', null, rule.authority));
      missing = 'a record that would name its parents';
    }
  }
  return found(when, grounds, missing);
}

/**
 * Family databases list parents among the priorities: a US application claims an earlier US one that is no provisional,
 * or an international one, only under sections 120 and 365 (or, for an international one, perhaps 365(b)).
 */
function earlierClaims(facts: Facts, low: number): Cited<string>[] {
  const found: Cited<string>[] = [];
  for (const { id, priorities } of facts.documents) {
    for (const { country, number, kind, date } of priorities) {
      if (date === null || (country !== 'US' && country !== 'WO')) continue;
      if (country === 'US' && isProvisional(number, kind)) continue;
      if (whenOf(date).low >= low || facts.relations.some(({ value }) => value.date === date)) continue;
      found.push({ value: date, record: id });
    }
  }
  return found;
}

const words: Partial<Record<Kind, string>> = {
  divisional: 'division',
  'continuation-in-part': 'continuation-in-part',
  'national-phase': 'national phase',
  'regional-phase': 'regional phase',
  parent: 'child',
};
export const named = ({ application, publication }: DocumentRelation): string =>
  application ?? publication ?? 'a filing without number';

/** The filing date of a parent: from its own record where that is on file, else as the child names it. */
function parentDate(
  relation: DocumentRelation,
  record: string,
  lookup: Lookup,
  latestPossible: number,
): { readonly when: When; readonly record: string } {
  if (relation.date !== null) return { when: whenOf(relation.date), record };
  const documents = lookup(relation);
  if (documents.length > 0) {
    const filed = filedOf(factsOf(documents), []);
    if (Number.isFinite(filed.when.high)) return { when: filed.when, record: documents[0]?.id ?? record };
  }
  return { when: { low: -Infinity, high: latestPossible }, record };
}

const effective: ReadonlySet<Kind> = new Set<Kind>([
  ...us.counts,
  'regional-phase',
  'provisional',
  'reissue',
]);

/** The first effective filing: the earliest of filing, parents and priority claims. */
export function priorityOf(facts: Facts, filed: Found, lookup: Lookup, doubts: string[]): Found {
  let when = filed.when;
  let missing = filed.missing;
  let grounds: Ground[] = [...filed.grounds];
  const claim = (claimed: When, says: string, record: string, authority: string | null) => {
    const next = earliest(when, claimed);
    if (next.low === when.low && next.high === when.high) return;
    if (!isDay(claimed)) missing = `the day of ${says}`;
    when = next;
    grounds = [...grounds, ground(`${says}, ${said(claimed)}`, record, authority)];
  };
  for (const { id, priorities } of facts.documents) {
    for (const { country, number, date } of priorities) {
      const claimed = date === null ? { low: -Infinity, high: when.high } : whenOf(date);
      claim(claimed, `priority ${country} ${number}`, id, 'Paris Convention art. 4');
    }
  }
  for (const { value: relation, record } of facts.relations) {
    if (!effective.has(relation.kind)) continue;
    const parent = parentDate(relation, record, lookup, when.high);
    claim(parent.when, `${words[relation.kind] ?? relation.kind} ${named(relation)}`, parent.record, null);
    if (relation.kind === 'continuation-in-part')
      doubts.push(`continuation-in-part of ${named(relation)}: matter that is new in it has its own date`);
  }
  if (!facts.prioritiesTold) {
    when = { low: -Infinity, high: when.high };
    missing = 'a record that would name its priorities';
  }
  return found(when, grounds, missing);
}
