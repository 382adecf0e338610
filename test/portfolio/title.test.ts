// Chains of title: each judgement and each trap on made-up papers.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { titleChain, titleJson, titleText } from '../../src/portfolio/index.js';
import { chain, doubted, input, judged, owner, paper } from './papers.js';

const doe = 'inventor Doe, Jane';
const roe = 'inventor Roe, Richard Q.';
const hired = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC');
const sold = paper('20/2', 'assignment', '2010-05-01', 'ACME INC > BETA LLC');

describe('what moves title', () => {
  it('goes from the inventor to the employer to its successor, firmly', () => {
    const one = chain([doe, 'assignee Acme, Inc.'], [sold, hired]);
    expect(owner(one)).toBe('BETA LLC');
    expect(judged(one)).toEqual(['- inventors', '10/1 inventor-to-assignee', '20/2 assignment']);
    expect(one.steps.map(({ from }) => from)).toEqual([null, '2005-03-10', '2010-05-01']);
    expect(one.doubts).toEqual([]);
  });
  it('takes the day of the last signature needed', () => {
    const both = paper(
      '10/1',
      'assignment',
      null,
      'DOE, JANE@2005-02-01; ROE, RICHARD@2006-07-08 > ACME INC',
      {
        recorded: '2006-08-01',
      },
    );
    expect(chain([doe, roe], [both]).steps[1]?.from).toBe('2006-07-08');
  });
  it('waits for all inventors, each with a paper of its own', () => {
    const second = paper('10/2', 'assignment', '2005-04-10', 'ROE, RICHARD > ACME INC.');
    const one = chain([doe, roe], [hired, second]);
    expect(owner(one)).toBe('ACME INC.');
    expect(one.steps[1]?.owners.map(({ name }) => name)).toEqual(['Roe, Richard Q.', 'ACME INC']);
  });
  it('follows merger, change of name and conversion', () => {
    const papers = [
      hired,
      paper('20/1', 'merger', '2007-01-01', 'ACME INC > BETA INC'),
      paper('20/2', 'name-change', '2008-01-01', 'BETA INC > GAMMA INC'),
      paper('20/3', 'entity-conversion', '2009-01-01', 'GAMMA INC > GAMMA LLC'),
    ];
    const one = chain([doe], papers);
    expect(owner(one)).toBe('GAMMA LLC');
    expect(judged(one).slice(2)).toEqual(['20/1 merger', '20/2 name-change', '20/3 conversion']);
  });
  it('knows a holder by a former name, firmly after a change of name, with a doubt after a merger', () => {
    const late = paper('30/1', 'assignment', '2012-01-01', 'ACME INC > DELTA AG');
    const renamed = chain(
      [doe],
      [hired, paper('20/1', 'name-change', '2008-01-01', 'ACME INC > BETA INC'), late],
    );
    expect(owner(renamed)).toBe('DELTA AG');
    expect(renamed.steps.at(-1)?.notes).toEqual([{ code: 'old-name', about: 'ACME INC' }]);
    const merged = chain([doe], [hired, paper('20/1', 'merger', '2008-01-01', 'ACME INC > BETA INC'), late]);
    expect(owner(merged)).toBe('DELTA AG (doubts)');
    expect(doubted(merged)).toEqual(['dead-party owner']);
  });
  it('lets the present bearer of a name have what is assigned to the former one', () => {
    const straggler = paper('30/1', 'assignment', '2009-01-01', 'ROE, RICHARD > ACME INC');
    const papers = [hired, paper('20/1', 'name-change', '2008-01-01', 'ACME INC > BETA INC'), straggler];
    expect(owner(chain([doe, roe], papers))).toBe('BETA INC');
  });
  it('reads a conveyance by the new name before the paper that names it', () => {
    const papers = [
      hired,
      paper('20/1', 'assignment', '2007-01-01', 'BETA INC > DELTA AG'),
      paper('20/2', 'name-change', '2007-06-01', 'ACME INC > BETA INC'),
    ];
    const one = chain([doe], papers);
    expect(owner(one)).toBe('DELTA AG');
    expect(doubted(one)).toEqual(['dated-later note']);
  });
  it('goes to heirs only with a doubt, and knows who acts for the dead', () => {
    const heirs = paper('10/1', 'decedent', '2006-01-01', 'DOE, JANE > DOE, MARY');
    expect(owner(chain([doe], [heirs]))).toBe('DOE, MARY (doubts)');
    const executor = paper(
      '10/1',
      'assignment',
      '2006-01-01',
      'ROE, ANN (EXECUTRIX OF DOE, JANE, DECEASED) > ACME INC',
    );
    const one = chain([doe], [executor]);
    expect(owner(one)).toBe('ACME INC (doubts)');
    expect(doubted(one)).toEqual(['representative owner']);
  });
  it('takes papers of one day in the order in which they can work', () => {
    const day = '2005-03-10';
    const papers = [
      paper('1/1', 'assignment', day, 'BETA LLC > GAMMA AG'),
      paper('1/2', 'assignment', day, 'ACME INC > BETA LLC'),
      paper('1/3', 'assignment', day, 'DOE, JANE > ACME INC'),
    ];
    expect(owner(chain([doe], papers))).toBe('GAMMA AG');
  });
});

