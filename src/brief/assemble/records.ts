// The imported patents that a brief counts, and the office records that they rest on.
import type { Workspace } from '../../language/index.js';
import type { ImportedPatent } from '../content/input.js';
import type { LotRow } from '../model.js';

export function importedPatents(ws: Workspace, rows: readonly LotRow[]): ImportedPatent[] {
  const lots = new Set(rows.flatMap((row) => row.lots));
  return [...lots].sort().flatMap((id) => {
    if (ws.place(['patents', id]).from === undefined) return [];
    const {
      source = [],
      title,
      note,
    } = ws.patents[id] as {
      source?: readonly string[];
      title?: readonly { source?: readonly string[] }[];
      note?: string;
    };
    const said = (word: string) =>
      source.filter((one) => one.startsWith(word)).map((one) => one.slice(word.length));
    const papers = Array.isArray(title) ? title.flatMap((step) => step.source ?? []) : said('owner by ');
    return {
      id,
      title: papers.length > 0 ? papers : note === undefined ? [] : [note],
      ended: said('ended by '),
      files: source.filter((one) => !/^(owner|ended) by /.test(one)),
    };
  });
}
