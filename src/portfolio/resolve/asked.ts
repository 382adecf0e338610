// Which rights of the store the section `imported` of a workspace asks for.
import { isCountry, type Workspace } from '../../language/index.js';

/** Where a European patent can take effect: contracting states, then those of extension and validation agreements. General knowledge. */
const STATES =
  'AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC ME MK MT NL NO PL PT RO RS SE SI SK SM TR BA GE KH LA MA MD TN'.split(
    ' ',
  );

/** As a condition on the row `p` of the table `patents`. A right is taken whole or not at all. */
export function askedFor(imported: Workspace['imported']): string {
  const owned = imported.unresolved === true ? 'true' : 'p.resolved';
  return `${owned} AND ${fromCountries(imported)}`;
}

/**
 * Patents of these offices, and European ones that may have effect in one of these countries: with all their entries, since where
 * else it has effect stays true, and what a file says of its states is no reason to tell an answer otherwise.
 */
export function fromCountries({ countries }: Workspace['imported']): string {
  if (!Array.isArray(countries)) return 'true';
  const asked = countries.map(String).filter(isCountry);
  const list = `[${asked.map((one) => `'${one}'`).join(', ')}]::VARCHAR[]`;
  const states = "concat_ws(' ', e.validated, e.unitary)";
  // An application, or a patent of whose states nothing is on file, may have effect in any of them.
  const open = asked.some((one) => STATES.includes(one))
    ? `${states} = '' OR contains(${states}, 'unknown') AND NOT regexp_matches(${states}, '[A-Z]{2}')`
    : 'false';
  return `p.right_key IN (SELECT e.right_key FROM patents e WHERE list_contains(${list}, e.country)
    OR e.country = 'EP' AND (${open} OR list_has_any(${list}, regexp_extract_all(${states}, '[A-Z]{2}'))))`;
}
