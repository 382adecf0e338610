// Chains of title that something is wrong with: corrections, gaps, conflicts, beginnings without papers.
import { describe, expect, it } from 'vitest';
import { titleChain } from '../../src/portfolio/index.js';
import { judgementText } from '../../src/portfolio/title/words.js';
import { chain, doubted, input, judged, owner, paper } from './papers.js';

const doe = 'inventor Doe, Jane';
const roe = 'inventor Roe, Richard Q.';
const hired = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC');
const sold = paper('20/2', 'assignment', '2010-05-01', 'ACME INC > BETA LLC');

describe('corrections', () => {
  const wrong = paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BETTA LLC');
  const right = paper('21/1', 'correction', '2007-01-01', 'ACME INC > BETA LLC', {
    recorded: '2008-01-01',
    refersTo: ['20/1'],
  });
  it('replace what they name', () => {
    const one = chain([doe], [hired, wrong, right]);
    expect(owner(one)).toBe('BETA LLC');
    expect(judged(one).slice(2)).toEqual(['20/1 replaced', '21/1 assignment']);
    expect(one.steps.at(-1)).toMatchObject({ from: '2007-01-01', recorded: '2008-01-01' });
  });
  it('do so in a row, and when the last names only the first', () => {
    const last = paper('22/1', 'correction', '2007-01-01', 'ACME INC > BETA CORP', {
      recorded: '2009-01-01',
      refersTo: ['20/1'],
    });
    expect(owner(chain([doe], [hired, wrong, right, last]))).toBe('BETA CORP');
  });
  it('signed again for the same assignee keep the first day', () => {
    const again = paper('11/1', 'correction', '2006-01-01', 'DOE, JANE A. > ACME INC', {
      refersTo: ['10/1'],
    });
    expect(chain([doe], [hired, again]).steps.at(-1)?.from).toBe('2005-03-10');
  });
  it('of one assignor leave the others alone', () => {
    const both = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE; RO, RICHARD > ACME INC');
    const one = paper('11/1', 'correction', '2005-03-10', 'ROE, RICHARD > ACME INC', {
      recorded: '2006-01-01',
      refersTo: ['10/1'],
    });
    expect(owner(chain([doe, roe], [both, one]))).toBe('ACME INC');
  });
  it('of the address, with the same parties, are no duplicates of what they replace', () => {
    const same = {
      ...hired,
      id: '11/1',
      reading: { ...hired.reading, class: 'correction' as const },
      refersTo: ['10/1'],
    };
    expect(owner(chain([doe], [hired, same]))).toBe('ACME INC');
  });
  it('of a wrong paper that is recorded once more afterwards', () => {
    const again = { ...wrong, id: '23/1', recorded: '2009-01-01' };
    expect(owner(chain([doe], [hired, wrong, right, again]))).toBe('BETA LLC');
  });
  it('without a number find the paper by its signatures, and stand alone where it is not on file', () => {
    expect(owner(chain([doe], [hired, wrong, { ...right, refersTo: [] }]))).toBe('BETA LLC');
    const alone = chain([doe], [hired, { ...right, refersTo: ['99/9'] }]);
    expect(owner(alone)).toBe('BETA LLC');
    expect(doubted(alone)).toEqual(['correction-without-paper note']);
  });
  it('that take the number out leave the owner unknown', () => {
    const text =
      'CORRECTIVE ASSIGNMENT TO REMOVE PATENT NO. 8,000,001 PREVIOUSLY RECORDED AT REEL 20 FRAME 2';
    const out = paper('21/1', 'correction', '2010-05-01', 'ACME INC > BETA LLC', {
      recorded: '2011-01-01',
      refersTo: ['20/2'],
      text,
    });
    expect(owner(chain([doe], [hired, sold, out]))).toBe('unknown: number-corrected');
    const kept = {
      ...out,
      text: 'CORRECTIVE ASSIGNMENT TO CORRECT THE PATENT NUMBER FROM 8,000,007 TO 8,000,001',
    };
    expect(owner(chain([doe], [hired, kept]))).toBe('BETA LLC');
  });
  it('that leave this asset out and name it', () => {
    const text =
      'CORRECTIVE ASSIGNMENT TO CORRECT THE INCORRECT APPL. NO. 11/123,456 RECORDED AT REEL 20 FRAME 2';
    const elsewhere = [
      paper('21/1', 'correction', '2010-05-01', 'ACME INC > BETA LLC', { refersTo: ['20/2'], text }),
    ];
    expect(owner(chain([doe], [hired, sold], { elsewhere }))).toBe('unknown: corrected-elsewhere');
    const silent = [{ ...(elsewhere[0] as (typeof elsewhere)[0]), text: 'CORRECTIVE ASSIGNMENT' }];
    expect(owner(chain([doe], [hired, sold], { elsewhere: silent }))).toBe('BETA LLC');
  });
});

