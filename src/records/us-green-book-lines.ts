// Lines of a Green Book document as groups of tagged values; of the long text only what the parent case says is kept.
import { folded } from './office-text.js';

/** A tag and its value as printed: leading spaces mean columns; continuation lines joined by one space. */
export interface TaggedLine {
  readonly tag: string;
  readonly value: string;
}
export interface Groups {
  /** Every group of that name, as often as it stands there. */
  of(name: string): readonly (readonly TaggedLine[])[];
  /** Text has begun: the bibliographic part is whole. */
  readonly described: boolean;
}

const KEPT = new Set(['PATN', 'INVT', 'ASSG', 'PRIR', 'REIS', 'RLAP', 'CLAS', 'LREP', 'PCTA', 'PARN']);
const TEXT = new Set(['ABST', 'GOVT', 'PARN', 'BSUM', 'DRWD', 'DETD', 'CLMS', 'DCLM']);
const OTHER = new Set(['UREF', 'FREF', 'OREF']);

/** The groups of the bibliographic part, and the parent case; the text behind is only noticed. */
export function groupsOf(text: string): Groups {
  const groups = new Map<string, { tag: string; value: string }[][]>();
  let described = false;
  let lines: { tag: string; value: string }[] | null = null;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const name = text.slice(at, at + 4);
    if ((KEPT.has(name) || TEXT.has(name) || OTHER.has(name)) && text.slice(at + 4, stop).trim() === '') {
      described ||= TEXT.has(name);
      lines = KEPT.has(name) ? [] : null;
      const same = groups.get(name);
      if (lines && same) same.push(lines);
      else if (lines) groups.set(name, [lines]);
    } else if (lines) addLine(lines, text.slice(at, stop).trimEnd());
    at = stop + 1;
  }
  return { of: (name) => groups.get(name) ?? [], described };
}

function addLine(lines: { tag: string; value: string }[], line: string): void {
  const last = lines.at(-1);
  if (/^[A-Z][A-Z0-9]{2}(?: {2}|$)/.test(line)) lines.push({ tag: line.slice(0, 3), value: line.slice(5) });
  else if (last && line.startsWith(' ')) last.value += ` ${line.trim()}`;
}

/** The first value of a tag, folded; null where it is missing or empty. */
export function valueOf(lines: readonly TaggedLine[], tag: string): string | null {
  const found = lines.find((line) => line.tag === tag);
  return found ? folded(found.value) || null : null;
}

/** All values of a tag with their columns, empty ones left out. */
export function valuesOf(lines: readonly TaggedLine[], tag: string): string[] {
  return lines.filter((line) => line.tag === tag && line.value.trim()).map((line) => line.value);
}

/** A group whose leading tag is repeated holds several records: one for each time. */
export function recordsOf(groups: Groups, name: string, leading: string): TaggedLine[][] {
  const records: TaggedLine[][] = [];
  for (const lines of groups.of(name)) {
    let record: TaggedLine[] = [];
    records.push(record);
    for (const line of lines) {
      if (line.tag === leading && record.some(({ tag }) => tag === leading)) records.push((record = []));
      record.push(line);
    }
  }
  return records;
}
