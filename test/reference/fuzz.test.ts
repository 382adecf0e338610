// Odd but valid input: one key of a case left out, or not public. No crash, no long wait; and what was answered before must
// still be among the readings when a term of it becomes unknown. Seeded, so that a failure can be seen again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readWorkspace } from '../../src/language/index.js';
import type { Workspace } from '../../src/language/index.js';
import { type Answered, ask } from '../../src/reference/index.js';

const SEED = 20170705;
const ROUNDS = 160;
const LONGEST = 2000;
// Words for people, and what only names the entry it stands in.
const NO_FACT = new Set([
  'title',
  'basis',
  'certainty',
  'why',
  'note',
  'source',
  'assumed',
  'id',
  'name',
  'names',
  'says',
]);
const NOT_TOUCHED = new Set(['crossgrant', 'questions', 'standards', 'kinds', 'assumptions']);

type Path = readonly string[];
type Json = Record<string, unknown>;

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
function caseFiles(): string[] {
  const root = join(import.meta.dirname, '../../cases');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(root, name));
}
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    if (NO_FACT.has(key) || (path.length === 0 && NOT_TOUCHED.has(key))) return [];
    return [[...path, key], ...pathsIn((value as Json)[key], [...path, key])];
  });
}
function changed(document: unknown, path: Path, change: 'unknown' | 'left out'): string {
  const copy = structuredClone(document);
  let parent = copy as Json;
  for (const key of path.slice(0, -1)) parent = parent[key] as Json;
  const last = path.at(-1) as string;
  if (change === 'unknown') parent[last] = 'unknown';
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return stringify(copy);
}
function read(text: string): Workspace | null {
  return readWorkspace([{ name: 'case.yaml', bytes: new TextEncoder().encode(text) }]).workspace;
}
/** The answers of all readings, and whether there were too many terms to work them out. */
function readingsOf(answered: Answered): { answers: Set<string>; cut: boolean } {
  return {
    answers: new Set([
      answered.answer,
      ...answered.proofs.flatMap((proof) => proof.branches.map(({ answer }) => answer)),
    ]),
    cut: answered.proofs.some((proof) => proof.turnsOn.length >= 12),
  };
}

describe.each(['left out', 'unknown'] as const)('one key %s', (change) => {
  it('crashes nothing, takes no long time, and loses no answer', { timeout: 120_000 }, () => {
    const random = seeded(SEED);
    const files = caseFiles();
    const lost: string[] = [];
    const slow: string[] = [];
    let asked = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const file = files[Math.floor(random() * files.length)] as string;
      const text = readFileSync(file, 'utf8');
      const document: unknown = parse(text);
      const paths = pathsIn(document);
      const path = paths[Math.floor(random() * paths.length)] as Path;
      const before = read(text);
      const after = read(changed(document, path, change));
      if (!before || !after) continue;
      for (const [index, question] of after.questions.entries()) {
        const was = ask(before, before.questions[index] as typeof question).answer;
        const started = performance.now();
        const now = ask(after, question);
        const where = `${file} ${question.id} ${path.join('/')}`;
        if (performance.now() - started > LONGEST) slow.push(where);
        asked++;
        const { answers, cut } = readingsOf(now);
        const open = was === 'unknown' || was === 'contested' || cut;
        if (change === 'unknown' && !open && !answers.has(was))
          lost.push(`${where}: ${was} -> ${now.answer}`);
      }
    }
    expect(asked).toBeGreaterThan(ROUNDS / 2);
    expect({ lost, slow }).toEqual({ lost: [], slow: [] });
  });
});