describe('gaps and conflicts', () => {
  const stray = paper('20/1', 'assignment', '2009-01-01', 'OMEGA SA > BETA LLC');
  it('a gap names who had no title, and the owner is unknown', () => {
    const one = chain([doe], [hired, stray]);
    expect(owner(one)).toBe('unknown: gap');
    expect(judgementText(one.steps[2] as (typeof one.steps)[0])).toBe(
      'gap: no paper shows how OMEGA SA got title',
    );
    expect(
      judged(chain([doe], [hired, stray, paper('30/1', 'assignment', '2011-01-01', 'BETA LLC > X INC')])).at(
        -1,
      ),
    ).toBe('30/1 follows-gap');
  });
  it('a stray paper that the owner passes over is a doubt only', () => {
    expect(
      owner(chain([doe], [hired, stray, paper('30/1', 'assignment', '2011-01-01', 'ACME INC > DELTA AG')])),
    ).toBe('DELTA AG (doubts)');
  });
  it('a gap is closed when title arrives there', () => {
    expect(
      owner(chain([doe], [hired, stray, paper('30/1', 'assignment', '2011-01-01', 'ACME INC > BETA LLC')])),
    ).toBe('BETA LLC');
  });
  it('signed before the assignor had title: turns on the words of the paper', () => {
    const one = chain(
      [doe],
      [
        stray,
        {
          ...hired,
          recorded: '2010-01-01',
          assignees: [{ name: 'OMEGA SA' }],
          assignors: [{ name: 'DOE, JANE', executed: '2010-01-01' }],
        },
      ],
    );
    expect(owner(one)).toBe('unknown: before-title');
    expect(judged(one)[1]).toBe('20/1 before-title');
    const straggler = paper('30/1', 'assignment', '2011-01-01', 'ROE, RICHARD > ACME INC');
    expect(owner(chain([doe, roe], [hired, sold, straggler]))).toBe('unknown: before-title');
    const confirmed = paper('31/1', 'assignment', '2012-01-01', 'ACME INC > BETA LLC');
    expect(owner(chain([doe, roe], [hired, sold, straggler, confirmed]))).toBe('BETA LLC');
  });

  const again = (executed: string) => paper('21/1', 'assignment', executed, 'ACME INC > GAMMA AG');
  it.each([
    ['recorded within three months', '2010-08-01', '2010-06-01', 'BETA LLC (doubts)'],
    ['recorded before the second sale', '2010-09-01', '2010-09-02', 'BETA LLC (doubts)'],
    [
      'recorded on the day of the second sale, too late',
      '2010-09-02',
      '2010-09-02',
      'unknown: late-recording',
    ],
    ['recorded a day after three months', '2010-08-02', '2010-06-01', 'unknown: late-recording'],
  ])('sold twice, the first one %s', (_, recorded, second, expected) => {
    expect(owner(chain([doe], [hired, { ...sold, recorded }, again(second)]))).toBe(expected);
  });
  it('sold twice on one day: no order', () => {
    expect(owner(chain([doe], [hired, sold, again('2010-05-01')]))).toBe('unknown: conflict');
  });
  it('a conflict ends when both lines meet', () => {
    const meet = paper('40/1', 'assignment', '2012-01-01', 'GAMMA AG > BETA LLC');
    expect(owner(chain([doe], [hired, { ...sold, recorded: '2011-01-01' }, again('2010-09-02'), meet]))).toBe(
      'BETA LLC',
    );
  });
  it('an inventor who sells again beside one who had not yet', () => {
    const both = paper('20/1', 'assignment', '2006-01-01', 'DOE, JANE; ROE, RICHARD > OMEGA SA');
    const one = chain([doe, roe], [hired, both]);
    expect(owner(one)).toBe('ACME INC ?; OMEGA SA ? (doubts)');
    expect(doubted(one)).toEqual(['conflict owner']);
  });
  it('recorded later though signed earlier is a note', () => {
    const one = chain([doe], [{ ...hired, recorded: '2011-01-01' }, sold]);
    expect(owner(one)).toBe('BETA LLC');
    expect(one.steps[1]?.notes).toEqual([{ code: 'late-recorded', about: '20/2' }]);
  });
});

