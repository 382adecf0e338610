// The wordings of conveyances, made up after the office's forms and what people write into them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConveyance } from '../../src/records/conveyance.js';
import { rules } from '../../src/records/conveyance-rules.js';
import { corrections } from '../../src/records/conveyance-words.js';

describe('each rule', () => {
  it.each(
    rules.flatMap((rule) => rule.wordings.map((wording) => [wording, rule.class, !rule.hint] as const)),
  )('%s is %s', (wording, expected, sure) => {
    const reading = readConveyance(wording);
    expect([reading.class, reading.sure]).toEqual([expected, sure]);
    expect(wording).toContain(reading.because.split(' … ')[0]);
  });
  it.each(corrections)('%s is a correction', (wording) => {
    expect(readConveyance(wording).class).toBe('correction');
  });
  it('stands in the documentation', () => {
    const page = readFileSync(new URL('../../docs/formats/us-assignments.md', import.meta.url), 'utf8');
    expect(page).toContain(table());
  });
});

/** The classes with their wordings, as the page has them: copy it there when the rules change. */
function table(): string {
  const lines = new Map<string, string[]>([['correction', [...corrections]]]);
  for (const { class: of, wordings, hint } of rules)
    lines.set(of, [...(lines.get(of) ?? []), ...wordings.map((one) => (hint ? `${one}\u00a0?` : one))]);
  const rows = [...lines].map(([of, all]) => `| \`${of}\` | ${all.join('; ')} |`);
  return ['| class | wordings |', '|---|---|', ...rows].join('\n');
}

