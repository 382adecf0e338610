// What each rule holds and where it comes from: every name that a proof can cite, with how sure it is.
import { clauses, mechanisms, promises } from './sources/clauses.js';
import { articles, force, unsettled } from './sources/force.js';
import { scope } from './sources/scope.js';
import { title } from './sources/title.js';
import type { Source } from './sources/types.js';

export type { Authority, Certainty, Source } from './sources/types.js';

const groups = { scope, title, force, articles, unsettled, clauses, mechanisms, promises } as const;
export type SourceGroup = keyof typeof groups;
type Names<Group extends SourceGroup> = Group extends SourceGroup ? keyof (typeof groups)[Group] : never;

/** The rules that hold without being written, settled and not, by the names of the language. */
export type Rule = Names<'scope' | 'title' | 'force' | 'articles' | 'unsettled'>;
/** Everything that has a source: rules, clause kinds, mechanisms and promises. */
export type RuleName = Names<SourceGroup>;
export interface RuleSource extends Source {
  readonly rule: RuleName;
  readonly group: SourceGroup;
}

function collect(): Readonly<Record<RuleName, RuleSource>> {
  const all: Record<string, RuleSource> = {};
  for (const [group, entries] of Object.entries(groups)) {
    for (const [rule, entry] of Object.entries(entries)) {
      const authorities = Object.freeze(
        entry.authorities.map((authority) => Object.freeze({ ...authority })),
      );
      all[rule] = Object.freeze({
        ...entry,
        authorities,
        rule: rule as RuleName,
        group: group as SourceGroup,
      });
    }
  }
  return Object.freeze(all) as Readonly<Record<RuleName, RuleSource>>;
}

/** In the order in which the language names them. */
export const sources = collect();
