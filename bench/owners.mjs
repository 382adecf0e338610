// How well names of owners are brought together, on names that people sorted: ours beside an exact comparison after
// clean-up and a string metric. Clusters are the transitive closure of the listed pairs, every other pair a negative.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';

export const title =
  'names brought to owners (target: pairwise precision 0.98 or more, recall well above the exact comparison)';

const files = [
  ['ietf_affiliation_alias.csv', 'alias', 'canonical'],
  ['pv_handlabel_same_assignee_variants.csv', 'seed_name', 'variant_name'],
];
const folder = ['../../shared/records/names/', '../../../shared/records/names/']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));

export async function measure() {
  if (!folder) {
    console.error('SKIPPED: ../shared/records/names is not there, so nothing was measured');
    return [];
  }
  const { cluster, normalise } = await import('../dist/portfolio/index.js');
  const ways = [
    ['ours', (names) => byCluster(cluster(names))],
    ['ours, across places', (names) => byCluster(cluster(names, { acrossPlaces: true }))],
    ['exact after clean-up', (names) => new Map(names.map((name) => [name, cleaned(name)]))],
    ['exact, our key', (names) => new Map(names.map((name) => [name, normalise(name).key]))],
  ];
  const sets = files.map(read);
  ways.push(...metricsOf(sets));
  const rows = [];
  const mistakes = [];
  for (const { file, pairs, gold, all, half } of sets) {
    const sizes = count(gold.values());
    const chained = new Set([...sizes].filter(([, size]) => size > 500).map(([id]) => id));
    const parts = [
      ['develop half', half(0)],
      ['other half', half(1)],
      ['all', all],
    ];
    if (chained.size > 0)
      parts.push(['all but the chain', all.filter((name) => !chained.has(gold.get(name)))]);
    for (const [part, names] of parts) {
      for (const [way, make] of ways) {
        const start = performance.now();
        const found = make(names);
        const ms = Math.round(performance.now() - start);
        rows.push({
          file: file.slice(0, 4),
          part,
          names: names.length,
          way,
          ...scores(names, gold, found, pairs),
          ms,
        });
        if (way === 'ours' && part === 'all') mistakes.push(...mistakesOf(file, names, gold, found, pairs));
      }
    }
  }
  const out = new URL('../out/', import.meta.url);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('owners-mistakes.txt', out), `${mistakes.join('\n')}\n`);
  console.log(
    mistakes
      .filter((line) => line.startsWith('merged'))
      .slice(0, 15)
      .join('\n'),
  );
  console.log(`${mistakes.length} lines of mistakes in out/owners-mistakes.txt`);
  return rows;
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byCluster = (clusters) =>
  new Map(clusters.flatMap(({ names }, index) => names.map(({ name }) => [name, index])));

/** The usual clean-up: capitals, no accents or punctuation, one common legal form off the end. */
function cleaned(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (CO LTD|INC|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|LLC|GMBH|AG|SA|BV|NV|PLC|OY|AB|KK)$/, '');
}

/** One file of pairs: its clusters, its names, and its halves by a seeded hash of the cluster. */
function read([file, left, right]) {
  const records = parse(readFileSync(new URL(file, folder)), {
    columns: true,
    bom: true,
    relax_quotes: true,
  });
  const pairs = records.map((row) => [row[left], row[right]]).filter(([a, b]) => a !== '' && b !== '');
  const gold = closure(pairs);
  const all = [...gold.keys()].sort(byText);
  return {
    file,
    pairs,
    gold,
    all,
    half: (want) => all.filter((name) => seeded(gold.get(name)) % 2 === want),
  };
}

/**
 * Levenshtein ratio of the cleaned names, single link. One threshold for all files, chosen on their develop halves: the one
 * with the best B-cubed F, and the lowest with a pairwise precision of 0.98.
 */
function metricsOf(sets) {
  const gold = new Map(sets.flatMap((set) => [...set.gold].map(([name, id]) => [name, `${set.file} ${id}`])));
  const names = [...new Set(sets.flatMap((set) => set.half(0)))];
  const linked = links(names, 0.5);
  let [best, precise] = [{ threshold: 1, f: 0 }, 1];
  for (let threshold = 1; threshold > 0.49; threshold -= 0.02) {
    const { P, 'B3 F': f } = scores(names, gold, joined(names, linked, threshold), []);
    if (f > best.f) best = { threshold, f };
    if (P >= 0.98) precise = threshold;
  }
  return [
    ['best F', best.threshold],
    ['P 0.98', precise],
  ].map(([why, threshold]) => [
    `Levenshtein ${threshold.toFixed(2)} (${why})`,
    (some) => joined(some, links(some, threshold), threshold),
  ]);
}

