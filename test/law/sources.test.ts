// docs/law.md says what the code says: every rule of the language has its paragraph, every entry its row.
import { describe, expect, it } from 'vitest';
import { lawPage } from '../../scripts/law-page.js';
import { type Column, clocks, countries, type Entry } from '../../src/law/countries.js';
import { sources } from '../../src/law/sources.js';

/** The names as the page of the language spells them. */
const words = (text: string) => text.trim().split(/\s+/);
const language = {
  scope: words(`capture family-follows exception-wins component-by-component each-direction-alone
    any-grant-suffices member-on-the-day leaver-stays-bound acquirer-brings-nothing declared-is-not-essential
    have-made-follows-design have-made-implied release-looks-back promise-is-not-a-licence unexercised-right`),
  title:
    words(`owner-at-grant runs-with-the-patent no-backdating seller-keeps-nothing past-claims-stay standing
    licence-is-personal co-owner-may-use co-owner-may-license co-owners-sue-together co-owner-releases-its-own
    later-buyer title-on-registration`),
  force: words(`territorial twenty-years must-be-granted lapse limitation expiry-leaves-the-past
    opt-out-moves-the-court no-self-infringement`),
  articles: words('exhaustion covenant-authorises legal-estoppel'),
  unsettled:
    words(`insolvency sublicence-survival non-exhausting-covenant unsigned-affiliate have-made-contrast
    customer-withdrawal preclusion reverse-triangular-merger`),
  clauses: words('licence covenant release standstill'),
  mechanisms:
    words(`springing suspension defensive-termination change-of-control cap leaving sublicence customers-of
    combinations acquirer affiliates`),
  promises: words('frand most-favoured no-challenge arbitration supply'),
};
const page = lawPage();

describe('sources', () => {
  it('name every rule of the language once, in its group', () => {
    const groups = Object.fromEntries(
      Object.keys(language).map((group) => [
        group,
        Object.values(sources).flatMap((source) => (source.group === group ? [source.rule] : [])),
      ]),
    );
    expect(groups).toEqual(language);
  });

  it.each(Object.values(sources))('$rule says something, and who says so', (source) => {
    expect(source.says).toMatch(/^[A-Z].*\.$/);
    expect(source.authorities.length).toBeGreaterThan(0);
    for (const { cite, where, sure } of source.authorities) {
      expect(cite).not.toBe('');
      const place = where === 'not looked up' ? sure : where;
      expect(place).toMatch(/^(general-knowledge$|law\.md [0AB]|https?:\/\/)/);
    }
  });

  it('call contested what the language calls not settled, and nothing else', () => {
    const contested = Object.values(sources).filter(({ certainty }) => certainty === 'contested');
    expect(contested.map(({ rule }) => rule)).toEqual(language.unsettled);
  });
});

describe('docs/law.md', () => {
  it('is current (write it with `npx vitest run test/law/sources.test.ts -u`)', async () => {
    await expect(lawPage()).toMatchFileSnapshot('../../docs/law.md');
  });

  it('has a paragraph for every rule and says that it is no advice', () => {
    for (const rule of Object.values(language).flat()) expect(page).toContain(`### \`${rule}\`\n`);
    expect(page).toContain('Not legal advice');
  });

  it('has a table for every column and a row for every entry', () => {
    const rows = page.split('\n').filter((line) => /^\| [A-Z]{2,3} \|/.test(line));
    let entries = 0;
    for (const column of Object.keys(clocks) as Column[]) {
      expect(page).toContain(`Column \`${column}\`.`);
      for (const [code, country] of Object.entries(countries)) {
        const here: readonly Entry<unknown>[] = country[column] ?? [];
        entries += here.length;
        for (const { asOf, note } of here) {
          const found = rows.some(
            (row) => row.startsWith(`| ${code} |`) && row.includes(asOf) && row.includes(linkless(note)),
          );
          expect(found, `${code} ${column}`).toBe(true);
        }
      }
    }
    expect(rows).toHaveLength(entries);
  });
});

/** The beginning of a note, before any address in it. */
function linkless(note: string | undefined): string {
  return (note ?? '').split('http')[0] ?? '';
}