describe('papers that do two things', () => {
  it.each([
    ['declaration', 'ACME INC'],
    ['address-change', 'ACME INC'],
    ['licence', 'ACME INC'],
    ['security-interest', 'unknown: may-move'],
  ] as const)('an assignment and %s', (of, expected) => {
    expect(
      owner(chain([doe], [paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC', { of })])),
    ).toBe(expected);
  });
  it.each([
    ['licence', 'unknown: may-move'],
    ['rescission', 'unknown: may-move'],
    ['release', 'ACME INC'],
  ] as const)('a %s and assignment', (kind, expected) => {
    const both = paper('20/1', kind, '2007-01-01', 'ACME INC > BETA LLC', { of: 'assignment' });
    expect(owner(chain([doe], [hired, both]))).toBe(expected);
  });
  it('a text of no known wording leaves a doubt', () => {
    expect(
      owner(
        chain([doe], [paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC', { sure: false })]),
      ),
    ).toBe('ACME INC (doubts)');
  });
});

describe('shares', () => {
  const half = { share: 50 } as const;
  it('are exact where the text says one', () => {
    const papers = [
      hired,
      paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC', { share: 33.33 }),
    ];
    const one = chain([doe], papers);
    expect(owner(one)).toBe('ACME INC 2/3; BETA LLC 1/3');
    expect(judged(one).at(-1)).toBe('20/1 partial-interest');
  });
  it('are the decimal as written', () => {
    const odd = paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC', { share: 12.345 });
    expect(owner(chain([doe], [hired, odd]))).toBe('ACME INC 17531/20000; BETA LLC 2469/20000');
  });
  it('add up to the whole again', () => {
    const papers = [
      hired,
      paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC', half),
      paper('20/2', 'assignment', '2008-01-01', 'ACME INC > BETA LLC', half),
    ];
    expect(owner(chain([doe], papers))).toBe('BETA LLC');
  });
  it('are unknown for a part, for several assignees, between inventors, and for half of a half', () => {
    const part = paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC', { share: 'part' });
    expect(owner(chain([doe], [hired, part]))).toBe('ACME INC ?; BETA LLC ?');
    const two = paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC; GAMMA AG');
    expect(owner(chain([doe], [hired, two]))).toBe('BETA LLC ?; GAMMA AG ?');
    expect(owner(chain([doe, roe], [], { face: 'application' }))).toBe(
      'Doe, Jane ?; Roe, Richard Q. ? (doubts)',
    );
    const papers = [
      hired,
      paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETA LLC', half),
      paper('20/2', 'assignment', '2008-01-01', 'BETA LLC > GAMMA AG', { share: 25 }),
    ];
    const one = chain([doe], papers);
    expect(owner(one)).toBe('ACME INC 1/2; BETA LLC ?; GAMMA AG ?');
    expect(doubted(one)).toEqual(['share-unclear note']);
  });
  it('of all inventors together are taken from the whole', () => {
    const papers = [paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE; ROE, RICHARD > ACME INC', half)];
    expect(owner(chain([doe, roe], papers))).toBe('Doe, Jane ?; Roe, Richard Q. ?; ACME INC 1/2');
  });
});

describe('what moves nothing', () => {
  it.each([
    ['security-interest', 'security-interest'],
    ['lien', 'lien'],
    ['licence', 'licence'],
    ['government', 'government'],
    ['option', 'licence'],
    ['address-change', 'moves-nothing'],
    ['release', 'release'],
  ] as const)('a %s', (kind, judgement) => {
    const one = chain([doe], [hired, paper('20/1', kind, '2007-01-01', 'ACME INC > BANK N.A.'), sold]);
    expect(owner(one)).toBe('BETA LLC');
    expect(judged(one)).toContain(`20/1 ${judgement}`);
  });
  it('a purged paper, which is kept', () => {
    const one = chain([doe], [hired, { ...sold, purged: true }]);
    expect(owner(one)).toBe('ACME INC');
    expect(judged(one)).toContain('20/2 purged');
  });
  it('the same paper recorded again', () => {
    const again = { ...hired, id: '11/1', recorded: '2011-01-01' };
    const one = chain([doe], [hired, sold, again]);
    expect(owner(one)).toBe('BETA LLC');
    expect(one.steps.find((step) => step.paper === '11/1')?.about).toEqual(['10/1']);
  });
  it('a confirmation by those who conveyed before, even after the next sale', () => {
    const confirmed = paper('11/1', 'assignment', '2011-01-01', 'DOE, JANE > ACME, INC.');
    const one = chain([doe], [hired, sold, confirmed]);
    expect(owner(one)).toBe('BETA LLC');
    expect(judged(one).at(-1)).toBe('11/1 confirms');
  });
  it('a merger of a company that has sold', () => {
    const one = chain([doe], [hired, sold, paper('30/1', 'merger', '2011-01-01', 'ACME INC > OMEGA SA')]);
    expect(owner(one)).toBe('BETA LLC');
    expect(judged(one).at(-1)).toBe('30/1 carries-nothing');
  });
  it.each(['court-order', 'bankruptcy', 'declaration', 'rescission', 'other'] as const)(
    'a %s may: then the owner is unknown',
    (kind) => {
      const one = chain([doe], [hired, paper('20/1', kind, '2007-01-01', 'ACME INC > OMEGA SA')]);
      expect(owner(one)).toBe('unknown: may-move');
      expect(
        owner(chain([doe], [hired, paper('20/1', kind, '2007-01-01', 'ACME INC > OMEGA SA'), sold])),
      ).toBe('BETA LLC (doubts)');
    },
  );
  it('a declaration followed by the assignment is no doubt', () => {
    const declared = paper('9/1', 'declaration', '2005-03-01', 'DOE, JANE > ACME INC');
    expect(owner(chain([doe], [declared, hired]))).toBe('ACME INC');
  });
});

describe('days', () => {
  it('nunc pro tunc has no day of effect, only one by which', () => {
    const one = chain([doe], [hired, { ...sold, reading: { ...sold.reading, nuncProTunc: true } }]);
    expect(one.steps.at(-1)).toMatchObject({ from: null, by: '2010-05-01' });
  });
  it('signed after recording, or on no day', () => {
    const slip = paper('20/2', 'assignment', '2019-05-01', 'ACME INC > BETA LLC', { recorded: '2010-06-01' });
    expect(chain([doe], [hired, slip]).steps.at(-1)).toMatchObject({ from: null, by: '2010-06-01' });
    const none = paper('20/2', 'assignment', null, 'ACME INC > BETA LLC', { recorded: '2010-06-01' });
    const one = chain([doe], [hired, none]);
    expect(one.steps.at(-1)).toMatchObject({ from: null, by: '2010-06-01' });
    expect(doubted(one)).toEqual(['no-execution-date note']);
  });
});

test('the order of the papers changes nothing, and the input is left as it was', () => {
  const papers = [hired, sold, paper('30/1', 'security-interest', '2011-01-01', 'BETA LLC > BANK N.A.')];
  const one = input([doe], papers);
  const before = JSON.stringify(one);
  const forward = titleText(titleChain(one, () => 'different'));
  expect(JSON.stringify(one)).toBe(before);
  expect(titleText(titleChain({ ...one, papers: papers.toReversed() }, () => 'different'))).toEqual(forward);
});

test('as text and as data', () => {
  const papers = [hired, sold, paper('30/1', 'security-interest', '2011-01-01', 'BETA LLC > BANK N.A.')];
  const one = chain([doe, 'assignee Omega SA'], papers);
  expect(titleText(one)).toEqual([
    'US8000001: BETA LLC (with doubts)',
    '',
    'chain',
    '  by 2005-03-01               title begins with the inventors',
    '                              > Doe, Jane',
    '  2005-03-10     10/1         inventor to assignee (recorded 2005-03-10)',
    '                              > ACME INC',
    '  2010-05-01     20/2         assignment by the owner of record (recorded 2010-05-01)',
    '                              > BETA LLC',
    '                 30/1         security interest: moves no title (recorded 2011-01-01)',
    '',
    'liens',
    '  2011-01-01  OPEN: security interest of BANK N.A. from BETA LLC, 30/1',
    '',
    'doubts',
    '  owner the grant prints Omega SA as assignee, whom the papers do not show; settled by the paper that the grant rests on',
  ]);
  expect(titleJson(one)).toMatchObject({
    id: 'US8000001',
    owner: { state: 'known', firm: false, owners: [{ name: 'BETA LLC', share: 'whole' }] },
  });
  expect(JSON.parse(JSON.stringify(titleJson(one)))).toEqual(titleJson(one));
});

test('every judgement and doubt is on the page for counsel', () => {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const page = text('../../docs/title.md');
  const codes = [...text('../../src/portfolio/title/types.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
    ([, code]) => code,
  );
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
