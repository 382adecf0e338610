// Section 5: the claims of the announcement, each checked as of its day. What came later never changes the verdict of
// the day; it stands beside it.
import type { Verdict } from '../../market/index.js';
import type { Block, Content, Section, Tone } from '../model.js';
import { date, list, number } from '../words.js';
import { type Book, sourceLinks } from './book.js';
import type { CheckedClaim } from './input.js';
import { judgedWords, marketBlocks, overtakenWords } from './market.js';

const ID = 'claims';
const TONES: Readonly<Record<Verdict, Tone>> = { true: 'good', false: 'bad', unknown: 'open' };

export function claimSection(book: Book): Section {
  const { claims } = book.input;
  const blocks: Block[] = [
    { kind: 'paragraph', role: 'lead', content: lead(claims) },
    ...claims.flatMap((claim, i) => claimBlocks(book, claim, i + 1)),
  ];
  return { id: ID, title: 'What was claimed, checked as of its day', blocks };
}
const isOvertaken = (claim: CheckedClaim): boolean => (claim.trend?.overtaken.length ?? 0) > 0;

function lead(claims: readonly CheckedClaim[]): Content {
  if (!claims.length)
    return ['No claim of the announcement can be checked against the data of this workspace.'];
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const parts = (
    [
      ['true', 'held on the day'],
      ['false', 'did not hold'],
      ['unknown', 'cannot be decided from what is public'],
    ] as const
  ).flatMap(([verdict, words]) => (count(verdict) ? [`${number(count(verdict))} ${words}`] : []));
  const later = claims.filter(isOvertaken).length;
  const tail = later
    ? ` ${later === 1 ? 'One was' : `${later} were`} overtaken by figures published afterwards.`
    : '';
  return [`Of ${number(claims.length)} ${claims.length === 1 ? 'claim' : 'claims'}, ${list(parts)}.${tail}`];
}
function claimBlocks(book: Book, claim: CheckedClaim, position: number): readonly Block[] {
  const overtaken = isOvertaken(claim)
    ? [', ', { kind: 'mark', text: 'overtaken since', tone: 'open' } as const]
    : [];
  const verdict: Content = [
    {
      kind: 'mark',
      text: claim.verdict === 'unknown' ? 'cannot be decided' : claim.verdict,
      tone: TONES[claim.verdict],
    },
    ` on ${date(claim.asOf)}`,
    ...overtaken,
    `: ${claim.why}.`,
  ];
  const who: Content = [
    claim.by ? `Said by ${claim.by}` : 'Said in the announcement or in reports of it',
    ...(claim.source.length ? [' (', ...sourceLinks(claim.source), ')'] : []),
    '.',
  ];
  const counted: Content = claim.counted
    ? [
        ' Counted: ',
        book.figure(ID, `${claim.says}: without the deal`, claim.counted.without),
        ' without the deal, ',
        book.figure(ID, `${claim.says}: with the deal`, claim.counted.with),
        ` with it (${book.counted}).`,
      ]
    : [];
  return [
    { kind: 'heading', text: `“${claim.says}”` },
    { kind: 'paragraph', role: 'body', content: [...verdict, ...counted] },
    ...(claim.trend ? judgedWords(claim.trend, book.input.names) : []),
    ...(claim.trend ? overtakenWords(claim.trend, book.input.names) : []),
    { kind: 'paragraph', role: 'note', content: who },
    ...(claim.trend ? marketBlocks(claim.trend, book.input.names, position) : []),
  ];
}
