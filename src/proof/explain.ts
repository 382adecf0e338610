// Which steps explain an outcome, and the sentence of one step with its values and places.
import { sources, type Step, type Term } from '../law/index.js';
import { phraseOf } from './words.js';
import { type About, dayText, placeText, termText } from './values.js';

/** The parts that make a step come out as it does: those that hold, those that fail, or all of them. */
export function because(step: Step): readonly Step[] {
  const parts = (step.steps ?? []).filter((part) => part.how !== 'unopened');
  const [holding, failing] = [parts.filter((part) => part.holds), parts.filter((part) => !part.holds)];
  if (step.how === 'all') return step.holds ? parts : failing;
  if (step.how === 'any') return step.holds ? holding : parts;
  if (step.how === 'none') return step.holds ? parts : holding;
  return [];
}

/** The sentence of a step, values filled in. */
export function sentence(about: About, step: Step): string {
  // A step without words would be a fault of the vocabulary; its name without hyphens is still readable.
  const phrase = phraseOf(step) ?? step.rule.replace(/^term: /, '').replaceAll('-', ' ');
  const { test } = step;
  if (!test) return phrase;
  if (step.rule === 'holder' && test.left.value === test.right.value)
    return `${termText(about, test.left)} is the holder`;
  return phrase.replace(
    /\{(left|right)( was)?\}|\{on\}/g,
    (blank: string, side: 'left' | 'right' | undefined, was: string | undefined) => {
      if (blank === '{on}') return test.on ? termText(about, test.on) : 'that day';
      const term = test[side ?? 'left'];
      return was ? dayText(about, term) : termText(about, term);
    },
  );
}

/** The rule that a step rests on, in backticks, where the law of the project knows it by that name. */
export function ruleOf(step: Step): string {
  return step.rule in sources ? ` [\`${step.rule}\`]` : '';
}

/** Places of everything that a step read itself, each once. */
export function places(about: About, step: Step): string[] {
  const { test } = step;
  const terms = test ? [test.left, test.right, ...(test.on ? [test.on] : [])] : [];
  const found = [
    ...terms.flatMap((term) => placesOf(about, term)),
    ...(step.facts ?? []).map((fact) => placeText(about, fact.path)),
  ];
  return [...new Set(found)];
}
function placesOf(about: About, term: Term): string[] {
  if (term.from === 'question') return [];
  if (term.from !== 'sum') return [placeText(about, term.path)];
  return [...placesOf(about, term.of), ...(term.plus.because ? [placeText(about, term.plus.because)] : [])];
}
/** ` (a.yaml:3, 12, b.yaml:7)` behind a sentence, lines of one file together; nothing where nothing was read. */
export function placed(about: About, step: Step): string {
  const files = new Map<string, string[]>();
  for (const place of places(about, step)) {
    const [, file = place, line] = /^(.*):(\d+)$/.exec(place) ?? [];
    files.set(file, [...(files.get(file) ?? []), ...(line ? [line] : [])]);
  }
  const parts = [...files].map(([file, lines]) => (lines.length ? `${file}:${lines.join(', ')}` : file));
  return parts.length ? ` (${parts.join(', ')})` : '';
}
