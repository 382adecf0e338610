// Is a name a person's? Only where the record writes it as one: `Last, First`, a title, a degree, a middle initial.
import { withoutForms } from './forms.js';
import { isPlace } from './places.js';
import { tokens } from './tokens.js';
import { commonWords, sameWord } from './words.js';

const titles = /^(?:MR|MRS|MS|DR|PROF|PROFESSOR|SIR|DIPL|HERR|FRAU)\b\.?/;
const degrees = /[,\s]+(?:JR|SR|M\.?D|PH\.?\s?D|ESQ|DECEASED)\.?$/;
/** `Sorel, Anna, III`. Without commas it is a number of a company: `Tarsol Line III`. */
const generation = /(?<=,.*),\s*(?:II|III|IV)$/;
const dotted = /^[A-Z][A-Z'-]+ (?:[A-Z]\. ?){1,2}[A-Z][A-Z'-]+$/;
const word = /^[A-Z][A-Z'.-]*$/;

/** The name of a person as `FIRST MIDDLE LAST`, from the name in capitals; null where it is, or may be, a company's. */
export function personOf(text: string): string | null {
  const bare = text
    .replace(degrees, '')
    .replace(degrees, '')
    .replace(generation, '')
    .replace(titles, '')
    .trim();
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
    return fits ? `${tokens(first).join(' ')} ${tokens(last).join(' ')}` : null;
  }
  return !bare.includes(',') && (dotted.test(bare) || (marked && found.length <= 4)) ? found.join(' ') : null;
}

const ofCompany = (one: string): boolean =>
  (one.length > 1 && (commonWords.has(one) || sameWord.has(one))) ||
  isPlace(one) ||
  one === 'THE' ||
  one === 'OF';
