// Symbols of classes as US documents print them, in fixed columns, in one form each: IPC, USPC, Locarno.
// The columns after the DTDs of the red book and of PAP, and the files of 1976 to 2004.
import { folded } from './office-text.js';

/**
 * An IPC symbol: subclass, main group in three columns set to the right, subgroup; or with a stroke. `G06F 1516` ->
 * `G06F 15/16`, `B32B  302` -> `B32B 3/02`, `A61K 31495` -> `A61K 31/495`, `A41D001/06` -> `A41D 1/06`. Where columns were lost
 * (`F01L 134`), the subgroup has two digits. Else as printed, on one line.
 */
export function ipcSymbol(printed: string): string {
  const text = printed
    .replace(/[\r\n\t]/g, ' ')
    .trim()
    .toUpperCase();
  const match =
    /^([A-H]\d\d[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})$/.exec(text) ??
    /^([A-H]\d\d[A-Z])([\d ]{2}\d)(\d{2,6})$/.exec(text) ??
    /^([A-H]\d\d[A-Z])\s*(\d{1,3})(\d\d)$/.exec(text);
  return match ? `${match[1]} ${Number(match[2])}/${match[3]}` : folded(printed);
}

const LOCARNO = /^D?(\d\d)[\s/-]?(\d\d)$/;

/** A class of designs after Locarno: `1402`, `D1402`, `14 02` -> `14-02`. Else as printed, on one line. */
export function locarnoSymbol(printed: string): string {
  const text = folded(printed);
  const match = LOCARNO.exec(text);
  return match ? `${match[1]}-${match[2]}` : text;
}

/** A symbol from a field that holds IPC, or on designs Locarno. */
export function ipcOrLocarno(printed: string): {
  readonly scheme: 'ipc' | 'locarno';
  readonly symbol: string;
} {
  return LOCARNO.test(folded(printed))
    ? { scheme: 'locarno', symbol: locarnoSymbol(printed) }
    : { scheme: 'ipc', symbol: ipcSymbol(printed) };
}

/**
 * A US class: three columns for the class and three for the whole part of the subclass, both set to the right, then decimals
 * without a point, or letters. `455450` -> `455/450`, ` 89  114` -> `89/1.14`, `D14480` -> `D14/480`, ` 24 305 R` -> `24/30.5R`,
 * `257E21678` -> `257/E21.678`, `156DIG 14` -> `156/DIG 14`; noughts that fill up nine columns go: `623001160` -> `623/1.16`.
 * Where blanks were lost, the columns are counted from what tells them: `4675` -> `4/675`, `220 6` -> `220/6`. Else as
 * printed, on one line.
 */
export function uspcSymbol(printed: string): string {
  const asPrinted = folded(printed);
  const [, main = '', columns = ''] = mainClass(printed) ?? [];
  if (!main) return asPrinted;
  // A range, which no document is in by itself: its end stays as printed.
  const [, first = '', range = ''] = /^([^-]*)(.*)$/.exec(columns.padStart(3)) ?? [];
  const whole = first.padStart(3).slice(0, 3).trim();
  if (!/^[A-Z\d]+$/.test(whole)) return asPrinted;
  const shown = `${main.replace(/\s/g, '').replace(/^0+(?=\d)/, '')}/${whole.replace(/^0+(?=\d)/, '')}`;
  const rest = first.slice(3);
  const more = (/^\d{3}$|^\d\d[A-Z]$/.test(rest) ? rest.replace(/0+(?=\D*$)/, '') : rest).replace(/\s/g, '');
  const point = whole === 'DIG' && more ? ' ' : /^\d/.test(more) ? '.' : '';
  return `${shown}${point}${more}${range.replace(/\s/g, '')}`;
}

/** The class and what stands behind it. Pretty printing and editors take blanks away, so that columns must be found again. */
function mainClass(printed: string): RegExpExecArray | null {
  const kept = /[\n\r\t]/.test(printed) ? printed.trim() : printed.trimEnd();
  const text = kept.replace(/^ +(?=[A-Za-z])/, '').toUpperCase();
  const bare = /^(D?)(\d{1,5})$/.exec(text);
  const columns = bare ? `${bare[1]}${String(bare[2]).padStart(bare[1] ? 5 : 6)}` : text;
  return (
    /^(\d{1,3}|D\d{1,2}|PLT) *\/ *(.+)$/.exec(columns) ??
    /^(\d{1,2}|D\d)(?=\D)(.+)$/.exec(columns) ??
    /^([\d ]{2}\d|D[\d ]\d|PLT)(.+)$/.exec(columns)
  );
}
