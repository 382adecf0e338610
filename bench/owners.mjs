// How well names of owners are brought together, on names that people sorted: ours beside an exact comparison after
// clean-up and a string metric. Clusters are the transitive closure of the listed pairs, every other pair a negative.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';
import { rounded } from './sample.mjs';

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
    ['exact after clean-up', (names) => new Map(names.map((name) => [name, cleaned(name)]))],
    ['exact, our key', (names) => new Map(names.map((name) => [name, normalise(name).key]))],
  ];
  const rows = [];
  const mistakes = [];
  for (const [file, left, right] of files) {
    const records = parse(readFileSync(new URL(file, folder)), {
      columns: true,
      bom: true,
      relax_quotes: true,
    });
    const pairs = records.map((row) => [row[left], row[right]]).filter(([a, b]) => a !== '' && b !== '');
    const { gold, sizes } = closure(pairs);
    const all = [...gold.keys()].sort(byText);
    const half = (want) => all.filter((name) => seeded(gold.get(name)) % 2 === want);
    const chained = [...sizes].filter(([, size]) => size > 500).map(([id]) => id);
    const parts = [
      ['develop half', half(0)],
      ['other half', half(1)],
      ['all', all],
    ];
    if (chained.length > 0)
      parts.push(['all but what joint names chain', all.filter((name) => !chained.includes(gold.get(name)))]);
    const metric = metricOf(half(0), gold);
    for (const [part, names] of parts) {
      for (const [way, make] of [...ways, metric]) {
        const start = performance.now();
        const found = make(names);
        const ms = performance.now() - start;
        rows.push({
          file: file.slice(0, 12),
          part,
          names: names.length,
          way,
          ...scores(names, gold, found, pairs),
          ms: rounded(ms),
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

/** Levenshtein ratio of the cleaned names, single link; its threshold is the one with the best B-cubed F on the develop half. */
function metricOf(names, gold) {
  const linked = links(names, 0.7);
  let best = { threshold: 1, f: 0 };
  for (let threshold = 0.7; threshold <= 1.0001; threshold += 0.025) {
    const { 'B3 F': f } = scores(names, gold, joined(names, linked, threshold), []);
    if (f > best.f) best = { threshold, f };
  }
  const { threshold } = best;
  return [
    `Levenshtein ratio ${threshold.toFixed(3)}`,
    (some) => joined(some, links(some, threshold), threshold),
  ];
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
  const gold = new Map([...new Set(pairs.flat())].map((name) => [name, sets.find(name)]));
  const sizes = new Map();
  for (const id of gold.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return { gold, sizes };
}

/** FNV-1a with a seed: which half a cluster belongs to. */
function seeded(text) {
  let hash = 0x811c9dc5 ^ 20261125;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash >>> 4;
}

/** Pairs are counted through the sizes of clusters and of what they share, so all of them are. */
function scores(names, gold, found, pairs) {
  const [golds, founds, shared] = [new Map(), new Map(), new Map()];
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const name of names) {
    count(golds, gold.get(name));
    count(founds, found.get(name));
    count(shared, `${gold.get(name)}\n${found.get(name)}`);
  }
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
