// The class of a legal event code from the columns of the EPO's table: category (WIPO ST.27 as the EPO uses it), influence and
// description. For codes that our own mapping does not have. `other` wherever the words leave a doubt.
import type { EventClass } from './legal-codes.js';

/** The columns of one code that tell its class. */
interface CodeColumns {
  readonly category: string | null;
  readonly influence: '+' | '-' | null;
  readonly description: string;
}
type Rule = (text: string, influence: CodeColumns['influence']) => EventClass;

const CERTIFICATE =
  /SUPPLEMENTARY PROTECTION|COMPLEMENTARY PROTECTION|\bSPCS?\b|CERTIFICATE OF PROTECTION|PLANT PROTECTION/;
/** Nothing is decided yet, or it was decided against. */
const OPEN =
  /REQUEST|APPLICATION (?:FOR|FILED|MADE)|\bOFFER\b|PETITION|INITIATED|NOTIFICATION OF REASON|COMMUNICATION|INTENTION/;
const NOT_DONE =
  /REFUSED|REJECTED|REJECTION|DISMISSED|WITHDRAWN|REFUSAL|CANCELLED|DELETED|NOT GRANTED|DECLINING|DUPLICATE|NOTICE OF OPPOSITION/;
const UNPAID = /NON-?\s?PAYMENT|NOT PA(?:YING|ID)|UNPAID|FAILURE TO PAY|NO PAYMENT|UNPAYMENT|FEE/;

const ended: Rule = (text, influence) => {
  if (influence !== '-' || OPEN.test(text)) return 'other';
  if (/APPLICATION (?:LAPSED|DISMISSED)/.test(text)) return 'withdrawal';
  if (UNPAID.test(text)) return 'lapse';
  if (/PARTIAL|IN PART\b/.test(text)) return 'limitation';
  if (/REVO[CK]|ANNUL|INVALID|NULLI|FOLLOWING OPPOSITION|BY .*OPPOSITION/.test(text)) return 'revocation';
  const lapse = /LAPSE(?! OF TIME)|CEASE|SURREND|RENOUN|RENUNC|ABANDON|WITHDR/.test(text);
  const expiry = /EXPIR|MAXIMUM LIFETIME|LAPSE OF TIME|TERM\b/.test(text);
  return expiry && !lapse ? 'expiry' : 'lapse';
};
const restored: Rule = (text, influence) =>
  influence === '+' && !OPEN.test(text) && !NOT_DONE.test(text) ? 'reinstatement' : 'other';
const discontinued: Rule = (text, influence) => {
  if (influence !== '-' || OPEN.test(text)) return 'other';
  return /WITHDR|LAPSE|ABANDON|SHELVED/.test(text)
    ? 'withdrawal'
    : /REFUS|REJECT/.test(text)
      ? 'refusal'
      : 'withdrawal';
};
const reviewed: Rule = (text, influence) => {
  if (!/OPPOSITION/.test(text)) return 'other';
  if (/NO OPPOSITION/.test(text)) return 'no-opposition';
  if (/REJECTED|REFUSED|DISMISSED|INADMISSIBLE|TERMINATED|DEEMED NOT|CONCLUDED|MAINTAINED/.test(text))
    return 'opposition-decision';
  return /OPPOSITION (?:FILED|HAS BEEN FILED|AGAINST)/.test(text) && influence !== '+'
    ? 'opposition'
    : 'other';
};
const maintained: Rule = (text) => {
  if (OPEN.test(text)) return 'other';
  if (/OPPOSITION/.test(text)) return 'opposition-decision';
  return /LIMIT|PARTIAL|IN PART\b|RESTRICT|CHANGED/.test(text) ? 'limitation' : 'other';
};
const conveyed: Rule = (text) =>
  /ASSIGN|TRANSFER|OWNERSHIP|PROPRIETORSHIP|CHANGE OF (?:THE )?(?:PATENT )?OWNER\b|SUCCESSION|MERGER/.test(
    text,
  ) &&
  !NOT_DONE.test(text) &&
  !/REPRESENTATIVE|AGENT|ATTORNEY|INVENTOR|CLAIM OWNERSHIP|COURT/.test(text)
    ? 'transfer'
    : 'other';
const licensed: Rule = (text) => {
  if (/PLEDGE|LIEN|MORTGAGE|SEIZURE|CHARGE|IN REM|EXECUTION|DISTRAINT|CONFISCATION/.test(text)) return 'lien';
  return /LICEN[CS]E/.test(text) && !NOT_DONE.test(text) ? 'licence' : 'other';
};

const rules: Readonly<Record<string, Rule>> = {
  B: discontinued,
  C: restored,
  D: (text) => (/SEARCH/.test(text) ? 'search' : 'examination'),
  E: reviewed,
  F: (text, influence) =>
    influence === '+' && /GRANT|REGIST|SEALED|ISSUED/.test(text) && !OPEN.test(text) && !NOT_DONE.test(text)
      ? 'grant'
      : 'other',
  G: (text, influence) =>
    influence === '+' && !OPEN.test(text) && !NOT_DONE.test(text) && /EXTENSION|ADJUSTMENT/.test(text)
      ? 'term-adjustment'
      : 'other',
  H: ended,
  K: restored,
  L: reviewed,
  M: maintained,
  Q: (text, influence) =>
    influence === '+' && /PUBLI|LAYING OPEN/.test(text) && !NOT_DONE.test(text) ? 'publication' : 'other',
  R: conveyed,
  S: licensed,
  U: (text, influence) => (influence === '+' && /PAID|PAYMENT/.test(text) ? 'fee-paid' : 'other'),
  Y: () => 'correction',
};

export function classByColumns({ category, influence, description }: CodeColumns): EventClass {
  const text = description.toUpperCase();
  // A certificate lives on its own: its end is not the end of the patent.
  if (CERTIFICATE.test(text)) return category === 'Y' ? 'correction' : 'spc';
  return rules[category ?? '']?.(text, influence) ?? 'other';
}
