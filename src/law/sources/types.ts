// The shape of a source: what a rule holds, in our words, with the authorities and how well each was seen.
import type { Sure } from '../countries/types.js';

export interface Authority {
  readonly cite: string;
  /** `law.md` with its section, or the address of the page. */
  readonly where: string;
  readonly sure: Sure;
}

/** `contract`: the law leaves it to the wording; `persuasive`: courts say so, but not everywhere or not at the top. */
export type Certainty = 'settled' | 'persuasive' | 'contract' | 'contested';

export interface Source {
  readonly says: string;
  readonly authorities: readonly Authority[];
  readonly certainty: Certainty;
}

const authority =
  (sure: Sure) =>
  (cite: string, where: string): Authority => ({ cite, where, sure });
export const read = authority('read');
export const described = authority('described');
export const general = authority('general-knowledge');

/** One rule: how certain it is, what it holds, who says so. */
export const source = (certainty: Certainty, says: string, ...authorities: readonly Authority[]): Source => ({
  says,
  authorities,
  certainty,
});

/** Where nothing but common opinion was at hand. */
export const unread = general('common opinion of the field', 'not looked up');