function links(names, least) {
  const texts = names.map(cleaned);
  const order = texts.map((_, index) => index).sort((a, b) => texts[a].length - texts[b].length);
  const found = [];
  for (let at = 0; at < order.length; at++) {
    const a = texts[order[at]];
    for (let to = at + 1; to < order.length; to++) {
      const b = texts[order[to]];
      if (a.length < least * b.length) break;
      const ratio = b.length === 0 ? 1 : 1 - distance(a, b) / b.length;
      if (ratio >= least) found.push([order[at], order[to], ratio]);
    }
  }
  return found;
}

function joined(names, linked, threshold) {
  const sets = disjoint();
  for (const name of names) sets.find(name);
  for (const [a, b, ratio] of linked) if (ratio >= threshold - 1e-9) sets.join(names[a], names[b]);
  return new Map(names.map((name) => [name, sets.find(name)]));
}

function disjoint() {
  const parent = new Map();
  const find = (name) => {
    if (!parent.has(name)) parent.set(name, name);
    let at = name;
    while (parent.get(at) !== at) at = parent.get(at);
    parent.set(name, at);
    return at;
  };
  const join = (a, b) => {
    const [x, y] = [find(a), find(b)].sort(byText);
    parent.set(y, x);
  };
  return { find, join };
}

function closure(pairs) {
  const sets = disjoint();
  for (const [a, b] of pairs) sets.join(a, b);
  return new Map([...new Set(pairs.flat())].map((name) => [name, sets.find(name)]));
}

/** FNV-1a with a seed: which half a cluster belongs to. */
function seeded(text) {
  let hash = 0x811c9dc5 ^ 20261125;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash >>> 4;
}

/** Pairs are counted through the sizes of clusters and of what they share, so all of them are. */
function scores(names, gold, found, pairs) {
  const golds = count(names.map((name) => gold.get(name)));
  const founds = count(names.map((name) => found.get(name)));
  const shared = count(names.map((name) => `${gold.get(name)}\n${found.get(name)}`));
  const both = sum(shared, two);
  const precision = both / (sum(founds, two) || 1);
  const recall = both / (sum(golds, two) || 1);
  let [p3, r3] = [0, 0];
  for (const name of names) {
    const common = shared.get(`${gold.get(name)}\n${found.get(name)}`);
    p3 += common / founds.get(found.get(name));
    r3 += common / golds.get(gold.get(name));
  }
  [p3, r3] = [p3 / names.length, r3 / names.length];
  const inside = new Set(names);
  const listed = pairs.filter(([a, b]) => inside.has(a) && inside.has(b));
  const met = listed.filter(([a, b]) => found.get(a) === found.get(b)).length;
  const f = (a, b) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
  const three = (value) => Math.round(value * 1000) / 1000;
  return {
    P: Math.round(precision * 10000) / 10000,
    R: three(recall),
    F: three(f(precision, recall)),
    'B3 P': three(p3),
    'B3 R': three(r3),
    'B3 F': three(f(p3, r3)),
    'listed pairs met': three(met / (listed.length || 1)),
  };
}
function count(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const two = (n) => (n * (n - 1)) / 2;
const sum = (map, of) => [...map.values()].reduce((total, n) => total + of(n), 0);

/** Clusters that hold names of several organisations, most wrong pairs first; then the listed pairs that were missed. */
function mistakesOf(file, names, gold, found, pairs) {
  const clusters = new Map();
  for (const name of names) {
    const list = clusters.get(found.get(name)) ?? [];
    clusters.set(found.get(name), list);
    list.push(name);
  }
  const merged = [];
  for (const list of clusters.values()) {
    const groups = new Map();
    for (const name of list) groups.set(gold.get(name), [...(groups.get(gold.get(name)) ?? []), name]);
    if (groups.size < 2) continue;
    const wrong = two(list.length) - sum(new Map([...groups].map(([id, some]) => [id, some.length])), two);
    merged.push([
      wrong,
      `merged  ${file.slice(0, 4)} ${String(wrong).padStart(4)} wrong pairs: ${[...groups.values()].map((some) => some.join(', ')).join('  ≠  ')}`,
    ]);
  }
  const missed = pairs
    .filter(([a, b]) => found.get(a) !== found.get(b))
    .map(([a, b]) => `missed  ${file.slice(0, 4)} ${a}  =  ${b}`);
  return [...merged.sort((a, b) => b[0] - a[0]).map(([, line]) => line), ...missed];
}
