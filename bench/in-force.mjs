// What it costs to work out the dates of many rights from their records.
import { rounded } from './sample.mjs';

export const title =
  'the dates of 100,000 US grants (target: 100,000 a second and core; a year has about 370,000)';

const RIGHTS = 100_000;
const two = (number) => String(number).padStart(2, '0');

function rights() {
  return Array.from({ length: RIGHTS }, (_, index) => {
    const year = 1996 + (index % 20);
    const rest = `${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
    const parent = index % 3 === 0;
    return {
      documents: [
        {
          type: 'document',
          id: `US${6_000_000 + index}B2`,
          publication: `US${6_000_000 + index}`,
          country: 'US',
          number: String(6_000_000 + index),
          kind: 'B2',
          published: `${year + 3}-${rest}`,
          grant: true,
          right: 'invention',
          reissue: false,
          application: `US${10_000_000 + index}`,
          applicationPrinted: null,
          filed: `${year}-${rest}`,
          title: null,
          language: null,
          term:
            index % 2
              ? {
                  adjusted: index % 900,
                  years: null,
                  disclaimer: false,
                  disclaimerText: null,
                  disclaimerDate: null,
                }
              : null,
          pct: null,
          parties: [],
          relations: parent
            ? [
                {
                  kind: 'continuation',
                  application: 'US08000001',
                  publication: null,
                  date: `${year - 2}-${rest}`,
                  status: null,
                },
              ]
            : [],
          priorities: [],
          classes: [],
          families: [],
          states: [],
          part: 'whole',
          official: null,
          withdrawn: false,
        },
      ],
    };
  });
}

/** What a docket does by hand: twenty years from the filing, or the parent's, and the printed days. */
function byHand({ documents: [document] }) {
  const date = new Date(document.relations[0]?.date ?? document.filed);
  date.setUTCFullYear(date.getUTCFullYear() + 20);
  date.setUTCDate(date.getUTCDate() + (document.term?.adjusted ?? 0));
  return date.toISOString().slice(0, 10);
}

export async function measure() {
  const { asDates, datesOf, said } = await import('../dist/portfolio/index.js');
  const all = rights();
  for (const right of all) {
    const [hand, worked] = [byHand(right), said(datesOf(right).expires.when)];
    if (hand !== worked) throw new Error(`${right.documents[0].id}: ${worked}, by hand ${hand}`);
  }
  // Processor time, not the clock: the promise is one for a core, and a bench shares its machine.
  const row = (what, once) => {
    once();
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      once();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    const ms = times[2];
    return {
      what,
      'median ms of processor': rounded(ms),
      'rights a second': Math.round((RIGHTS / ms) * 1000),
    };
  };
  return [
    row('the expiry alone, by a Date (peer)', () => all.map(byHand)),
    row('datesOf', () => all.map((right) => datesOf(right).expires.when.high)),
    row('datesOf and asDates', () => all.map((right) => asDates(datesOf(right)).length)),
  ];
}
