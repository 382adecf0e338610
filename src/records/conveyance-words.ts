// What the rules of conveyances leave to say: corrections, classes that go together, the office's codes, words that are mended.
import type { ConveyanceClass } from './rows.js';

/** Wordings of a correction: the USPTO's own sentence, and older ones. A certificate of correction (35 USC 254) mends the patent, not a paper. */
export const correction =
  /\bCORRECTIVE\b(?: (?:ASSIGNMENT|COVER SHEET|DOCUMENT|RECORDATION|FILING))?(?: TO CORRECT)?|\bRE-?RECORD(?:ED|ING|ATION|S)?\b(?:.{0,40}?\bCORRECT(?:S|ED|ING|ION)?\b)?|\b(?:TO )?CORRECT(?:ED|ING|S)?\b|(?<!\bCERTIFICATE OF )\bCORRECTION\b(?: OF(?: THE)? \w+)?/;

/** Words that mean a correction in a text that else says nothing, or only `ASSIGNMENT`. */
export const mistake =
  /\b(?:CONTAIN(?:ED|S|ING) (?:AN? )?ERRORS?|ERRONEOUS(?:LY)?|INCORRECT(?:LY)?|MISTAKENLY|INADVERTENTLY|IMPROPERLY|MIS-?SPELL?(?:ED|ING))\b/;

export const corrections: readonly string[] = [
  "CORRECTIVE ASSIGNMENT TO CORRECT THE ASSIGNEE'S NAME PREVIOUSLY RECORDED AT REEL: 012345 FRAME: 0678. ASSIGNOR(S) HEREBY CONFIRMS THE MERGER",
  'RE-RECORD TO CORRECT THE ASSIGNEE',
  'DOCUMENT PREVIOUSLY RECORDED AT REEL 012345 FRAME 0678 CONTAINED ERRORS',
  'CORRECTION OF ASSIGNMENT',
];

/** A class that a paper of the first class is about, or always does as well: no doubt is left by the second. */
export const together: Readonly<Partial<Record<ConveyanceClass, readonly ConveyanceClass[]>>> = {
  assignment: ['declaration'],
  decedent: ['declaration'],
  merger: ['name-change', 'entity-conversion', 'address-change'],
  'entity-conversion': ['name-change', 'address-change'],
  'name-change': ['address-change'],
  rescission: [
    'assignment',
    'security-interest',
    'release',
    'partial-release',
    'licence',
    'merger',
    'name-change',
    'lien',
  ],
};

/** Classes that the first one only speaks of: the lien that is released, the licence that is confirmed to a government. */
export const spokenOf: Readonly<Partial<Record<ConveyanceClass, readonly ConveyanceClass[]>>> = {
  release: ['security-interest', 'lien', 'release'],
  'partial-release': ['release', 'security-interest', 'lien'],
  'licence-termination': ['licence', 'release'],
  government: ['licence'],
  bankruptcy: ['court-order'],
  lien: ['security-interest', 'court-order'],
  sequestration: ['court-order'],
  decedent: ['court-order'],
  option: ['licence'],
};

/** Codes of the Assignment Center that stand for one sort of paper. 40 is everything else: liens, conversions, corrections. */
export const codes: Readonly<Record<string, ConveyanceClass>> = {
  '23': 'assignment',
  '28': 'merger',
  '33': 'name-change',
  '34': 'assignment', // nunc pro tunc
};
export const NUNC_PRO_TUNC = '34';

/** Words that are mended when one or two letters are wrong; those that differ by as little from them stand here as well. */
export const vocabulary: readonly string[] = (
  'ACQUISITION ADDRESS ADDRESSES ADMINISTRATION AGREEMENT AGREEMENTS AMALGAMATION AMENDED AMENDMENT ASSIGN ASSIGNED ASSIGNEE ASSIGNEES ASSIGNING ' +
  'ASSIGNMENT ASSIGNMENTS ASSIGNOR ASSIGNORS ASSIGNS ASSUMPTION ATTACHMENT ATTORNEY BANKRUPTCY BANKRUPT CANCELLATION CERTIFICATE CERTIFICATION CHANGE ' +
  'CHANGED CHANGES CHANGING CHARGE CHARGED CHARGES COLLATERAL CONDITIONAL CONFIRMATION CONFIRMATORY CONFIRMS CONSOLIDATION CONTRIBUTION CONVERSION ' +
  'CONVERTED CONVEYANCE CONVEYED CONVEYING CORPORATE CORPORATION CORRECT CORRECTED CORRECTING CORRECTION CORRECTIVE CORRECTLY CORRECTS DEBENTURE ' +
  'DECLARATION DETAILS DISCHARGE DISCHARGED DOCUMENT DOCUMENTS EMPLOYEE EMPLOYEES EMPLOYER EMPLOYMENT ENTITY ENTIRE EXCLUSIVE EXECUTED EXECUTIVE ' +
  'FINANCING GOVERNMENT GRANTED INCORRECT INCORRECTLY INTELLECTUAL INTEREST INTERESTS INTEREST INVENTION INVENTIONS INVENTOR INVENTORS LICENCE LICENCES ' +
  'LICENSE LICENSED LICENSEE LICENSES LICENSING LICENSOR MERGED MERGER MERGERS MORTGAGE MORTGAGEE MORTGAGES PARTIAL PARTIALLY PARTIES PATENT PATENTED ' +
  'PATENTEE PATENTS PLEDGE PREVIOUS PREVIOUSLY PROPERTY PROPERTIES PURCHASE PURCHASER RECORDATION RECORDED RECORDING RELEASE RELEASED RELEASES ' +
  'RELEASING RESCISSION RESTATED SATISFACTION SECURED SECURING SECURITIES SECURITY SUCCESSION SUPPLEMENT SUPPLEMENTAL TERMINATE TERMINATED TERMINATES ' +
  'TERMINATING TERMINATION TRADEMARK TRADEMARKS TRANSFER TRANSFERS UNDIVIDED SECRETARY SECRECY CONVENTION CONVERGE RECORDS RECORDER VERGER CHANCE ' +
  'OPERATION CORPORATIONS COOPERATION INVERSION REVERSION CONVERSIONS PROPERLY PROSPERITY MATURITY SECURELY PARENT PARENTS POTENT LATENT PATIENT ' +
  'INCORPORATION INCORPORATED REASSIGN REASSIGNMENT REASSIGNMENTS RECONVEYANCE RETRANSFER CONVENTIONAL PATIENTS PARTING PARTIALS RELAPSE PLEASE DETAIL RETAIL TRANSFORM INTERNET INTERIM CONSIGNMENT ALIGNMENT CONDITION CONFIRMED CONFIRM'
).split(' ');
