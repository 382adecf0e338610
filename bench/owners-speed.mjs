// What names of owners cost at the size of a whole assignment file: forms, look-ups, clusters of 200,000 made-up names.
import { closest } from 'fastest-levenshtein';
import { rounded } from './sample.mjs';

export const title =
  '200,000 names of owners (targets: 10–50 µs a look-up, clusters in less than 30 s; time of the processor, not of the clock)';

const NAMES = 200_000;
const PARTIES = 5_000;
const syllables = 'ka ro mi ten sol var lo dex tra vin qua bel nor fi gen zu tor pel ash mon'.split(' ');
const trades =
  'Technologies Electronics Systems Industries Pharmaceuticals Group Holdings Semiconductor Networks Software Medical Energy'.split(
    ' ',
  );
const legal = ['Inc.', 'Co., Ltd.', 'GmbH', 'LLC', 'Corp.', 'Corporation', 'Limited', 'AG', 'S.A.', 'B.V.'];
const places = ['', '', '', '', 'Beijing ', 'Shenzhen ', 'North America '];

export async function measure() {
  const { cluster, normalise, resolver } = await import('../dist/portfolio/index.js');
  const names = made();
  const rows = [];
  const add = (what, units, work) => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    rows.push({ what, seconds: rounded(seconds), 'µs a name': rounded((seconds / units) * 1e6) });
    return result;
  };
  add('forms of each name', names.length, () => names.forEach((name) => normalise(name)));
  const clusters = add('clusters of all', names.length, () => cluster(names));
  rows.at(-1)['memory MB'] = Math.round(process.memoryUsage().rss / 1e6);
  if (clusters.reduce((sum, one) => sum + one.names.length, 0) !== names.length)
    throw new Error('names were lost');
  const parties = Object.fromEntries(names.slice(0, PARTIES).map((name, at) => [`p-${at}`, { name }]));
  const found = add(`${PARTIES.toLocaleString('en')} parties laid out`, PARTIES, () => resolver({ parties }));
  const asked = names.slice(0, NAMES / 4);
  const answers = add('look-ups among them', asked.length, () => asked.map((name) => found.resolve(name)));
  const written = names.slice(0, PARTIES);
  const few = asked.slice(0, 200);
  const peer = add('closest of them by Levenshtein (peer)', few.length, () =>
    few.map((name) => closest(name, written)),
  );
  peer.forEach((name, at) => {
    if (answers[at].by !== name) throw new Error(`\`${few[at]}\` is ${answers[at].by} and ${name}`);
  });
  return rows;
}

/** The same names on every machine. */
function made() {
  let seed = 12345;
  const any = (n) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
  };
  const brand = () => {
    let word = '';
    for (let left = 2 + any(3); left > 0; left--) word += syllables[any(syllables.length)];
    return word[0].toUpperCase() + word.slice(1);
  };
  const slip = (text) => {
    const at = 1 + any(text.length - 2);
    return text.slice(0, at) + (any(2) ? text[at + 1] + text[at] + text.slice(at + 2) : text.slice(at + 1));
  };
  const names = new Set();
  while (names.size < NAMES) {
    const base = `${places[any(places.length)]}${brand()}${any(3) ? ` ${brand()}` : ''} ${trades[any(trades.length)]}`;
    names.add(`${base} ${legal[any(legal.length)]}`);
    if (!any(3)) names.add(`${base.toUpperCase()} ${legal[any(legal.length)]}`);
    if (!any(6)) names.add(`${slip(base)} ${legal[any(legal.length)]}`);
    if (!any(20)) names.add(`${brand()}, ${brand()} ${'ABC'[any(3)]}.`);
  }
  return [...names].slice(0, NAMES);
}
