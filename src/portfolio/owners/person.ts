// Is a name a person's? Only where the record writes it as one: `Last, First`, a title, a degree, a middle
// initial, `et al.` as citations have it.
import { withoutForms } from './forms.js';
import { isPlace } from './places.js';
import { tokens } from './tokens.js';
import { commonWords, sameWord } from './words.js';

const titles = /^(?:MR|MRS|MS|DR|PROF|PROFESSOR|SIR|DIPL|HERR|FRAU)\b\.?/;
const degrees = /[,\s]+(?:M\.?D|PH\.?\s?D|ESQ|DECEASED)\.?$/;
/** Father and son are two people. Without a comma a numeral is a company's: `Tarsol Line III`. */
const generation = /(?:[,\s]+(JR|SR)\.?|(?<=,.*),?\s+(II|III|IV))$/;
const dotted = /^[A-Z][A-Z'-]+ (?:[A-Z]\. ?){1,2}[A-Z][A-Z'-]+$/;
const word = /^[A-Z][A-Z'.-]*$/;

/** The name of a person as `FIRST MIDDLE LAST`, from the name in capitals; null where it is, or may be, a company's. */
export function personOf(text: string): string | null {
  const etAl = /^([A-Z][A-Z' .-]*),? ET\.? AL\.?$/.exec(text)?.[1];
  if (etAl) return tokens(etAl).join(' ');
  const without = text.replace(degrees, '').replace(degrees, '');
  const which = /[RIV]\.?$/.test(without) ? generation.exec(without) : null;
  const bare = (which ? without.slice(0, which.index) : without).replace(titles, '').trim();
  const suffix = which ? ` ${which[1] ?? which[2]}` : '';
  const marked = bare !== text;
  if (!marked && !bare.includes(',') && !dotted.test(bare)) return null;
  if (/[\d&/;:()]/.test(bare)) return null;
  const found = tokens(bare);
  if (found.length < 2 || found.length > 5 || found.some(ofCompany)) return null;
  if (withoutForms(found).legal.length > 0) return null;
  const comma = /^([^,]+),\s*([^,]+)$/.exec(bare);
  if (comma?.[1] && comma[2]) {
    const [last, first] = [comma[1].trim(), comma[2].trim()];
    const fits = [...last.split(' '), ...first.split(' ')].every((one) => word.test(one));
    return fits ? `${tokens(first).join(' ')} ${tokens(last).join(' ')}${suffix}` : null;
  }
  return !bare.includes(',') && (dotted.test(bare) || (marked && found.length <= 4))
    ? found.join(' ') + suffix
    : null;
}

const ofCompany = (one: string): boolean =>
  (one.length > 1 && (commonWords.has(one) || sameWord.has(one))) ||
  isPlace(one) ||
  one === 'THE' ||
  one === 'OF';
