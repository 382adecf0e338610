// What a recorded name says besides the name: other names, the company behind a division, the capacity it acts in,
// the state it was incorporated in, the board that speaks for a university, a place or initials in brackets.

export type Tie = 'trades-as' | 'formerly' | 'now' | 'also' | 'care-of' | 'division' | 'unit-of' | 'brackets';
export interface OtherName {
  readonly name: string;
  readonly tie: Tie;
}
interface Parts {
  readonly main: string;
  readonly others: readonly OtherName[];
  readonly brackets: readonly string[];
}

const ties: readonly (readonly [RegExp, Tie])[] = [
  [
    /[,;(]?\s*\b(?:DOING BUSINESS (?:AS|UNDER)|D\s?[/.]\s?B\s?[/.]\s?A\b\.?|DBA|TRADING (?:AS|UNDER)|T\/A)[\s:]+/,
    'trades-as',
  ],
  [
    /[,;(]?\s*\b(?:FORMERLY(?: KNOWN AS| CALLED)?|F\s?[/.]\s?K\s?[/.]\s?A\b\.?|FKA|PREVIOUSLY(?: KNOWN AS)?|PREVIOUS NAME:?)[\s:]+/,
    'formerly',
  ],
  // `NOW` alone is a word of names, `Live Now Media`; behind a comma or a bracket it is not.
  [
    /(?:[,;(]\s*NOW(?: KNOWN AS| CALLED| BY MERGER)?|\bNOW (?:KNOWN AS|CALLED|BY MERGER)|[,;(]?\s*\b(?:N\s?[/.]\s?K\s?[/.]\s?A\b\.?|NKA))[\s:]+/,
    'now',
  ],
  [/[,;(]?\s*\b(?:ALSO KNOWN AS|A\s?[/.]\s?K\s?[/.]\s?A\b\.?|AKA|ALSO TRADING AS)[\s:]+/, 'also'],
  [/[,;(]?\s*\b(?:C\/O|CARE OF)[\s:]+/, 'care-of'],
];
/** Asked first, since most names have nothing of the kind. */
const hasTie =
  /BUSINESS|TRADING|FORMERLY|PREVIOUS|\bNOW\b|KNOWN|CARE OF|\b(?:DBA|FKA|NKA|AKA)\b|[/.]\s?[BK]\s?[/.]|[CT]\/[OA]/;
/** `X, a division of Y`, `X Division of Y Corp.`: a division is no person in law, so the name is Y. */
const division =
  /^(.+?)(?:[,;(]?\s+\bAN?\s+(?:[A-Z]+\s+)?(?:DIVISION|DIV\.?|UNIT|BRANCH)\s+OF\s+(.{3,})|\s+(?:DIVISION|DIV\.?)\s+OF\s+(.{3,}?\s(?:CORP|CORPORATION|INC|COMPANY|CO|LTD|LIMITED|LLC|AG|GMBH|PLC)\b.*))$/;
/** A faculty is no person in law either: `Department of X, University of Y`, `Y University School of X`. */
const faculty = '(?:DEPARTMENT|DEPT\\.?|SCHOOL|FACULTY|GRADUATE SCHOOL|CHAIR|COLLEGE)';
const facultyFirst = new RegExp(
  `^(?:THE\\s+)?${faculty}\\s+(?:OF|FOR)\\b.*?[\\s,.-]\\s*((?:THE )?UNIVERSITY OF .+)$`,
);
const facultyApart = new RegExp(
  `^(?:THE\\s+)?${faculty}\\s+(?:OF|FOR)\\b[^,.]*?[,.-]\\s*([^,]*\\bUNIV(?:ERSITY|\\.)?)$`,
);
const facultyLast = new RegExp(
  `^(.*\\bUNIVERSITY|(?:THE )?UNIVERSITY OF (?:[A-Z]+ ){1,4}?[A-Z]+)[\\s,.-]+${faculty}\\s+(?:OF|FOR)\\b.*$`,
);
/** `X, a subsidiary of Y`: X is the owner, Y another company. */
const subsidiary =
  /^(.+?)[,;(]\s*\b(?:AN?\s+)?(?:WHOLLY[- ]OWNED\s+)?(?:SUBSIDIARY|AFFILIATE|MEMBER)\s+OF\s+(.{3,})$/;
const capacity =
  /[,;]?\s+(?:AS|IN ITS CAPACITY AS|ACTING AS|SOLELY AS)\s+(?:THE\s+)?(?:[A-Z&]+\s+){0,4}(?:AGENT|TRUSTEE|LENDER|COLLATERAL|ADMINISTRATOR|RECEIVER|REPRESENTATIVE|EXECUTOR|NOMINEE|GRANTEE)\b.*$/;
const incorporated =
  /[,;(]\s*(?:AN?|THE)\s+(?:[A-Z.]+\s+){0,4}(?:CORP(?:ORATION|\.)?|COMPANY|CO\.|LIMITED LIABILITY (?:COMPANY|CO\.?)|LLC|L\.L\.C\.|(?:LIMITED |GENERAL )?PARTNERSHIP|BUSINESS TRUST|JOINT STOCK COMPANY|PUBLIC LIMITED COMPANY)(?:\s+OF\b.*|\s+(?:ORGANI[SZ]ED|INCORPORATED|EXISTING)\b.*)?\)?$/;
const board =
  /^(?:THE\s+)?(?:(?:BOARD|BD\.?|CORPORATION|COLLEGE)\s+OF\s+)?(?:(?:THE\s+)?(?:REGENTS?|TRUSTEES|GOVERNORS|CURATORS|SUPERVISORS|VISITORS|OVERSEERS|MANAGERS|DIRECTORS)|PRESIDENT AND (?:FELLOWS|TRUSTEES|DIRECTORS)|PROVOST,? FELLOWS.{0,60}?|CHANCELLOR,? MASTERS,?(?: AND| &) SCHOLARS|GOVERNING COUNCIL|ADMINISTRATORS|RECTOR AND VISITORS)\s+(?:OF|FOR)\s+(?:THE\s+)?(?=.{6,}$)/;
const behalf = /[,;]?\s+(?:FOR AND )?(?:ON|IN) (?:THE )?BEHALF OF\b.*$/;

/** Splits the name, given in capitals. Whatever is not sure stays in the main name. */
export function partsOf(text: string): Parts {
  const others: OtherName[] = [];
  let main = text;
  for (const [pattern, tie] of hasTie.test(text) ? ties : []) {
    const at = pattern.exec(main);
    if (!at || at.index < 2) continue;
    const rest = main.slice(at.index + at[0].length).replace(/[)\s,;]+$/, '');
    if (rest.length < 2) continue;
    others.push({ name: rest, tie });
    main = main.slice(0, at.index).trim();
  }
  if (main.includes('AS ')) main = main.replace(capacity, '').trim() || main;
  if (main.includes(',')) main = main.replace(incorporated, '').trim() || main;
  if (main.includes(' OF ')) main = withoutBodies(main, others);
  const brackets: string[] = [];
  main = main
    .replace(/[([{]([^()[\]{}]*)[)\]}]?/g, (_, inside: string) => {
      if (inside.trim()) brackets.push(inside.trim());
      return ' ';
    })
    .replace(/[()[\]{}]/g, ' ')
    .trim();
  if (/ OF | FOR /.test(main)) main = main.replace(behalf, '').replace(board, '').trim() || main;
  return main ? { main, others, brackets } : { main: text.replace(/[()[\]{}]/g, ' '), others, brackets: [] };
}

/** The person in law behind a division or a faculty; a parent that is named beside it. */
function withoutBodies(name: string, others: OtherName[]): string {
  let main = name;
  const part = division.exec(main);
  const whole = part?.[2] ?? part?.[3];
  if (part?.[1] && whole) {
    others.push({ name: part[1], tie: 'division' });
    main = whole.replace(/\)$/, '');
  }
  for (const pattern of [facultyFirst, facultyApart, facultyLast]) main = pattern.exec(main)?.[1] ?? main;
  const child = subsidiary.exec(main);
  if (child?.[1] && child[2]) {
    others.push({ name: child[2].replace(/\)$/, ''), tie: 'unit-of' });
    main = child[1];
  }
  return main;
}

/**
 * The names of a field that names several owners: `A; B`, `A / B`, `A | B`; `A/B` where both are known by themselves,
 * since `TCP/IP Labs` and `Asea/S` are single names.
 */
export function namesIn(field: string, isKnown: (name: string) => boolean = () => false): string[] {
  const names = field
    .split(/\s*[;|]\s*|\s+\/+\s+|\s*\/\/\s*/)
    .map((name) => name.trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
  if (names.length === 0) return [field];
  return names.flatMap((name) => {
    const parts = name.split('/').map((part) => part.trim());
    const several = parts.length > 1 && parts.every((part) => part.length >= 3 && isKnown(part));
    return several ? parts : [name];
  });
}
