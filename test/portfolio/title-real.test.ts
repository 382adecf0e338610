// Chains from real assignment records, where they are at hand; mapped here in a few lines, without the readers.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titleChain } from '../../src/portfolio/index.js';
import type { TitleChain, TitleInput, TitlePaper } from '../../src/portfolio/index.js';
import { sharedRecords } from '../records/shared.js';

/** The inventors that a recorded paper lists in one text, `Jane DOE Q., Richard ROE`. */
const printedInventors = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

type Kind = TitlePaper['reading']['class'];
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^CORRECTIVE/, 'correction'],
  [/RELEASE/, 'release'],
  [/SECURITY/, 'security-interest'],
  [/CHANGE OF NAME/, 'name-change'],
  [/CONVERSION/, 'entity-conversion'],
  [/MERGER/, 'merger'],
];
const paper = (
  id: string,
  text: string,
  rest: Pick<TitlePaper, 'recorded' | 'assignors' | 'assignees'>,
): TitlePaper => ({
  id,
  reading: {
    class: kinds.find(([wording]) => wording.test(text))?.[1] ?? 'assignment',
    nuncProTunc: text.startsWith('NUNC'),
    of: null,
    share: null,
    because: text,
    sure: true,
  },
  refersTo: [...text.matchAll(/REEL:?\s*0*(\d+),?\s*FRAME:?\s*0*(\d+)/g)].map(
    ([, reel, frame]) => `${reel}/${frame}`,
  ),
  purged: false,
  text,
  ...rest,
});
const bare = (name: string) => name.replace(/[.,]/g, '').trim();
const same = (a: string, b: string) => (bare(a) === bare(b) ? 'same' : 'different');
const american = (date: string | null) => date?.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2') || null;
const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const center = sharedRecords('us-assignments', 'ipas_search_v2_assignments.jsonl');
interface CenterRow {
  readonly reelNumber: number;
  readonly frameNumber: number;
  readonly conveyance: string;
  readonly assignors: readonly { readonly assignorName: string; readonly executionDate: string | null }[];
  readonly assignees: readonly string[];
  readonly properties: readonly Readonly<Record<string, string | null>>[];
}
describe.skipIf(center === null)('papers as the Assignment Center answers', () => {
  const inputs = new Map<string, TitleInput & { papers: TitlePaper[] }>();
  for (const row of center === null ? [] : lines<CenterRow>(center)) {
    const one = paper(`${row.reelNumber}/${row.frameNumber}`, row.conveyance, {
      recorded: null,
      assignors: row.assignors.map((by) => ({ name: by.assignorName, executed: american(by.executionDate) })),
      assignees: row.assignees.map((name) => ({ name })),
    });
    for (const asset of row.properties) {
      const key = asset.applicationNumber ?? asset.pctNumber ?? '';
      const inventors = printedInventors(asset.inventors ?? '');
      const parties = inventors.map((organisation) => ({
        role: 'inventor' as const,
        organisation,
        last: null,
        first: null,
        code: null,
      }));
      const there = inputs.get(key) ?? {
        patent: null,
        publication: null,
        application: `US${key}`,
        filed: american(asset.fillingDate ?? null),
        granted: american(asset.issueDate ?? null),
        parties,
        face: null,
        papers: [],
      };
      there.papers.push(one);
      inputs.set(key, there);
    }
  }
  const chains = [...inputs.values()].map((input) => titleChain(input, same));
  const count = (what: (chain: TitleChain) => boolean) => chains.filter(what).length;

  it('come to an owner or a reason, most of them firmly', () => {
    expect(chains.length).toBeGreaterThan(1500);
    expect(count(({ present }) => present.state === 'known' && present.firm) / chains.length).toBeGreaterThan(
      0.7,
    );
    // Inventors of whom the file has no paper, companies of which it has only the last.
    expect(count(({ present }) => present.state === 'unknown') / chains.length).toBeLessThan(0.15);
  });
  it('are owned by whom the only paper of all inventors names', () => {
    for (const [key, input] of inputs) {
      const [only] = input.papers;
      const { present } = titleChain(input, same);
      const plain =
        input.papers.length === 1 && only?.reading.class === 'assignment' && only.assignees.length === 1;
      if (!plain || present.state === 'unknown') continue;
      expect([key, present.owners.map(({ name }) => name)]).toEqual([
        key,
        only.assignees.map(({ name }) => name),
      ]);
    }
  });
});

const older = sharedRecords('us-assignments', 'solr_assignment_api.jsonl');
interface OlderRow {
  readonly reelNo: string;
  readonly frameNo: string;
  readonly recordedDate: string;
  readonly conveyanceText: string;
  readonly patAssignorName: readonly string[];
  readonly patAssignorExDate: readonly string[];
  readonly patAssigneeName: readonly string[];
  readonly applNum: readonly string[];
}
describe.skipIf(older === null)('papers as the older interface answers', () => {
  it('liens do not move title, and stay open until released', () => {
    const rows = older === null ? [] : lines<OlderRow>(older);
    const papers = rows
      .filter((row) => row.applNum.includes('15487694'))
      .map((row) =>
        paper(`${row.reelNo}/${row.frameNo}`, row.conveyanceText, {
          recorded: row.recordedDate.slice(0, 10),
          assignors: row.patAssignorName.map((name, i) => ({
            name,
            executed: row.patAssignorExDate[i]?.slice(0, 10) ?? null,
          })),
          assignees: row.patAssigneeName.map((name) => ({ name })),
        }),
      );
    const input = {
      patent: null,
      publication: null,
      application: 'US15487694',
      filed: '2017-04-14',
      granted: null,
      parties: [],
      face: null,
      papers,
    };
    const { present, liens, steps } = titleChain(input, same);
    expect(present.owners.map(({ name }) => bare(name))).toEqual(['US WELL SERVICES LLC']);
    expect(steps.filter(({ judgement }) => judgement === 'security-interest').length).toBeGreaterThan(4);
    expect(liens.every(({ released }) => released === null)).toBe(true);
  });
});
