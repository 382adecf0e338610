// Checks across the workspace: what no single value can show. One file a concern.
import type { Merged } from '../merge.js';
import type { Located } from '../met.js';
import type { Reference } from '../walk.js';
import type { Finding, MarketRow } from '../workspace.js';
import { agreements } from './agreements.js';
import { Context } from './context.js';
import { control } from './control.js';
import { events } from './events.js';
import { uniqueIds } from './grants.js';
import { circles } from './loops.js';
import { currencies } from './money.js';
import { ownerNames } from './owner-names.js';
import { patents } from './patents.js';
import { questions } from './questions.js';
import { recordedSales } from './recorded-sales.js';
import { references } from './references.js';
import { title } from './title.js';
import { titleOverrides } from './title-overrides.js';
import { transfers } from './transfers.js';

/** All findings of all checks, in no order. Changes nothing. */
export function checkAll(
  merged: Merged,
  met: readonly Located<Reference>[],
  market: readonly MarketRow[],
): Finding[] {
  const context = new Context(merged);
  references(context, met, market);
  for (const check of [
    uniqueIds,
    control,
    circles,
    ownerNames,
    patents,
    title,
    titleOverrides,
    transfers,
    recordedSales,
    agreements,
    events,
    questions,
    currencies,
  ]) {
    check(context);
  }
  return context.findings;
}
