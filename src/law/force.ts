// Is there a right in force: granted by the day of the act, not expired, not lapsed or revoked, reaching the country,
// not out of time. Each file of a rule says what it needs; this one reads the dates of the patent.
import { law as countryLaw } from './countries.js';
import type { DateValue } from './dates.js';
import { patentRef, type Scene } from './scene.js';
import { patentCountry } from './territory.js';

/** The day of grant; `undefined` while the application is pending. */
export function grantedOn(scene: Scene): DateValue | undefined {
  const { world } = scene;
  const patent = patentRef(scene);
  const raw = world.assumed((patent.value as Record<string, unknown> | undefined)?.granted);
  const path = [...patent.path, 'granted'];
  if (raw === undefined) return world.dateAt({ path, value: 'unknown' });
  const after =
    typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)['after-filing'] : undefined;
  if (after === undefined) return world.dateAt({ path, value: raw });
  const months = Number(world.closed({ path: [...path, 'after-filing'], value: after }).value);
  return filedOn(scene).plus({ months: Math.round(months), because: [...path, 'after-filing'] });
}
/** The actual filing; an open date where the workspace does not tell it. */
export function filedOn(scene: Scene): DateValue {
  const { world } = scene;
  const patent = patentRef(scene);
  return (
    world.date(patent, 'filed') ??
    (world.dateAt({ path: [...patent.path, 'filed'], value: 'unknown' }) as DateValue)
  );
}

/**
 * The last day of the term: as written, else 20 years from filing; designs and utility models have the term of their
 * country. Days added (PTA, PTE, SPC) come on top. `undefined`: the country table does not tell the term.
 */
export function expiresOn(scene: Scene): DateValue | undefined {
  const { world } = scene;
  const patent = patentRef(scene);
  const written = world.date(patent, 'expires');
  const end = written ?? termEnd(scene);
  const adjusted = world.number(patent, 'adjusted');
  return end && adjusted ? end.plus({ days: adjusted, because: [...patent.path, 'adjusted'] }) : end;
}
function termEnd(scene: Scene): DateValue | undefined {
  const right = scene.world.word(patentRef(scene), 'right', 'invention', [
    'invention',
    'design',
    'utility-model',
  ]);
  const filed = filedOn(scene);
  if (right === 'invention') return filed.plus({ years: 20 });
  const country = patentCountry(scene) ?? '';
  const column = right === 'design' ? 'designTerm' : 'utilityModelTerm';
  const term = countryLaw(country, column, filed.low)?.value;
  if (!term || term === 'none') return undefined;
  const because = ['law', 'countries', country, column];
  const from = term.from === 'grant' ? grantedOn(scene) : filed;
  return from?.plus({ years: term.years, because });
}
