// The JSON Schema for editors: current, and as forgiving as the reader.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchema } from '../../src/language/index.js';
import { shared } from './help.js';

test('the checked-in file is current (`npm run schema` writes it)', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/crossgrant.schema.json',
  );
});

const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const problem = (text: string) => schema.safeParse(parse(`crossgrant: 1\n${text}`)).error?.message ?? null;

test('yes and no, one for a list, a bare year, an empty section', () => {
  expect(
    problem(
      'parties:\n  a: {assumed: yes}\nproducts: {p: {makes: a, kind: [handset], from: 2008}}\nevents:\n',
    ),
  ).toBeNull();
  expect(
    problem(
      'agreements: {x: {parties: [a, b], terminable: no, grants: [{id: g, kind: licence, sublicence: no, have-made: no}]}}',
    ),
  ).toBeNull();
});
test('an unknown key, a wrong word', () => {
  expect(problem('parties: {a: {contrlled: []}}')).not.toBeNull();
  expect(problem('parties: {a: {kind: operatng}}')).not.toBeNull();
});

const cases = shared('cases').filter((path) => path.endsWith('.yaml'));
test.skipIf(cases.length === 0)('every shared case is valid', () => {
  const wrong = cases.flatMap((path) => {
    const { error } = schema.safeParse(parse(readFileSync(path, 'utf8')));
    return error ? [`${path}: ${error.message}`] : [];
  });
  expect(wrong).toEqual([]);
});