describe('texts', () => {
  it.each([
    ['ASSIGMENT OF ASSIGNORS INTREST (SEE DOCUMENT FOR DETAILS).', 'assignment', true],
    ['SECUIRTY AGREEMENT', 'security-interest', true],
    ['SECURTIY INTERST', 'security-interest', true],
    ['ASSIGNMENT OF ASSIGNOR&#39;S INTEREST', 'assignment', true],
    ['ASSIGNMENT OF ASSIGNOR&apos;S INTEREST (SEE DOCUMENT FOR DETAILS).', 'assignment', true],
    ['ASSIGNMENT OF ASSIGNOR’S INTEREST', 'assignment', true],
    ['SEE DOCUMENT FOR DETAILS', 'other', false],
    ['(SEE DOCUMENT FOR DETAILS).', 'other', false],
    ['OTHER', 'other', false],
    ['MISC', 'other', false],
    ['PATENT SECURITY AGREEMENT SUPPLEMENT', 'security-interest', true],
    ['FIRST AMENDMENT TO PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['AMENDED AND RESTATED INTELLECTUAL PROPERTY SECURITY AGREEMENT', 'security-interest', true],
    ['NOTICE OF GRANT OF SECURITY INTEREST IN INTELLECTUAL PROPERTY - FIRST LIEN', 'security-interest', true],
    ['FIRST LIEN NOTE PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['NOTES PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['ABL PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['TERM LOAN PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['GRANT OF SECURITY INTEREST IN UNITED STATES PATENTS', 'security-interest', true],
    ['COLLATERAL ASSIGNMENT OF PATENTS', 'security-interest', true],
    ['ASSIGNMENT OF SECURITY INTEREST IN PATENTS', 'security-interest', true],
    [
      'ASSIGNMENT OF PATENT SECURITY INTEREST PREVIOUSLY RECORDED AT REEL/FRAME (040521/0579)',
      'security-interest',
      true,
    ],
    [
      'ASSIGNMENT OF INTELLECTUAL PROPERTY SECURITY AGREEMENT RECORDED AT R/F 040521/0579',
      'security-interest',
      true,
    ],
    ['NOTICE OF SUCCESSOR AGENT AND ASSIGNMENT OF SECURITY INTEREST (PATENTS)', 'security-interest', true],
    ['SUPPLEMENTAL PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['CONFIRMATORY GRANT OF SECURITY INTEREST IN UNITED STATES PATENTS', 'security-interest', true],
    ['PATENT SECURITY AGREEMENT (ABL)', 'security-interest', true],
    ['SECOND LIEN PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['PARI PASSU PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['SUPERPRIORITY DIP SECURITY AGREEMENT', 'security-interest', true],
    ['OMNIBUS ASSIGNMENT OF SECURITY INTERESTS IN PATENTS', 'security-interest', true],
    ['PATENT ASSIGNMENT OF SECURITY INTEREST', 'security-interest', true],
    ['TRANSFER OF SECURITY INTEREST', 'security-interest', true],
    ['SECURITY INTEREST ASSIGNMENT AGREEMENT', 'security-interest', true],
    ['DEED OF PLEDGE', 'security-interest', true],
    ['SHORT-FORM PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['PATENT, TRADEMARK AND COPYRIGHT SECURITY AGREEMENT', 'security-interest', true],
    ['RELEASE BY SECURED PARTY (SEE DOCUMENT FOR DETAILS).', 'release', true],
    ['TERMINATION AND RELEASE OF SECURITY INTEREST', 'release', true],
    ['RELEASE OF SECURITY INTEREST IN PATENTS AT REEL/FRAME NO. 31066/0972', 'release', true],
    ['RELEASE OF LIEN RECORDED AT REEL/FRAME 031066/0972', 'release', true],
    ['RELEASE OF PATENT SECURITY AGREEMENT (FIRST LIEN)', 'release', true],
    [
      'TERMINATION AND RELEASE OF PATENT SECURITY INTEREST PREVIOUSLY RECORDED AT REEL/FRAME 025441/0023',
      'release',
      true,
    ],
    ['RELEASE OF FIRST LIEN SECURITY INTEREST', 'release', true],
    ['PATENT RELEASE AND REASSIGNMENT', 'release', true],
    ['RELEASE OF SECURITY INTEREST (REEL 023900 / FRAME 0342)', 'release', true],
    [
      'RELEASE OF SECURITY INTEREST IN INTELLECTUAL PROPERTY COLLATERAL AT REEL/FRAME NO. 50034/0001',
      'release',
      true,
    ],
    [
      'RELEASE OF GRANT OF SECURITY INTEREST IN INTELLECTUAL PROPERTY AT REEL/FRAME 1234/567',
      'release',
      true,
    ],
    ['INTELLECTUAL PROPERTY SECURITY AGREEMENT TERMINATION', 'release', true],
    ['RELEASE (REEL 046204 / FRAME 0525)', 'release', true],
    ['RELEASE (REEL054386/FRAME0435)', 'release', true],
    ['REASSIGNMENT AND RELEASE OF SECURITY INTEREST', 'release', true],
    ['TERMINATION OF SECURITY INTEREST IN PATENTS RECORDED AT R/F 042962/0859', 'release', true],
    ['TERMINATION OF NOTICE OF SECURITY INTEREST', 'release', true],
    ['RELEASE OF COLLATERAL ASSIGNMENT', 'release', true],
    ['LIEN RELEASE', 'release', true],
    ['BANKRUPTCY COURT ORDER RELEASING ALL LIENS', 'release', false],
    ['PARTIAL RELEASE OF SECURITY INTEREST', 'partial-release', true],
    ['PARTIAL RELEASE BY SECURED PARTY', 'partial-release', true],
    ['PARTIAL PATENT RELEASE', 'partial-release', true],
    [
      'PARTIAL RELEASE AND TERMINATION OF SECURITY INTEREST IN INTELLECTUAL PROPERTY',
      'partial-release',
      true,
    ],
    ['RELEASE OF SECURITY INTEREST AS TO CERTAIN PATENTS', 'partial-release', true],
    ['CHANGE OF NAME (SEE DOCUMENT FOR DETAILS).', 'name-change', true],
    ['CHANGE OF NAME AND ADDRESS', 'name-change', true],
    ['MERGER AND CHANGE OF NAME (SEE DOCUMENT FOR DETAILS).', 'merger', true],
    ['MERGER/CHANGE OF NAME', 'merger', true],
    ['CONVERSION WITH NAME CHANGE', 'entity-conversion', true],
    ['CONVERSION FROM A CORPORATION TO A LIMITED LIABILITY COMPANY', 'entity-conversion', true],
    ['CONVERSION TO LLC', 'entity-conversion', true],
    ['CERTIFICATE OF CONVERSION AND CHANGE OF NAME', 'entity-conversion', true],
    ['LICENSE (SEE DOCUMENT FOR DETAILS).', 'licence', true],
    ['CONFIRMATORY LICENSE (SEE DOCUMENT FOR DETAILS).', 'government', true],
    ['EXECUTIVE ORDER 9424, CONFIRMATORY LICENSE', 'government', true],
    ['GOVERNMENT INTEREST AGREEMENT', 'government', true],
    ['ASSIGNMENT OF ASSIGNORS INTEREST SUBJECT TO LICENSE RECITED IN DOCUMENT', 'assignment', true],
    ['ASSIGNS THE ENTIRE INTEREST, SUBJECT TO LICENSE RECITED IN DOCUMENT', 'assignment', true],
    ['ASSIGNMENT OF PATENTS', 'assignment', true],
    ['PATENT ASSIGNMENT AGREEMENT', 'assignment', true],
    ['INTELLECTUAL PROPERTY ASSIGNMENT AGREEMENT', 'assignment', true],
    ['ASSIGNMENT AND SECURITY AGREEMENT', 'security-interest', false],
    ['ASSIGNMENT AND LICENSE AGREEMENT', 'licence', false],
    ['COMBINED DECLARATION AND ASSIGNMENT', 'assignment', true],
    ['LETTERS TESTAMENTARY (SEE DOCUMENT FOR DETAILS).', 'decedent', true],
    ['COURT ORDER (SEE DOCUMENT FOR DETAILS).', 'court-order', true],
    ['CHANGE OF ADDRESS', 'address-change', true],
    ['RESCISSION OF ASSIGNMENT', 'rescission', true],
    ['RESCINDED RELEASE OF SECURITY INTEREST', 'rescission', true],
    ['TERMINATION OF LICENSE', 'licence-termination', true],
    [
      'DOCUMENT PREVIOUSLY RECORDED AT REEL 008334 FRAME 0123 CONTAINED ERRORS IN PROPERTY NUMBER 12/123456. DOCUMENT RERECORDED TO CORRECT ERRORS ON STATED REEL.',
      'correction',
      true,
    ],
    [
      'RE-RECORD TO CORRECT THE NAME OF THE ASSIGNEE, PREVIOUSLY RECORDED ON REEL 012345 FRAME 0678, ASSIGNOR CONFIRMS THE ASSIGNMENT OF THE ENTIRE INTEREST.',
      'correction',
      true,
    ],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE NATURE OF CONVEYANCE FROM ASSIGNMENT TO SECURITY INTEREST PREVIOUSLY RECORDED ON REEL 012345 FRAME 0678. ASSIGNOR(S) HEREBY CONFIRMS THE SECURITY INTEREST.',
      'correction',
      true,
    ],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE CONVEYANCE TYPE PREVIOUSLY RECORDED AT REEL: 12345 FRAME: 678. ASSIGNOR(S) HEREBY CONFIRMS THE MERGER AND CHANGE OF NAME.',
      'correction',
      true,
    ],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE RELEASE OF SECURITY INTEREST PREVIOUSLY RECORDED AT REEL 1 FRAME 2. ASSIGNOR(S) HEREBY CONFIRMS THE RELEASE OF SECURITY INTEREST.',
      'correction',
      true,
    ],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE BRIEF SHOULD BE CHANGE OF NAME PREVIOUSLY RECORDED AT REEL 012345 FRAME 0678',
      'correction',
      true,
    ],
    ['CERTIFICATE OF CORRECTION', 'other', true],
    ['NOTICE OF ERRONEOUS RECORDATION', 'correction', false],
    ['RELEASE OF SECURITY INTEREST ERRONEOUSLY RECORDED AT REEL 012345 FRAME 0678', 'release', true],
    ['NUNC PRO TUNC', 'assignment', false],
    ['NUNC PRO TUNC SECURITY AGREEMENT', 'security-interest', true],
    ['UNDIVIDED 50% INTEREST', 'assignment', false],
    ['ASSIGNMENT OF AN UNDIVIDED 50% INTEREST', 'assignment', true],
    ['ASSIGNMENT OF ONE-HALF INTEREST', 'assignment', true],
    ['ASSIGNMENT OF PARTIAL INTEREST', 'assignment', true],
    ['ASSIGNMENT OF 1/2 OF ASSIGNORS INTEREST (SEE DOCUMENT FOR DETAILS).', 'assignment', true],
    ['ASSIGNOR ASSIGNS AN UNDIVIDED ONE-THIRD (1/3) INTEREST', 'assignment', true],
    ['ASSIGNMENT OF 33.33% OF RIGHT TITLE AND INTEREST', 'assignment', true],
    ['ASSIGNMENT OF UNDIVIDED INTEREST', 'assignment', true],
    ['AGREEMENT TO ASSIGN', 'assignment', false],
    ['QUITCLAIM', 'assignment', true],
    ['FEDERAL TAX LIEN', 'lien', true],
    ['RELEASE OF FEDERAL TAX LIEN', 'release', true],
    ['JUDGMENT', 'court-order', true],
    ['EMPLOYMENT AGREEMENT', 'declaration', true],
    ['EMPLOYEE PROPRIETARY INFORMATION AND INVENTIONS ASSIGNMENT AGREEMENT', 'assignment', false],
    ['DECLARATION', 'declaration', true],
    ['OPTION', 'option', true],
    ['SALE', 'assignment', false],
    ['ASSET PURCHASE AGREEMENT', 'assignment', true],
    ['DEMERGER', 'assignment', true],
    ['STATEMENT OF CHANGE OF NAME', 'name-change', true],
    ['CERTIFICATE OF AMENDMENT', 'name-change', false],
    ["TRUSTEE'S DEED", 'other', false],
    ['FORECLOSURE', 'assignment', false],
    ['AFFIDAVIT OF LOST ASSIGNMENT', 'declaration', false],
    ['REQUEST FOR CHANGE OF APPLICANT', 'other', false],
    ['ENTITY CONVERSION AND NAME CHANGE', 'entity-conversion', true],
    ['CHANGE OF LEGAL ENTITY', 'entity-conversion', true],
    ['CHANGE OF CORPORATE FORM AND NAME', 'entity-conversion', true],
    ['RELEASE OF RIGHTS', 'release', false],
    ['TERMINATION AGREEMENT', 'release', false],
    ['WITHDRAWAL OF LIEN', 'rescission', true],
    ['ASSIGNMENT OF LICENSE', 'licence', false],
    ['AMENDMENT NO. 1 TO PATENT SECURITY AGREEMENT', 'security-interest', true],
    ['ASSIGNMENT BY COURT ORDER', 'court-order', false],
    ['ASSIGNMENT FROM ESTATE OF JOHN DOE', 'decedent', false],
    ['SHARE TRANSFER AGREEMENT', 'other', true],
    ['ACKNOWLEDGEMENT OF ASSIGNMENT', 'assignment', true],
    ['ASSIGNMENT (NUNC PRO TUNC)', 'assignment', true],
    ['ARTICLES OF AMALGAMATION', 'merger', true],
    ['LIMITED LIABILITY COMPANY AGREEMENT', 'other', false],
    ['REEXAMINATION CERTIFICATE', 'other', false],
    ['', 'other', false],
    ['STATEMENT AND RELEASE OF ALL CLAIMS', 'release', false],
    ['INTELLECTUAL PROPERTY SECURITY INTEREST RELEASE AGREEMENT', 'release', true],
    ['JOINT TENANCY', 'other', false],
    ['REVERSIONARY INTEREST', 'other', false],
    ['TERMINATION OF ASSIGNMENT', 'release', false],
    ['ORDER CONFIRMING SALE', 'assignment', false],
  ])('%s', (text, expected, sure) => {
    const reading = readConveyance(text || null);
    expect([reading.class, reading.sure]).toEqual([expected, sure]);
  });
  it.each([
    ['MERGER AND CHANGE OF NAME', 'name-change'],
    ['RESCISSION OF ASSIGNMENT', 'assignment'],
    ['ASSIGNMENT AND SECURITY AGREEMENT', 'assignment'],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE NAME PREVIOUSLY RECORDED ON REEL 1 FRAME 2. ASSIGNOR(S) HEREBY CONFIRMS THE MERGER',
      'merger',
    ],
    [
      'CORRECTIVE ASSIGNMENT TO CORRECT THE NATURE OF CONVEYANCE FROM ASSIGNMENT TO SECURITY INTEREST PREVIOUSLY RECORDED ON REEL 1 FRAME 2',
      'security-interest',
    ],
    ['CORRECTIVE ASSIGNMENT TO CORRECT THE SPELLING PREVIOUSLY RECORDED ON REEL 1 FRAME 2', null],
  ])('%s: of %s', (text, of) => {
    expect(readConveyance(text).of).toBe(of);
  });
  it('leaves a correction in doubt that contradicts itself', () => {
    const text =
      'CORRECTIVE ASSIGNMENT TO CORRECT THE NATURE OF CONVEYANCE TO SECURITY INTEREST PREVIOUSLY RECORDED ON REEL 1 FRAME 2. ' +
      'ASSIGNOR(S) HEREBY CONFIRMS THE MERGER';
    expect(readConveyance(text)).toMatchObject({ class: 'correction', of: 'security-interest', sure: false });
  });
  it.each([
    ['ASSIGNMENT OF AN UNDIVIDED 50% INTEREST', 50],
    ['ASSIGNMENT OF 33.33 PERCENT OF RIGHT, TITLE AND INTEREST', 33.33],
    ['ASSIGNMENT OF ONE-HALF INTEREST', 50],
    ['ASSIGNMENT OF 1/4 OF ASSIGNORS INTEREST', 25],
    ['ASSIGNMENT OF \u00bd INTEREST', 50],
    ['AN UNDIVIDED TWO-THIRDS (2/3) INTEREST', 66.67],
    ['ASSIGNMENT OF PARTIAL INTEREST', 'part'],
    ['ASSIGNMENT OF UNDIVIDED INTEREST', 'part'],
    ['ASSIGNMENT OF 25% TO ASH AND 30% TO BIRCH', 'part'],
    ['ASSIGNMENT OF 100% INTEREST', 100],
    ['ASSIGNMENT OF ENTIRE INTEREST IN 12/207,945 OF 1/2/2013', null],
    ['RELEASE OF SECURITY INTEREST RECORDED AT REEL/FRAME 031066/0972', null],
    ['ASSIGNMENT OF 250%', null],
  ])('%s: share %s', (text, share) => {
    expect(readConveyance(text).share).toBe(share);
  });
  it('shows the words as recorded', () => {
    expect(readConveyance('Grant of Secuirty  Intrest').because).toBe('Grant of Secuirty Intrest');
    expect(readConveyance('NUNC PRO TUNC ASSIGNMENT')).toMatchObject({
      nuncProTunc: true,
      because: 'NUNC PRO TUNC ASSIGNMENT',
    });
  });
});

describe('the code', () => {
  it.each([
    [null, '23', 'assignment', true],
    ['SEE DOCUMENT FOR DETAILS', '28', 'merger', true],
    ['OTHER', '40', 'other', false],
    ['SECURITY AGREEMENT', '40', 'security-interest', true],
    ['CONVERSION', '40', 'entity-conversion', true],
    ['CHANGE OF NAME', '28', 'name-change', false],
    ['MERGER AND CHANGE OF NAME', '33', 'merger', true],
    ['SECURITY AGREEMENT', '23', 'security-interest', false],
    ['CORRECTIVE ASSIGNMENT TO CORRECT THE NAME', '23', 'correction', true],
  ])('%s with %s', (text, code, expected, sure) => {
    const reading = readConveyance(text, code);
    expect([reading.class, reading.sure]).toEqual([expected, sure]);
  });
  it('34 says nunc pro tunc', () => {
    const expected = { class: 'assignment', nuncProTunc: true, because: 'code 34' };
    expect(readConveyance(null, '34')).toMatchObject(expected);
  });
});

it('reads any text in bounded time', () => {
  const begin = performance.now();
  const parts = [
    'PATENT ',
    'A, ',
    ',, ',
    '- / & ',
    'AND OF TO THE ',
    'RELEASE ',
    'RELEASE SECURITY ',
    'CHANGE OF NAME ',
  ];
  const more = [
    'CONFIRMS THE THE ',
    'NATURE OF CONVEYANCE TO ',
    'CORRECT ',
    'EMPLOYEE ',
    'AAAAAAAAAA',
    'ASSIGMENTT ',
    '1/2 ',
    'ONE HALF ',
  ];
  for (const part of [...parts, ...more]) readConveyance(part.repeat(5000));
  expect(performance.now() - begin).toBeLessThan(4000);
});
