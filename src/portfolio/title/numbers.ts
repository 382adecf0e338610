// Corrections of a number: a paper that was recorded against the wrong asset says so in words only.
import type { Act } from './acts.js';
import type { TitleInput, TitlePaper } from './types.js';

/** A number in a text, however it is punctuated: `17/095,393`, `6,192,414`. */
function pattern(id: string | null): RegExp | null {
  const digits = id?.replace(/^US/, '') ?? '';
  if (digits.length < 7) return null;
  return new RegExp(`(?<!\\d)${[...digits].join('[\\s,/.-]*')}(?!\\d)`, 'g');
}

/** What stands before the right number. */
const right =
  /(?:\bis|\bto|\bas|should (?:be|read))[\s:#]*(?:no\.?|number|u\.?s\.?|patent|application)?[\s:#]*$/i;

/** Whether the text takes the number of the asset out: names it, and not as the right one. */
export function takesOut(input: TitleInput, paper: TitlePaper): boolean {
  const text = paper.text ?? '';
  if (!/\d{3}/.test(text)) return false;
  const digits = text.replace(/\D+/g, '');
  for (const id of [input.application, input.patent, input.publication]) {
    // Most texts name other papers only: no pattern is made for those.
    const found = id !== null && digits.includes(id.slice(2)) ? pattern(id) : null;
    if (!found) continue;
    const places = [...text.matchAll(found)].map(({ index }) => text.slice(Math.max(0, index - 40), index));
    if (places.length > 0 && !places.some((before) => right.test(before))) return true;
  }
  return false;
}

/** A correction that is recorded against this asset and says that the asset was named by mistake. */
export function numberCorrected(input: TitleInput, act: Act): boolean {
  const corrects =
    act.notes.some(({ code }) => code === 'corrects') || act.paper?.reading.class === 'correction';
  return corrects && act.paper !== null && act.override === null && takesOut(input, act.paper);
}
