// The territory of a clause: everywhere, in the countries it lists, or in all but those.
import type { Clause } from './clause.js';
import { exceptionWins } from './rules/exception-wins.js';
import { questionTerm, type Scene } from './scene.js';
import { all, record, type Step, type Term } from './step.js';

/** Step `term: countries`: the clause reaches the country of the act. */
export function coversCountry(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'countries'];
  const raw = world.assumed((clause.at.value as Record<string, unknown>).countries);
  const country = questionTerm(scene, 'country');
  if (raw === undefined) return record('term: countries', true, [{ path }]);
  if (raw === 'unknown')
    return record('term: countries', world.untold(`${path.join('/')}∋${scene.country}`, path), [
      { path, value: raw },
    ]);
  const { value } = world.closed({ path, value: raw });
  const words = Array.isArray(value) ? value : [value];
  if (words.includes('worldwide')) return record('term: countries', true, [{ path, value }]);
  const except =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { except: unknown }).except
      : undefined;
  if (except !== undefined) {
    return all('term: countries', [
      () => exceptionWins([() => inList('excepted-country', country, [...path, 'except'], except)]),
    ]);
  }
  return all('term: countries', [() => inList('country', country, path, words)]);
}
function inList(rule: string, country: Term, path: readonly string[], value: unknown): Step {
  const items = Array.isArray(value) ? value : [value];
  return {
    rule,
    how: 'test',
    holds: items.includes(country.value),
    test: { op: 'one-of', left: country, right: { from: 'fact', path, value: items } },
  };
}
