// A chain for the terminal, and as plain data with its words.
import { shareText } from './shares.js';
import type { Doubt, Lien, TitleChain, TitleStep } from './types.js';
import { doubtText, judgementText, noteText, ownersText, settledBy } from './words.js';

/** The chain in lines: owner, steps, liens, licences, doubts. */
export function titleText(chain: TitleChain): string[] {
  const lines = [`${chain.id}: ${presentText(chain)}`];
  if (chain.present.state === 'unknown') {
    for (const doubt of because(chain)) lines.push(`  ${paperOf(doubt)}${doubtText(doubt)}`);
    if (chain.present.owners.length > 0) lines.push(`  of record: ${ownersText(chain.present.owners)}`);
  }
  lines.push('', 'chain');
  for (const step of chain.steps) lines.push(...stepText(step));
  if (chain.liens.length > 0) lines.push('', 'liens', ...chain.liens.map(lienText));
  if (chain.encumbrances.length > 0) lines.push('', 'licences and other interests');
  for (const { kind, to, paper, date, ended } of chain.encumbrances) {
    lines.push(
      `  ${date ?? '?'}  ${kind} to ${to.join(' and ')}, ${paper}${ended === null ? '' : `, ended by ${ended}`}`,
    );
  }
  if (chain.doubts.length > 0) lines.push('', 'doubts');
  for (const doubt of chain.doubts) {
    lines.push(
      `  ${weights[doubt.weight]}${paperOf(doubt)}${doubtText(doubt)}; settled by ${settledBy(doubt)}`,
    );
  }
  return lines;
}
const weights = { unknown: 'OPEN  ', owner: 'owner ', note: 'note  ' } as const;
const paperOf = ({ paper }: Doubt): string => (paper === null ? '' : `${paper}: `);

function presentText({ present }: TitleChain): string {
  if (present.state === 'unknown') return 'owner unknown, because';
  return `${ownersText(present.owners)}${present.firm ? '' : ' (with doubts)'}`;
}
const because = ({ present, doubts }: TitleChain): readonly Doubt[] =>
  present.state === 'unknown' ? present.because.flatMap((at) => doubts[at] ?? []) : [];

/** The day of effect, or what is known of it. */
function effectText({ from, by, moved }: Pick<TitleStep, 'from' | 'by' | 'moved'>): string {
  if (from !== null) return from;
  return by === null ? (moved ? '?' : '') : `by ${by}`;
}

function stepText(step: TitleStep): string[] {
  const { paper, recorded, moved, owners, notes } = step;
  const head = [effectText(step).padEnd(13), (paper ?? '').padEnd(11), judgementText(step)].join('  ');
  const more = [...notes.map(noteText), ...(recorded === null ? [] : [`recorded ${recorded}`])];
  const lines = [`  ${head.trimEnd()}${more.length > 0 ? ` (${more.join('; ')})` : ''}`];
  if (moved) lines.push(`${' '.repeat(30)}> ${ownersText(owners)}`);
  return lines;
}

function lienText({ kind, secured, grantors, paper, date, released, sure, again }: Lien): string {
  const state = released === null ? 'OPEN' : `released by ${released}${sure ? '' : ' (by its parties)'}`;
  const twice = again.length > 0 ? `, also recorded at ${again.join(', ')}` : '';
  const what = kind === 'lien' ? 'lien' : 'security interest';
  return `  ${date ?? '?'}  ${state}: ${what} of ${secured.join(' and ')} from ${grantors.join(' and ')}, ${paper}${twice}`;
}

/** The chain as data, each judgement and doubt with its words. */
export function titleJson(chain: TitleChain): Record<string, unknown> {
  const owners = (list: TitleStep['owners']) =>
    list.map(({ name, share }) => ({ name, share: share && shareText(share) }));
  const doubt = (one: Doubt) => ({ ...one, says: doubtText(one), 'settled-by': settledBy(one) });
  const { present } = chain;
  return {
    id: chain.id,
    filed: chain.filed,
    granted: chain.granted,
    owner:
      present.state === 'known'
        ? { state: 'known', firm: present.firm, owners: owners(present.owners) }
        : { state: 'unknown', because: because(chain).map(doubt), 'of-record': owners(present.owners) },
    steps: chain.steps.map((step) => ({
      ...step,
      owners: owners(step.owners),
      says: judgementText(step),
      notes: step.notes.map((note) => ({ ...note, says: noteText(note) })),
    })),
    liens: chain.liens,
    encumbrances: chain.encumbrances,
    doubts: chain.doubts.map(doubt),
  };
}
