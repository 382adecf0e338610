// A resolution in words, for the command line and the review list.
import type { OwnerDecision } from '../../language/index.js';
import type { OwnerRule, Resolution } from './resolve.js';

const ways: Readonly<Record<OwnerRule, string>> = {
  decision: 'a decision in `owner-names`',
  name: 'the name of the party, letter by letter',
  alias: 'one of the party’s other names, letter by letter',
  'clean-up': 'the same but for case, accents and punctuation',
  'legal-form': 'the same but for the legal form',
  transliteration: 'the same in Latin letters, umlauts written out or not',
  abbreviation: 'the same but for abbreviations, small words and where the place stands',
  spacing: 'the same but for spaces and hyphens',
  initials: 'initials that the record or the workspace gives beside the full name',
  stated: 'a second name that the record itself gives',
  slip: 'a slip of the pen away',
  'group-word': 'the same but for a word such as `group` or `research`',
};

/** Lines of plain text: to whom, by what rule, the runner-up, what to look at. */
export function explain(resolution: Resolution): string[] {
  const { name, day, party, group, rule, by, score, decision, runnerUp, doubts } = resolution;
  const when = day ? ` on ${day}` : '';
  const lines = [`\`${name}\`${when}: ${party ? `\`${party}\`` : nobody(resolution)}`];
  if (rule && rule !== 'decision')
    lines.push(`  by: ${ways[rule]}${by ? `, \`${by}\`` : ''} (${score.toFixed(2)})`);
  if (decision) lines.push(`  by: ${ways.decision}${told(decision)}`);
  if (group && group !== party) lines.push(`  group${when}: \`${group}\``);
  if (runnerUp)
    lines.push(
      `  runner-up: \`${runnerUp.party}\`, \`${runnerUp.by}\` (likeness ${runnerUp.likeness.toFixed(2)}): ${runnerUp.why}`,
    );
  for (const doubt of doubts) lines.push(`  look at: ${doubt}`);
  return lines;
}

function nobody({ decision, person }: Resolution): string {
  if (decision) return 'nobody in this workspace, as decided';
  return person ? 'a person, and no party of this workspace' : 'no party of this workspace';
}

function told({ decided, by, reason }: OwnerDecision): string {
  const parts = [decided ? ` of ${decided}` : '', by ? ` by ${by}` : '', reason ? `: ${reason}` : ''];
  return parts.join('');
}
