// What happens to a made-up patent after its inventors signed; each with its papers and what is true then.
const banks = [
  'FIRST HARBOR BANK, N.A.',
  'NORTHERN TRUST CREDIT AG',
  'MERIDIAN CAPITAL LLC, AS COLLATERAL AGENT',
];
const events = [
  ['sale', 5],
  ['merger', 3],
  ['rename', 3],
  ['lien', 4],
  ['release', 3],
  ['correction', 2],
  ['duplicate', 2],
  ['licence', 1],
  ['government', 1],
  ['partial', 0.5],
  ['gap', 0.5],
  ['conflict', 0.5],
  ['lateConflict', 0.4],
  ['purged', 0.5],
  ['confirm', 1],
];
const total = events.reduce((sum, [, weight]) => sum + weight, 0);
export function event(at) {
  let left = at.next() * total;
  const [name] = events.find(([, weight]) => (left -= weight) < 0) ?? events[0];
  at.later(40, 700);
  happenings[name](at);
}

const happenings = {
  sale(at) {
    const to = [at.company()];
    at.kinds.push('sale');
    at.paper('assignment', at.owners, to, at.day);
    at.owners = to;
  },
  merger(at) {
    if (at.owners.length > 1) return;
    const to = [at.company()];
    at.kinds.push('merger');
    at.paper('merger', at.owners, to, at.day, { recorded: at.day + at.int(400) });
    at.owners = to;
  },
  rename(at) {
    if (at.owners.length > 1) return;
    const to = [at.company()];
    at.kinds.push('rename');
    at.paper(at.chance(0.7) ? 'name-change' : 'entity-conversion', at.owners, to, at.day, {
      recorded: at.day + at.int(900),
    });
    at.owners = to;
  },
  lien(at) {
    const bank = at.pick(banks);
    if (at.liens.some((lien) => lien.open && lien.bank === bank)) return;
    at.kinds.push('lien');
    const paper = at.paper('security-interest', at.owners, [bank], at.day);
    at.liens.push({ paper, bank, grantors: at.owners, open: true });
  },
  release(at) {
    const lien = at.liens.find(({ open }) => open);
    if (!lien) return;
    at.kinds.push('release');
    const named = at.chance(0.7);
    at.paper('release', [lien.bank], at.chance(0.5) ? at.owners : lien.grantors, at.day, {
      refersTo: named ? [lien.paper] : [],
    });
    lien.open = false;
  },
  correction(at) {
    const to = [at.company()];
    at.kinds.push('correction');
    const wrong = at.paper('assignment', at.owners, [at.company()], at.day);
    at.paper('correction', at.owners, to, at.day, {
      recorded: at.day + 100 + at.int(200),
      refersTo: [wrong],
      reading: { of: 'assignment' },
    });
    at.owners = to;
    at.later(300, 400);
  },
  duplicate(at) {
    const paper = at.pick(at.papers);
    if (!paper || paper.reading.class === 'correction' || paper.purged) return;
    at.kinds.push('duplicate');
    at.papers.push({ ...paper, id: `${at.reel + at.papers.length}/7`, recorded: at.date(at.day) });
  },
  licence(at) {
    at.kinds.push('licence');
    at.paper('licence', at.owners, [at.company()], at.day);
  },
  government(at) {
    at.kinds.push('government');
    at.paper('government', at.owners, ['UNITED STATES OF AMERICA AS REPRESENTED BY THE SECRETARY'], at.day);
  },
  partial(at) {
    if (at.owners.length > 1) return;
    const to = at.company();
    at.kinds.push('partial');
    at.paper('assignment', at.owners, [to], at.day, { reading: { share: 50 } });
    at.owners = [...at.owners, to];
  },
  gap(at) {
    at.kinds.push('gap');
    at.clean = false;
    const unseen = [at.company()];
    const to = [at.company()];
    at.later(10, 100);
    at.paper('assignment', unseen, to, at.day);
    at.owners = to;
  },
  /** Sold twice; the first buyer recorded in time. */
  conflict(at) {
    const [seller, to] = [at.owners, [at.company()]];
    at.kinds.push('conflict');
    at.clean = false;
    at.paper('assignment', seller, to, at.day);
    at.paper('assignment', seller, [at.company()], at.day + 100);
    at.owners = to;
    at.later(200, 300);
  },
  /** Sold twice; the first buyer recorded after the second sale: whose it is turns on notice. */
  lateConflict(at) {
    const [seller, to] = [at.owners, [at.company()]];
    at.kinds.push('late conflict');
    at.clean = false;
    at.open = true;
    at.paper('assignment', seller, to, at.day, { recorded: at.day + 300 });
    at.paper('assignment', seller, [at.company()], at.day + 150);
    at.owners = to;
    at.later(350, 400);
  },
  purged(at) {
    at.kinds.push('purged');
    at.paper('assignment', at.owners, [at.company()], at.day, { purged: true });
  },
  confirm(at) {
    const paper = at.papers.findLast(
      (one) =>
        one.reading.class === 'assignment' &&
        !one.purged &&
        one.reading.share === null &&
        !one.id.endsWith('/7'),
    );
    if (!paper || at.papers.some(({ refersTo }) => refersTo.includes(paper.id))) return;
    at.kinds.push('confirmation');
    const assignors = paper.assignors.map((one) => ({ ...one, executed: at.date(at.day) }));
    at.papers.push({
      ...paper,
      assignors,
      id: `${at.reel + at.papers.length}/9`,
      recorded: at.date(at.day + 5),
    });
  },
};
