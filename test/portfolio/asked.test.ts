// Which rights of the store the section `imported` brings in for a country.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PatentDocument } from '../../src/records/index.js';
import { event, usGrant } from './force-records.js';
import { ep, party } from './right-rows.js';
import { patentsOf, put } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-asked-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parties = 'parties: {acme: {name: Acme Inc}}';
const us = (number: number, over: Partial<PatentDocument> = {}) =>
  usGrant(number, { parties: [party('assignee', 'Acme Inc')], ...over });

describe('the table', () => {
  it('has for a country the European patents that may have effect there, each whole', async () => {
    const b1 = (number: number) => ({
      id: `EP${number}B1`,
      application: `EP05${String(number).slice(1)}`,
    });
    const paid = (number: number, state: string) =>
      event({
        class: 'fee-paid',
        country: 'EP',
        state,
        code: 'PGFP',
        date: '2015-02-28',
        publication: `EP${number}`,
      });
    const lapsed = (number: number, state: string) =>
      event({
        class: 'lapse',
        country: 'EP',
        state,
        code: 'PG25',
        date: '2013-03-01',
        effective: '2013-02-03',
        publication: `EP${number}`,
        description: 'LAPSE BECAUSE OF NON-PAYMENT OF DUE FEES',
      });
    const states = (...countries: string[]) =>
      countries.map((country) => ({ country, as: 'designated' as const }));
    await put(folder, [
      us(10_000_001),
      ep({ ...b1(1_000_001), states: states('DE', 'FR', 'GB') }),
      paid(1_000_001, 'DE'),
      paid(1_000_001, 'FR'),
      lapsed(1_000_001, 'GB'),
      ep({ ...b1(1_000_002), states: states('FR') }),
      paid(1_000_002, 'FR'),
      ep({ ...b1(1_000_003), states: states('DE') }),
      ep({ ...b1(1_000_004), states: states('DE', 'FR') }),
      paid(1_000_004, 'FR'),
      event({
        class: 'lapse',
        country: 'EP',
        state: 'DE',
        code: 'PG25',
        date: '2011-01-01',
        publication: 'EP1000004',
        description: 'LAPSE BECAUSE OF FAILURE TO SUBMIT A TRANSLATION',
      }),
      ep({ ...b1(1_000_005), id: 'EP1000005A1', grant: false, published: '2007-02-07' }),
    ]);
    const ids = async (countries: string) =>
      Object.keys(
        (await patentsOf(folder, `imported: {countries: ${countries}}\n${parties}`)).patents,
      ).sort();
    // Of the first, France and Britain come along as they are: what is true of it stays true.
    const whole = ['ep1000001b1-de-fr', 'ep1000001b1-gb'];
    expect(await ids('DE')).toEqual(['EP1000003B1', 'EP1000005', ...whole]);
    expect(await ids('[GB, US]')).toEqual(['EP1000005', 'US10000001B2', ...whole]);
    expect(await ids('US')).toEqual(['US10000001B2']);
    expect(await ids('EP')).toHaveLength(6);
    const { patents } = await patentsOf(folder, `imported: {countries: DE}\n${parties}`);
    expect(patents['ep1000001b1-de-fr']).toMatchObject({ validated: ['DE', 'FR'] });
  });
});
