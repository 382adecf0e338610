// Made-up histories of patents with papers as the USPTO records them, seeded, and with the owner that is true by them.
// For the bench of titles and the property tests of `test/portfolio`.

import { event } from './happenings.mjs';

/** mulberry32: small, seeded, the same everywhere. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const families = [
  'Alvarez',
  'Brandt',
  'Chen',
  'Dubois',
  'Eriksson',
  'Fischer',
  'Garcia',
  'Hoang',
  'Ivanov',
  'Jensen',
  'Kowalski',
  'Lindqvist',
  'Moreau',
  'Nakamura',
  "O'Brien",
  'Petrov',
  'Quinn',
  'Rossi',
  'Schröder',
  'Tanaka',
];
const givens = [
  'Anna',
  'Boris',
  'Clara',
  'David',
  'Elena',
  'Frank',
  'Grace',
  'Hiro',
  'Ines',
  'Jürgen',
  'Karin',
  'Louis',
];
const syllables = [
  '',
  'a',
  'el',
  'ino',
  'ski',
  'mann',
  'berg',
  'otto',
  'ur',
  'ez',
  'vik',
  'dal',
  'es',
  'yan',
  'ov',
  'ema',
];
const roots = [
  'Alder',
  'Basalt',
  'Cobalt',
  'Dorado',
  'Ember',
  'Fjord',
  'Granite',
  'Harbor',
  'Indigo',
  'Juniper',
  'Kestrel',
  'Lumen',
  'Mistral',
  'Nimbus',
  'Onyx',
  'Pinnacle',
  'Quarry',
  'Raven',
  'Summit',
  'Tundra',
];
const trades = [
  'Systems',
  'Wireless',
  'Devices',
  'Networks',
  'Semiconductor',
  'Holdings',
  'Labs',
  'Technologies',
];
const forms = [', INC.', ' LLC', ' CORPORATION', ' GMBH', ' LTD.', ' AB'];

/** Organisations compared as the bench needs them: case, punctuation and legal form aside. */
export function sameCompany(a, b) {
  return company(a) === company(b) ? 'same' : 'different';
}
const cleaned = new Map();
function company(name) {
  const known = cleaned.get(name);
  if (known !== undefined) return known;
  const bare = name
    .toUpperCase()
    .replace(/\./g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/ (INC|LLC|CORPORATION|CORP|GMBH|LTD|AB|NA|AG)(?= |$)/g, '')
    .trim();
  if (cleaned.size > 500) cleaned.clear();
  cleaned.set(name, bare);
  return bare;
}

class History {
  constructor(seed) {
    this.next = random(seed);
    this.papers = [];
    this.reel = 10_000 + this.int(50_000);
    this.day = Date.UTC(1998 + this.int(18), this.int(12), 1 + this.int(28)) / 86_400_000;
    this.liens = [];
    this.kinds = [];
    this.clean = true;
    this.open = false;
  }
  int(below) {
    return Math.floor(this.next() * below);
  }
  chance(part) {
    return this.next() < part;
  }
  pick(list) {
    return list[this.int(list.length)];
  }
  date(day) {
    return new Date(day * 86_400_000).toISOString().slice(0, 10);
  }
  later(least, most) {
    this.day += least + this.int(most - least);
    return this.day;
  }
  family() {
    return this.pick(families) + this.pick(syllables) + this.pick(syllables);
  }
  company() {
    this.named = (this.named ?? this.int(40)) + 1;
    return `${this.pick(roots)} ${this.pick(trades)}${this.named}${this.pick(forms)}`.toUpperCase();
  }
  /** A spelling of a company as another clerk types it. */
  spelled(name) {
    if (name.includes('/') || this.chance(0.6)) return name;
    return this.chance(0.5)
      ? name.replace(/[.,]/g, '')
      : name.replace(/\w\S*/g, (word) => word[0] + word.slice(1).toLowerCase());
  }
  /** A paper, recorded some days after it was signed. */
  paper(kind, assignors, assignees, signed, { recorded = signed + this.int(80), ...more } = {}) {
    const names = (list) => list.map((name) => ({ name: this.spelled(name), executed: null }));
    const id = `${this.reel + this.papers.length}/${1 + this.int(999)}`;
    this.papers.push({
      id,
      recorded: this.date(recorded),
      reading: {
        class: kind,
        nuncProTunc: false,
        of: null,
        share: null,
        because: kind,
        sure: true,
        ...more.reading,
      },
      refersTo: more.refersTo ?? [],
      purged: more.purged ?? false,
      text: more.text ?? null,
      assignors: names(assignors).map((one, i) => ({
        ...one,
        executed: this.date(signed - (more.apart ? i : 0)),
      })),
      assignees: names(assignees).map(({ name }) => ({ name })),
    });
    return id;
  }
}

/** One history: the input of a chain, and what is true of it. */
export function history(seed) {
  const at = new History(seed);
  const inventors = [...new Set(Array.from({ length: 1 + at.int(3) }, () => at.family()))].map((last) => ({
    last,
    first: at.pick(givens),
    middle: at.chance(0.5) ? at.pick(['A.', 'B.', 'Maria', 'T.']) : '',
  }));
  at.filed = at.day;
  at.granted = at.filed + 700 + at.int(900);
  at.owners = [at.company()];
  inventorsSign(at, inventors);
  const first = at.owners[0];
  at.day = Math.max(at.day, at.filed) + 30;
  const events = at.int(5);
  for (let i = 0; i < events; i++) event(at);
  const parties = inventors.map(({ last, first: given, middle }) => ({
    role: 'inventor',
    organisation: null,
    last,
    first: `${given} ${middle}`.trim(),
    code: null,
  }));
  if (at.face || at.papers.length === 0 || at.chance(0.8))
    parties.push({
      role: 'assignee',
      organisation: at.face ?? at.spelled(first),
      last: null,
      first: null,
      code: '2',
    });
  const number = 5_000_000 + (seed % 5_000_000);
  return {
    input: {
      patent: `US${number}`,
      publication: null,
      application: `US${number + 5_000_000}`,
      filed: at.date(at.filed),
      granted: at.date(at.granted),
      parties,
      face: 'grant',
      papers: at.papers
        .map((one) => [at.next(), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one),
    },
    truth: { owners: at.owners, open: at.open, clean: at.clean, liens: at.liens, kinds: at.kinds },
  };
}

function inventorsSign(at, inventors) {
  const written = inventors.map(({ last, first, middle }) =>
    `${last}, ${first}${middle && at.chance(0.7) ? ` ${middle[0]}.` : ''}`.toUpperCase(),
  );
  const signed = at.filed - 20 + at.int(40);
  at.day = signed;
  if (at.chance(0.04) && written.length > 1) {
    at.kinds.push('an inventor without a paper');
    at.clean = false;
    at.paper('assignment', written.slice(1), at.owners, signed);
  } else if (at.chance(0.03)) {
    at.kinds.push('employer unrecorded');
    at.face = at.owners[0];
    at.clean = false;
  } else if (at.chance(0.7)) at.paper('assignment', written, at.owners, signed, { apart: true });
  else for (const [i, name] of written.entries()) at.paper('assignment', [name], at.owners, signed + i);
  if (at.chance(0.05)) {
    at.kinds.push('declaration');
    at.paper('declaration', written, at.owners, signed);
  }
}
