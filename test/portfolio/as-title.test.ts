// A chain as the language has it: ids of parties, days, shares; what is unknown stays unknown, and checks well.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { asTitle, type TitleChain } from '../../src/portfolio/index.js';
import { texts } from '../language/help.js';
import { chain, decision, paper } from './papers.js';

const doe = 'inventor Doe, Jane';
const roe = 'inventor Roe, Richard';
const hired = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC', { recorded: '2005-04-01' });
const sold = paper('20/2', 'assignment', '2010-05-01', 'ACME INC > BETA LLC', { recorded: '2010-06-01' });
const parties: Readonly<Record<string, string>> = {
  'ACME INC': 'acme',
  'ACME LLC': 'acme',
  'BETA LLC': 'beta',
  'GAMMA AG': 'gamma',
};
const partyOf = (name: string): string | null => parties[name.toUpperCase()] ?? null;

/** The title in the language, after a check that a workspace with it is well. */
function title(one: TitleChain): unknown {
  const written = asTitle(one, partyOf);
  const patents = { US8000001: { filed: '2005-03-01', granted: '2008-06-03', ...written } };
  const body = stringify({ parties: { acme: {}, beta: {}, gamma: {} }, patents });
  expect(texts(body)).toEqual([]);
  return written;
}

describe('title', () => {
  it('is `owner` where it never changed, inventors before the filing left out', () => {
    const early = { ...hired, assignors: [{ name: 'DOE, JANE', executed: '2005-02-20' }] };
    const kept = { owner: ['acme'], source: 'USPTO reel 10, frame 1' };
    expect(title(chain([doe], [early]))).toEqual(kept);
    const conversion = paper('11/1', 'entity-conversion', '2006-01-01', 'ACME INC > ACME LLC');
    expect(title(chain([doe], [early, conversion]))).toEqual(kept);
  });
  it('is `title` where it changed; after the grant nobody knows of past claims', () => {
    expect(title(chain([doe], [hired, sold]))).toEqual({
      title: [
        {
          owner: ['acme'],
          from: { unknown: { until: '2005-03-01' } },
          recorded: '2005-04-01',
          source: 'USPTO reel 10, frame 1',
        },
        {
          owner: ['beta'],
          from: '2010-05-01',
          recorded: '2010-06-01',
          'past-claims': 'unknown',
          source: 'USPTO reel 20, frame 2',
        },
      ],
    });
  });
  it('has inventors who kept it until after the grant, or kept a share', () => {
    const late = paper('10/1', 'assignment', '2009-03-10', 'DOE, JANE > ACME INC');
    expect(title(chain([doe], [late]))).toMatchObject({
      title: [
        { owner: 'unknown', note: 'Doe, Jane' },
        { owner: ['acme'], from: '2009-03-10', 'past-claims': 'unknown' },
      ],
    });
    const half = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC', { share: 50 });
    expect(title(chain([doe], [half]))).toMatchObject({ title: [{ owner: 'unknown' }, {}] });
  });
  it('has shares that are told, and else says that they are not', () => {
    const half = paper('20/2', 'assignment', '2007-05-01', 'ACME INC > BETA LLC', { share: 33.33 });
    expect(title(chain([doe], [hired, half]))).toMatchObject({
      title: [{}, { owner: ['acme', 'beta'], shares: [66.67, 33.33] }],
    });
    const both = paper('20/2', 'assignment', '2007-05-01', 'ACME INC > BETA LLC; GAMMA AG');
    expect(title(chain([doe], [hired, both]))).toMatchObject({
      title: [{}, { owner: ['beta', 'gamma'], shares: 'unknown' }],
    });
  });
  it('is unknown where the chain is, with the reason', () => {
    expect(title(chain([doe, roe], [hired]))).toEqual({
      owner: 'unknown',
      note: 'no paper by Roe, Richard is on file',
    });
    const stray = paper('30/1', 'assignment', '2012-01-01', 'OMEGA SA > GAMMA AG');
    expect(title(chain([doe], [hired, sold, stray]))).toEqual({
      owner: 'unknown',
      note: 'what GAMMA AG has comes from OMEGA SA, who had no title of record; of record beta',
    });
  });
  it('is unknown where the name means no party, with the name', () => {
    const stranger = paper('20/2', 'assignment', '2010-05-01', 'ACME INC > NOBODY KNOWN SA', {
      recorded: null,
    });
    expect(title(chain([doe], [hired, stranger]))).toMatchObject({
      title: [{}, { owner: 'unknown', from: '2010-05-01', note: 'NOBODY KNOWN SA' }],
    });
  });
  it('carries doubts and decisions as notes', () => {
    expect(title(chain([doe, 'assignee Acme Inc'], []))).toMatchObject({
      owner: ['acme'],
      note: 'no paper on file: Acme Inc is the assignee as printed',
    });
    const overrides = [
      decision({ after: '10/1', owners: ['BETA LLC'], from: '2006-01-01', reason: 'in our files' }),
    ];
    expect(title(chain([doe], [hired], { overrides }))).toMatchObject({
      title: [{}, { owner: ['beta'], note: 'by decision (decided 2026-11-25: in our files)' }],
    });
  });
  it('begins with somebody unknown where the beginning is not on file', () => {
    const late = paper('20/2', 'assignment', '2012-05-01', 'DOE, JANE > BETA LLC', { recorded: null });
    expect(title(chain([], [late], { face: null }))).toMatchObject({
      title: [
        { owner: 'unknown', from: { unknown: { until: '2005-03-01' } } },
        { owner: ['beta'], from: '2012-05-01' },
      ],
    });
  });
  it('has a bounded day where the record gives none', () => {
    const nunc = { ...sold, reading: { ...sold.reading, nuncProTunc: true } };
    expect(title(chain([doe], [hired, nunc]))).toMatchObject({
      title: [{}, { from: { unknown: { until: '2010-05-01' } }, recorded: '2010-06-01' }],
    });
  });
});
