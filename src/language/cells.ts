// Values of a patent as cells of a table, so that the reader of tables (`patents-table.ts`) takes them back unchanged.

/** Whether a spreadsheet would run a cell with that text (OWASP, CSV injection), or an apostrophe hides that it would. */
export function isFormula(text: string): boolean {
  return /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text);
}

/** Words and numbers as they are, a list of one word as that word, everything else as JSON; '' for a key that is not there. */
export function patentCell(value: unknown): string {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (one === undefined) return '';
  if (typeof one === 'boolean') return one ? 'yes' : 'no';
  if (typeof one === 'number') return harmless(String(one));
  if (typeof one === 'string' && (one === value || isWord(one))) return harmless(one);
  return JSON.stringify(value);
}

/** A word that the reader of tables takes for that word: it trims cells, and JSON begins with a bracket. */
function isWord(text: string): boolean {
  return text !== '' && text.trim() === text && !/^[[{]/.test(text);
}

/** A no-break space before what a spreadsheet would run. The reader of tables trims it away again. */
function harmless(text: string): string {
  return isFormula(text) ? `\u00A0${text}` : text;
}