describe('the beginning', () => {
  it('some inventors have not assigned', () => {
    const one = chain([doe, roe], [hired]);
    expect(owner(one)).toBe('unknown: some-inventors');
    expect(one.present.owners.map(({ name }) => name)).toEqual(['Roe, Richard Q.', 'ACME INC']);
  });
  it('an inventor who keeps a part is an owner', () => {
    const half = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC', { share: 50 });
    expect(owner(chain([doe], [half]))).toBe('Doe, Jane 1/2; ACME INC 1/2');
  });
  it('no paper: the assignee as printed, with a doubt', () => {
    const one = chain([doe, 'assignee Acme, Inc.'], []);
    expect(owner(one)).toBe('Acme, Inc. (doubts)');
    expect(judged(one)).toEqual(['- inventors', '- as-printed']);
    expect(owner(chain([doe, 'assignee Acme, Inc.'], [sold]))).toBe('BETA LLC (doubts)');
    expect(owner(chain([doe, 'assignee/12 Acme, Inc.'], []))).toBe('unknown: part-printed');
  });
  it('the inventors confirm the printed assignee after it has sold', () => {
    const late = paper('30/1', 'assignment', '2012-01-01', 'DOE, JANE > ACME INC');
    const one = chain([doe, 'assignee Acme, Inc.'], [sold, late]);
    expect(owner(one)).toBe('BETA LLC (doubts)');
    expect(judged(one).at(-1)).toBe('30/1 confirms');
    const other = paper('30/1', 'assignment', '2012-01-01', 'DOE, JANE > OMEGA SA');
    expect(owner(chain([doe, 'assignee Acme, Inc.'], [sold, other]))).toBe('unknown: conflict');
  });
  it('an inventor who takes over from the other', () => {
    const taken = paper('10/1', 'assignment', '2005-03-10', 'ROE, RICHARD Q. > DOE, JANE');
    expect(owner(chain([doe, roe], [taken]))).toBe('DOE, JANE');
  });
  it('no paper, an applicant only', () => {
    expect(owner(chain([doe, 'applicant Acme, Inc.'], []))).toBe('Acme, Inc. (doubts)');
    expect(owner(chain([doe, 'applicant Acme, Inc.'], [], { face: 'application' }))).toBe(
      'unknown: applicant-only',
    );
  });
  it('nothing at all: the inventors, unless others dealt with it', () => {
    expect(owner(chain([doe], []))).toBe('Doe, Jane (doubts)');
    const lien = paper('20/1', 'security-interest', '2007-01-01', 'ACME INC > BANK N.A.');
    expect(owner(chain([doe], [lien]))).toMatch(/^unknown: nothing-recorded/);
    const own = paper('20/1', 'security-interest', '2007-01-01', 'DOE, JANE > BANK N.A.');
    expect(owner(chain([doe], [own]))).toBe('Doe, Jane (doubts)');
    expect(owner(chain([], [], { face: null }))).toBe('unknown: inventors-not-on-file');
  });
  it('inventors not on file: the persons who sign', () => {
    const one = chain([], [hired, sold], { face: null });
    expect(owner(one)).toBe('BETA LLC (doubts)');
    expect(doubted(one)).toEqual(['inventors-not-on-file owner']);
  });
  it('a grant that prints somebody else', () => {
    const one = chain([doe, 'assignee Omega SA'], [hired]);
    expect(owner(one)).toBe('ACME INC (doubts)');
    expect(doubted(one)).toEqual(['face-differs owner']);
  });
  it('papers of a parent move nothing here; without a printed assignee the owner is unknown', () => {
    const parents = (relation: 'continuation' | 'continuation-in-part') => ({
      parents: [{ relation, id: 'US11000001', papers: [hired] }],
    });
    const printed = chain([doe, 'assignee Acme Inc'], [], parents('continuation'));
    expect(owner(printed)).toBe('Acme Inc (doubts)');
    expect(doubted(printed)).toContain('parent-papers note');
    expect(doubted(chain([doe, 'assignee Acme Inc'], [], parents('continuation-in-part')))).toContain(
      'parent-papers-in-part note',
    );
    expect(owner(chain([doe], [], parents('continuation')))).toBe('unknown: parent-papers');
  });
  it('inventors misspelt, married, or only perhaps the same', () => {
    const misspelt = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE; ROE, RICHRD > ACME INC');
    expect(owner(chain([doe, roe], [misspelt]))).toBe('ACME INC');
    const married = paper('10/1', 'assignment', '2005-03-10', 'SMITH, JANE; ROE, RICHARD > ACME INC');
    expect(owner(chain([doe, roe], [married]))).toBe('ACME INC (doubts)');
    const other = paper('10/1', 'assignment', '2005-03-10', 'DOE, JOHN > ACME INC');
    expect(owner(chain([doe], [other]))).toBe('unknown: gap');
  });
});

describe('names that may be one', () => {
  const perhaps = (a: string, b: string) =>
    a === b ? 'same' : a.slice(0, 4) === b.slice(0, 4) ? 'maybe' : 'different';
  const read = (papers: readonly ReturnType<typeof paper>[], parties = [doe]) =>
    titleChain(input(parties, papers), perhaps);
  it('as assignor of the next paper', () => {
    const one = read([hired, paper('20/1', 'assignment', '2010-05-01', 'ACME KG > BETA LLC')]);
    expect(owner(one)).toBe('BETA LLC (doubts)');
    expect(doubted(one)).toEqual(['name-maybe owner']);
  });
  it('as assignee of a confirmation', () => {
    const one = read([hired, paper('20/1', 'assignment', '2010-05-01', 'DOE, JANE > ACME KG')]);
    expect(owner(one)).toBe('ACME INC (doubts)');
    expect(judged(one).at(-1)).toBe('20/1 confirms');
  });
  it('as two owners of record', () => {
    const one = read(
      [hired, paper('10/2', 'assignment', '2005-04-10', 'ROE, RICHARD > ACME KG')],
      [doe, roe],
    );
    expect(owner(one)).toBe('ACME INC ?; ACME KG ? (doubts)');
  });
});
