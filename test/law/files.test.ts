// One file per clause kind, mechanism and rule: it is there, it says by what authority, and the rule's step is made in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Authority, type RuleSource, type SourceGroup, sources } from '../../src/law/sources.js';

const law = fileURLToPath(new URL('../../src/law/', import.meta.url));
const files = readdirSync(law, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/^(sources|countries\/)/.test(name))
  .map((name) => ({ name, text: readFileSync(join(law, name), 'utf8') }));
const inFolder = (folder: string) =>
  files.flatMap(({ name }) => (name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1, -3)] : []));
const named = (...groups: SourceGroup[]) =>
  Object.values(sources).filter(({ group }) => groups.includes(group));

const rules = named('scope', 'title', 'force', 'articles', 'unsettled');
/** Mechanisms of which a rule says all that there is, and the rule. */
const saidByRule: Record<string, string> = {
  leaving: 'leaver-stays-bound',
  acquirer: 'acquirer-brings-nothing',
};
const kept = [
  ...rules.map((source) => ({ source, name: `rules/${source.rule}.ts` })),
  ...named('clauses').map((source) => ({ source, name: `kinds/${source.rule}.ts` })),
  ...named('mechanisms')
    .filter(({ rule }) => !(rule in saidByRule))
    .map((source) => ({ source, name: `mechanisms/${source.rule}.ts` })),
];

describe('files of the law', () => {
  it('are one for every rule, clause kind and mechanism, and no others', () => {
    const sorted = (group: readonly RuleSource[]) => group.map(({ rule }) => rule as string).sort();
    expect(inFolder('rules').sort()).toEqual(sorted(rules));
    // What the kinds share is in `grants`.
    expect(inFolder('kinds').sort()).toEqual([...sorted(named('clauses')), 'grants'].sort());
    expect([...inFolder('mechanisms'), ...Object.keys(saidByRule)].sort()).toEqual(
      sorted(named('mechanisms')),
    );
    for (const rule of Object.values(saidByRule)) expect(inFolder('rules')).toContain(rule);
  });

  it.each(kept)(
    '$name begins with its name and an authority of its source, with how sure it is',
    ({ source, name }) => {
      const comment = firstComment(name);
      expect(comment.startsWith(`${source.rule}: `), comment).toBe(true);
      const cited = source.authorities.filter((authority) => cites(comment, authority));
      expect(cited, comment).not.toEqual([]);
      for (const { sure } of cited) expect(comment).toMatch(new RegExp(`\\b${sure.replace('-', ' ')}\\b`));
      // What is only described or general knowledge is not said to be read.
      const said = ['read', 'described', 'general knowledge'].filter((word) =>
        new RegExp(`\\((?:all |both )?${word}\\)|(?:both|all) ${word}|is ${word}`).test(comment),
      );
      expect(said.filter((word) => !cited.some(({ sure }) => sure.replace('-', ' ') === word))).toEqual([]);
    },
  );

  it.each(rules.map(({ rule }) => rule))('make a step of %s in its file alone', (rule) => {
    const made = new RegExp(`\\b(?:all|any|none|record|law|under)\\(\\s*'${rule}'|\\brule: '${rule}'`);
    const makers = files.filter(({ text }) => made.test(text)).map(({ name }) => name);
    expect(makers.filter((name) => name !== `rules/${rule}.ts`)).toEqual([]);
  });

  it('cite nothing that the sources do not have', () => {
    const known = plain(
      Object.values(sources)
        .flatMap(({ authorities }) => authorities)
        .map(({ cite }) => cite)
        .join('; '),
    );
    const citation =
      /\b\d+ (?:USC|U\.S\.|F\.\dd|F\. App’x|A\.3d) \d+|\b[A-Z][\w’]+ v\. [A-Z][\w-]+|\b(?:EPC|UPCA|BGB|PatG|Patent Act|Patent Law) (?:art|s)\. \d+/g;
    const unknown = files.flatMap(({ name, text }) =>
      [...plain(comments(text)).matchAll(citation)]
        .map(([cite]) => cite)
        .filter((cite) => !known.includes(cite) && !isRead(known, cite))
        .map((cite) => `${name}: ${cite}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Sources write `Act (PatG) s. 15`; a comment may leave the long name out. */
function isRead(known: string, cite: string): boolean {
  return known.includes(cite.replace(/^(\w+) /, '($1) '));
}
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
function comments(text: string): string {
  return [...text.matchAll(/^\s*(?:\/\/|\/?\*+) ?(.*)$/gm)].map(([, line]) => line).join(' ');
}
function firstComment(name: string): string {
  const text = files.find((file) => file.name === name)?.text ?? '';
  return plain(/^(?:\/\/.*\n)+/.exec(text)?.[0].replaceAll(/^\/\/ ?/gm, '') ?? '').trim();
}
/** Does the comment have the name of the case, statute or contract: what stands before the first stop in the cite? */
function cites(comment: string, { cite }: Authority): boolean {
  const lead = (cite.split(/[:;,(]/)[0] ?? '').trim();
  const opening = lead.split(' ').slice(0, 6).join(' ');
  return comment.toLowerCase().includes(opening.toLowerCase());
}
