// Made-up papers in a line each, for the tests of titles.
import { titleChain } from '../../src/portfolio/index.js';
import { cleaned } from '../../src/portfolio/title/names.js';
import type {
  SameParty,
  TitleChain,
  TitleInput,
  TitleOverride,
  TitlePaper,
  TitleParty,
} from '../../src/portfolio/index.js';

type Reading = TitlePaper['reading'];
interface More extends Partial<Omit<Reading, 'class'>> {
  readonly recorded?: string | null;
  readonly refersTo?: readonly string[];
  readonly purged?: boolean;
  readonly text?: string;
}

/** `paper('1/1', 'assignment', '2005-01-02', 'DOE, JANE > ACME INC')`; several parties with `;`, their days with `@`. */
export function paper(
  id: string,
  kind: Reading['class'],
  executed: string | null,
  parties: string,
  more: More = {},
): TitlePaper {
  const { recorded = executed, refersTo = [], purged = false, text = null, ...reading } = more;
  const [from = '', to = ''] = parties.split('>');
  const list = (side: string) => side.split(';').flatMap((name) => name.trim() || []);
  return {
    id,
    recorded,
    reading: {
      class: kind,
      nuncProTunc: false,
      of: null,
      share: null,
      because: kind,
      sure: true,
      ...reading,
    },
    refersTo,
    purged,
    text,
    assignors: list(from).map((one) => {
      const [name = '', day] = one.split('@');
      return { name: name.trim(), executed: day ?? executed };
    }),
    assignees: list(to).map((name) => ({ name })),
  };
}

/** `inventor Doe, Jane`, `assignee Acme Inc`, `applicant …`. */
function party(text: string): TitleParty {
  const [, role, code = null, name = ''] = /^(\w+)(?:\/(\d+))? (.*)$/.exec(text) ?? [];
  const [last = '', first = null] = name.split(', ');
  const person = role === 'inventor';
  return {
    role: role as TitleParty['role'],
    organisation: person ? null : name,
    last: person ? last : null,
    first: person ? first : null,
    code,
  };
}

export function input(
  parties: readonly string[],
  papers: readonly TitlePaper[],
  more: Partial<TitleInput> = {},
): TitleInput {
  return {
    patent: 'US8000001',
    publication: 'US20060123456',
    application: 'US11123456',
    filed: '2005-03-01',
    granted: '2008-06-03',
    parties: parties.map(party),
    face: 'grant',
    papers,
    ...more,
  };
}

/** The comparison without a list of organisations: the same after clean-up, or not at all. */
export const sameCleaned: SameParty = (a, b) => (cleaned(a) === cleaned(b) ? 'same' : 'different');

export const chain = (
  parties: readonly string[],
  papers: readonly TitlePaper[],
  more: Partial<TitleInput> = {},
): TitleChain => titleChain(input(parties, papers, more), sameCleaned);

/** `ACME INC`, `A 1/2; B 1/2 (doubts)`, `unknown: gap`. */
export function owner({ present, doubts }: TitleChain): string {
  if (present.state === 'unknown')
    return `unknown: ${[...new Set(present.because.map((at) => doubts[at]?.code))].join(', ')}`;
  const names = present.owners.map(({ name, share }) =>
    present.owners.length === 1 ? name : `${name} ${share?.join('/') ?? '?'}`,
  );
  return `${names.join('; ')}${present.firm ? '' : ' (doubts)'}`;
}
/** Each step as `paper judgement`. */
export const judged = ({ steps }: TitleChain): string[] =>
  steps.map(({ paper: id, judgement }) => `${id ?? '-'} ${judgement}`);
export const doubted = ({ doubts }: TitleChain): string[] =>
  doubts.map(({ code, weight }) => `${code} ${weight}`);

export const decision = (more: Partial<TitleOverride>): TitleOverride => ({
  paper: null,
  after: null,
  owners: null,
  shares: null,
  from: null,
  moves: null,
  readsAs: null,
  ignore: false,
  reason: 'we looked at it',
  decided: '2026-11-25',
  by: null,
  ...more,
});
