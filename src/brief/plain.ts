// Inline content as plain words, and the look-ups that every renderer of grounds needs.
import type { Place } from '../language/index.js';
import { clean } from './cells.js';
import type { Brief, Clause, Content, LotRow } from './model.js';
import { interval, number, where, worldWords } from './words.js';

/** The words of a cell or a paragraph; `marks` adds the ground of every figure that has one. */
export function plain(content: Content, marks = false): string {
  return clean(
    content
      .map((one) => {
        if (typeof one === 'string') return one;
        if (one.kind === 'figure') return `${interval(one)}${marks && one.opens ? ` [${one.opens}]` : ''}`;
        return one.text;
      })
      .join(''),
  );
}
export interface RowIndex {
  readonly clause: (id: string) => Clause | undefined;
  readonly row: (id: string) => LotRow | undefined;
  /** A lot group in one line. */
  readonly say: (row: LotRow) => string;
}
export function rowIndex(brief: Brief): RowIndex {
  const clauses = new Map(brief.clauses.map((clause) => [clause.id, clause]));
  const rows = new Map(brief.rows.map((row) => [row.id, row]));
  const say = (row: LotRow) => {
    const answer = row.detail ? `${row.answer} (${row.detail})` : row.answer;
    const ground = row.because.length ? `, by ${row.because.join(', ')}` : '';
    const open = row.turnsOn.length ? `; turns on ${row.turnsOn.join(', ')}` : '';
    const [first, more] = firstPlace(row);
    const place = first ? ` [${where(first)}${more}]` : '';
    return `${number(row.count)} ${answer}${ground}${open}: ${row.holder} against ${row.product} in ${row.country}, ${worldWords(row.world)}; ${lots(row)}${place}`;
  };
  return { clause: (id) => clauses.get(id), row: (id) => rows.get(id), say };
}
/** `lot-a, lot-b and 12 more lots`. */
export function lots(row: LotRow): string {
  const shown = row.lots.slice(0, 2).join(', ');
  const left = row.lots.length - 2;
  if (left <= 0) return shown;
  const noun = row.count === row.lots.length ? '' : left === 1 ? ' lot' : ' lots';
  return `${shown} and ${number(left)} more${noun}`;
}

/** The first place in a file that somebody wrote (what an imported patent rests on stands with the sources), and how many are left. */
export function firstPlace({ places }: LotRow): [Place | undefined, string] {
  const more = places.length > 1 ? ` and ${number(places.length - 1)} more` : '';
  return [places.find(({ from }) => from === undefined), more];
}
