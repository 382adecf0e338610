// From plain findings to the document: order, wording, grounds, and that the same input gives the same bytes.
import { describe, expect, it } from 'vitest';
import { type Brief, briefJson, briefOf, html, rowsCsv, rowsJson, terminal } from '../../src/brief/index.js';
import type { BriefInput } from '../../src/brief/content/input.js';
import { groups } from './field.js';
import { world } from './world.js';

const brief: Brief = briefOf(world());
const text = (one: Brief) => terminal(one, { width: 100, ansi: false });
const section = (id: string) => {
  const found = brief.sections.find((one) => one.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return terminal({ ...brief, sections: [found] }, { width: 4000, ansi: false });
};

describe('the document', () => {
  it('has the sections in the order in which a reader asks', () => {
    expect(brief.sections.map((one) => one.id)).toEqual([
      'deal',
      'positions',
      'threats',
      'open',
      'claims',
      'assumptions',
      'sources',
    ]);
  });
  it('opens each section with a finding in words', () => {
    for (const one of brief.sections)
      expect(one.blocks[0]).toMatchObject({ kind: 'paragraph', role: 'lead' });
  });
  it('ends with the records of the imported patents that it counts', () => {
    expect(section('sources')).not.toContain('Imported patents');
    const one = { title: ['USPTO reel 99001, frame 1'], ended: [], files: ['a.xml', 'b.xml'] };
    const many = Array.from({ length: 42 }, (_, index) => ({ ...one, id: `US${8_000_001 + index}B2` }));
    const of = (imported: BriefInput['imported']) =>
      text(briefOf({ ...world(), imported })).split('7. Sources')[1] ?? '';
    expect(of(many)).toMatch(/42 patents were read from 2 imported files\./);
    expect(of(many)).toMatch(/US8000001B2 +USPTO reel 99001, frame 1 +a\.xml, b\.xml\n/);
    expect(of(many)).toMatch(/and 2 more in the rows file/);
    const ended = of([{ id: 'ep2000001b1-fr', title: [], ended: ['EP PG25 2022-11-04'], files: ['a.xml'] }]);
    expect(ended).toMatch(/One patent was read from one imported file\./);
    expect(ended).toMatch(/Ended by +Read from\n.*\nep2000001b1-fr +EP PG25 2022-11-04 +a\.xml\n/);
  });
  it('is frozen', () => {
    expect(Object.isFrozen(brief)).toBe(true);
    expect(Object.isFrozen(brief.sections[0]?.blocks[0])).toBe(true);
  });
  it('gives every ground its rows, and every figure that opens its ground', () => {
    const rows = new Set(brief.rows.map((row) => row.id));
    for (const ground of brief.grounds) expect(ground.rows.filter((id) => !rows.has(id))).toEqual([]);
    const opened = [...JSON.stringify(brief.sections).matchAll(/"opens":"(g\d+)"/g)].map((found) => found[1]);
    const known = new Set(brief.grounds.map((ground) => ground.id));
    expect(opened.length).toBeGreaterThan(100);
    expect(opened.filter((id) => !known.has(id ?? ''))).toEqual([]);
  });
  it('orders the rows behind a figure by size', () => {
    const count = new Map(brief.rows.map((row) => [row.id, row.count]));
    for (const ground of brief.grounds) {
      const counts = ground.rows.map((id) => count.get(id) ?? 0);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });
});

describe('what it says', () => {
  it('says `declared applications, at most` where that is what is counted', () => {
    expect(section('positions')).toContain(
      '0–312 declared applications, at most, against what Brise Devices sells',
    );
    expect(section('positions').replace(brief.title, '')).not.toMatch(/\bpatents\b/);
  });
  it('names who can still sue, largest first', () => {
    expect(section('threats')).toContain(
      'The largest are Anker Networks (5,400–9,000), Calme Chips (2,046–3,410) and Dorn',
    );
  });
  it('names the unknown term that matters most, and what moves more', () => {
    expect(section('open')).toContain('The unknown term that matters most is the last day of the licence');
    expect(section('open')).toContain('An assumption moves more than any term: months from filing to grant');
  });
  it('shows both that a claim held on its day and that it was overtaken, with the rows', () => {
    const claims = section('claims');
    expect(claims).toContain('true on 5 July 2017, overtaken since');
    expect(claims).toContain('dated July 2017, which counts from 31 July 2017');
    expect(claims).toMatch(/market\.csv:\d+/);
  });
  it('lists every assumption, with its place and whether it has a source', () => {
    for (const word of [
      'pendency-us',
      'owner-since-filing',
      'no source',
      'assumptions.yaml:4',
      'other-licence',
    ])
      expect(section('assumptions')).toContain(word);
  });
  it('prints the digest of the inputs everywhere', () => {
    for (const written of [text(brief), html(brief), briefJson(brief)])
      expect(written).toContain('a'.repeat(64));
  });
  it('says patents where they were granted', () => {
    const granted = briefOf({ ...world(), basis: 'granted' });
    expect(granted.counted).toBe('patents in force');
    expect(text(granted)).not.toContain('declared applications, at most');
  });
  it('reads well when there is nothing to say', () => {
    const input = world();
    const empty = briefOf({
      ...input,
      claims: [],
      swings: [],
      threats: input.threats.map((one) => ({ ...one, holders: [] })),
    });
    expect(text(empty)).toContain('Nobody in the tables can still assert anything');
    expect(text(empty)).toContain('No claim of the announcement can be checked');
    expect(text(empty)).toContain('No single unknown term moves a count');
  });
});

describe('the same input', () => {
  it('gives the same bytes in every form', () => {
    const again = briefOf(world());
    for (const write of [text, html, briefJson, rowsCsv, rowsJson]) expect(write(again)).toBe(write(brief));
  });
});

describe('the rows beside it', () => {
  it('are all there, each with the figures that count it', () => {
    const lines = rowsCsv(brief).trimEnd().split('\n');
    expect(lines).toHaveLength(brief.rows.length + 1);
    expect(lines[0]).toBe(
      'id,world,at,holder,seller,product,kind,country,answer,detail,count,because,turns-on,lots,places,figures',
    );
    expect(JSON.parse(rowsJson(brief))).toHaveLength(brief.rows.length);
  });
  it('cannot be taken for formulas by a spreadsheet', () => {
    const [first] = brief.rows;
    if (!first) throw new Error('the world has rows');
    expect(rowsCsv({ ...brief, rows: [{ ...first, holder: '=HYPERLINK("x")' }] })).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

it('escapes what came from files, wherever it stands', () => {
  expect(groups.some((one) => one.name.includes('<script>'))).toBe(true);
  const page = html(brief);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;');
});
