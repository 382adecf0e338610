// Liens and licences on a chain: open, released, recorded twice, moved, granted by a stranger.
import { describe, expect, it } from 'vitest';
import type { TitleChain } from '../../src/portfolio/index.js';
import { chain, doubted, judged, owner, paper } from './papers.js';

const doe = 'inventor Doe, Jane';
const hired = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC');
const lien = paper('20/1', 'security-interest', '2007-01-01', 'ACME INC > BANK ONE');
const second = paper('21/1', 'security-interest', '2008-01-01', 'ACME INC > BANK ONE');
const release = (refersTo: readonly string[] = [], parties = 'BANK ONE > ACME INC') =>
  paper('30/1', 'release', '2009-01-01', parties, { refersTo });
/** `20/1 > BANK ONE`, with the release. */
const liens = ({ liens: all }: TitleChain): string[] =>
  all.map((one) => `${one.paper} > ${one.secured.join()}: ${one.released ?? 'open'}${one.sure ? '' : ' ?'}`);

describe('liens', () => {
  it('are open until released, by reel and frame', () => {
    expect(liens(chain([doe], [hired, lien]))).toEqual(['20/1 > BANK ONE: open']);
    const one = chain([doe], [hired, lien, second, release(['20/1'])]);
    expect(liens(one)).toEqual(['20/1 > BANK ONE: 30/1', '21/1 > BANK ONE: open']);
    expect(one.doubts).toEqual([]);
  });
  it('or between the same parties, with a doubt; two alike stay open', () => {
    const one = chain([doe], [hired, lien, release()]);
    expect(liens(one)).toEqual(['20/1 > BANK ONE: 30/1 ?']);
    expect(doubted(one)).toEqual(['release-by-parties note']);
    const two = chain([doe], [hired, lien, second, release()]);
    expect(liens(two)).toEqual(['20/1 > BANK ONE: open', '21/1 > BANK ONE: open']);
    expect(doubted(two)).toEqual(['release-unclear note']);
  });
  it('withdrawn are released', () => {
    const withdrawn = paper('30/1', 'rescission', '2009-01-01', 'BANK ONE > ACME INC', {
      of: 'security-interest',
    });
    expect(liens(chain([doe], [hired, lien, withdrawn]))).toEqual(['20/1 > BANK ONE: 30/1 ?']);
  });
  it('of two grantors are told apart by who is freed', () => {
    const sold = paper('22/1', 'assignment', '2007-06-01', 'ACME INC > BETA LLC');
    const other = paper('23/1', 'security-interest', '2008-01-01', 'BETA LLC > BANK ONE');
    expect(liens(chain([doe], [hired, lien, sold, other, release([], 'BANK ONE > BETA LLC')]))).toEqual([
      '20/1 > BANK ONE: open',
      '23/1 > BANK ONE: 30/1 ?',
    ]);
  });
  it('recorded twice are one, and a release may name either', () => {
    const again = { ...lien, id: '20/9', recorded: '2007-05-01' };
    const one = chain([doe], [hired, lien, again, release(['20/9'])]);
    expect(liens(one)).toEqual(['20/1 > BANK ONE: 30/1']);
    expect(one.liens[0]?.again).toEqual(['20/9']);
  });
  it('a release of what is not there', () => {
    expect(doubted(chain([doe], [hired, release(['99/1'])]))).toEqual(['release-of-nothing note']);
  });
  it('pass to another lender, and come back in the form of an assignment', () => {
    const moved = paper('25/1', 'security-interest', '2008-06-01', 'BANK ONE > BANK TWO');
    const one = chain([doe], [hired, lien, moved, release([], 'BANK TWO > ACME INC')]);
    expect(liens(one)).toEqual(['20/1 > BANK TWO: 30/1 ?']);
    expect(judged(one)).toContain('25/1 lien-transfer');
    const back = paper('30/1', 'assignment', '2009-01-01', 'BANK ONE > ACME INC');
    const returned = chain([doe], [hired, lien, back]);
    expect(owner(returned)).toBe('ACME INC');
    expect(liens(returned)).toEqual(['20/1 > BANK ONE: 30/1 ?']);
  });
  it('in an assignment that is also a security agreement: only its text could say', () => {
    const both = paper('20/1', 'assignment', '2007-01-01', 'ACME INC > BANK ONE', {
      of: 'security-interest',
    });
    const one = chain([doe], [hired, both]);
    expect(owner(one)).toBe('unknown: may-move');
    expect(liens(one)).toEqual(['20/1 > BANK ONE: open']);
    const assigned = paper('25/1', 'assignment', '2008-06-01', 'BANK ONE > BANK TWO', {
      of: 'security-interest',
    });
    expect(liens(chain([doe], [hired, lien, assigned]))).toEqual(['20/1 > BANK TWO: open']);
  });
  it('are replaced by their correction', () => {
    const right = paper('21/1', 'correction', '2007-01-01', 'ACME INC > BANK ONE NA', {
      recorded: '2007-09-01',
      refersTo: ['20/1'],
    });
    expect(liens(chain([doe], [hired, lien, right]))).toEqual(['21/1 > BANK ONE NA: open']);
    const freed = release(['20/1']);
    expect(liens(chain([doe], [hired, lien, right, freed]))).toEqual(['21/1 > BANK ONE NA: 30/1']);
  });
  it('by one who is not the owner hint at a paper off the record; by a former owner they do not', () => {
    const stranger = paper('20/1', 'security-interest', '2007-01-01', 'OMEGA SA > BANK ONE');
    const one = chain([doe], [hired, stranger]);
    expect(owner(one)).toBe('ACME INC (doubts)');
    expect(doubted(one)).toEqual(['lien-by-stranger owner']);
    const sold = paper('19/1', 'assignment', '2006-01-01', 'ACME INC > BETA LLC');
    expect(owner(chain([doe], [hired, sold, lien]))).toBe('BETA LLC');
    const claimed = [paper('18/1', 'assignment', '2006-01-01', 'ZETA BV > OMEGA SA'), stranger];
    expect(doubted(chain([doe], [hired, ...claimed]))).toEqual(['gap unknown', 'lien-by-stranger note']);
    const group = paper('20/1', 'security-interest', '2007-01-01', 'OMEGA SA; ACME INC > BANK ONE');
    expect(chain([doe], [hired, group]).doubts).toEqual([]);
  });
  it('for tax run against the receiver of the cover sheet as well', () => {
    const tax = paper('20/1', 'lien', '2007-01-01', 'INTERNAL REVENUE SERVICE > ACME INC');
    expect(liens(chain([doe], [hired, tax]))).toEqual(['20/1 > INTERNAL REVENUE SERVICE: open']);
  });
});

describe('licences', () => {
  it('are noted, and ended', () => {
    const licence = paper('20/1', 'licence', '2007-01-01', 'ACME INC > GAMMA AG');
    const end = paper('21/1', 'licence-termination', '2009-01-01', 'GAMMA AG > ACME INC');
    const government = paper('22/1', 'government', '2007-02-01', 'ACME INC > NATIONAL SCIENCE FOUNDATION');
    const one = chain([doe], [hired, licence, end, government]);
    expect(owner(one)).toBe('ACME INC');
    expect(one.encumbrances.map(({ kind, to, ended }) => [kind, to[0], ended])).toEqual([
      ['licence', 'GAMMA AG', '21/1'],
      ['government', 'NATIONAL SCIENCE FOUNDATION', null],
    ]);
  });
});
