// The shortest depth: one sentence that can be quoted, with what is asked, the answer and what decides it.
import type { Answer, Workspace } from '../../language/index.js';
import type { Step } from '../../law/index.js';
import { nearest } from '../nearest.js';
import type { Branch, Proof } from '../types.js';
import { type About, named, pathText, placeText, valueText } from '../values.js';
import { answerWords, detailWords, labelOf } from '../words.js';

/** `Xiaomi`, or `a customer of Xiaomi`. */
export function actorText(about: About): string {
  const { actor } = about.question;
  if (typeof actor === 'string') return named(about, 'parties', actor);
  return `a customer of ${valueText(about, actor['customers-of'])}`;
}
/** `sell Mi 6 in DE on 2018-03-01`, with where the unit came from and the day of the suit where they are given. */
export function actText(about: About): string {
  const { act, product, country, on, asked, article } = about.question;
  const sold = article?.['sold-by'] ? ` from ${valueText(about, article['sold-by'])}` : '';
  const first = article
    ? `, a unit first sold${sold ? sold.replace(' from', ' by') : ''}${article.on ? ` on ${valueText(about, article.on)}` : ''}${article.in ? ` in ${valueText(about, article.in)}` : ''},`
    : '';
  const suit = asked && asked !== on ? ` (suit on ${asked})` : '';
  return `${act} ${named(about, 'products', product)}${first} in ${country} on ${on}${suit}`;
}

/** Whether a lot reads on only by declaration, so that its number counts declared applications and not patents. */
export function isDeclaredOnly(ws: Workspace, patent: string): boolean {
  const reads = ws.patents[patent]?.['reads-on'];
  return Array.isArray(reads) && reads.length > 0 && reads.every((one) => one.by === 'declared');
}
/** `Nokia's US8000001B2`, or the lot with what its number counts. */
export function patentText(about: About, patent: string): string {
  const { ws, question } = about;
  const count = ws.patents[patent]?.count;
  const holder = question.holder ? `${genitive(named(about, 'parties', question.holder))} ` : '';
  if (count === undefined) return `${holder}\`${patent}\``;
  const what = isDeclaredOnly(ws, patent) ? `declared applications, at most` : 'assets';
  return `${holder}lot \`${patent}\` (${valueText(about, count)} ${what})`;
}
export const genitive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** The sentence about one patent or lot. */
export function line(about: About, proof: Proof): string {
  return headline(about, proof.answer, patentText(about, proof.patent), groundText(about, proof));
}
/** The sentence about whatever `subject` names, with the ground that is given. */
export function headline(about: About, answer: Answer, subject: string, why: string): string {
  const who = actorText(about);
  const freedom = answer === 'stayed' ? 'without being sued now on' : 'free of';
  const act = `${actText(about)} ${freedom} ${subject}`;
  const verb = answer === 'exposed' ? 'may not' : answer === 'stayed' ? 'can' : 'may';
  const text = isOpen(answer) ? `whether ${who} may ${act} is ${why}` : `${who} ${verb} ${act}: ${why}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
const isOpen = (answer: Answer): boolean => answer === 'unknown' || answer === 'contested';
/** What decides, or what an open answer turns on. */
export function groundText(about: About, proof: Proof): string {
  if (!isOpen(proof.answer)) return ground(proof);
  return `${answerWords[proof.answer]}: ${turnsText(about, proof)}`;
}
function turnsText(about: About, { turnsOn, answer }: Proof): string {
  const known = answer === 'unknown' ? 'not public' : 'argued both ways';
  const terms = turnsOn.map((term) => termName(about, term.path));
  return terms.length ? `it turns on ${terms.join(' and on ')}, ${known}` : `the readings differ`;
}
/** An open term by its path and place, an unsettled rule by its name, a column that the country table lacks. */
export function termName(about: About, path: readonly string[]): string {
  if (path[0] !== 'law') return `${pathText(about.ws, path)} (${placeText(about, path)})`;
  return path[1] === 'countries' ? `the ${placeText(about, path)}` : `the unsettled rule \`${path[1]}\``;
}

/** `licensed under sep-licence (made for a licensee…)`. */
export function ground(proof: Pick<Proof, 'answer' | 'detail' | 'branches'>): string {
  const { answer, detail, branches } = proof;
  const alike = branches.filter((branch) => branch.answer === answer);
  const detailed = detail ? ` (${detailWords[detail] ?? detail})` : '';
  if (answer === 'not-in-force') return `${answerWords[answer]}${detail ? `, ${detailWords[detail]}` : ''}`;
  if (answer === 'exposed') return `exposed${detail ? ` ${detailWords[detail]}` : ''}${closest(alike)}`;
  const grants = [...new Set(alike.flatMap(holdingGrants))];
  const under = grants.length ? ` under ${grants.map((id) => `\`${id}\``).join(' and ')}` : '';
  const dismissed = answer === 'released' && grants.length === 0 ? ' by a dismissal with prejudice' : '';
  return `${answerWords[answer]}${under}${dismissed}${detailed}`;
}
function closest(branches: readonly Branch[]): string {
  const [branch] = branches;
  const [miss, ...more] = branch ? nearest(branch) : [];
  if (!miss) return ', and no grant comes near';
  const terms = [...new Set(miss.failing.map((step) => labelOf(step.rule) ?? step.rule))];
  const others = more.length ? ` (as near: ${more.length} more)` : '';
  return `; the nearest grant, \`${miss.grant}\`${others}, fails on ${terms.join(' and ')}`;
}

/** Grants that give a branch its answer. */
export function holdingGrants(branch: Branch): string[] {
  const last = branch.lines.at(-1);
  const found: string[] = [];
  const walk = (step: Step): void => {
    if (!step.holds || step.how === 'none' || step.how === 'unopened') return;
    if (step.grant && (step.rule === 'grant' || step.rule === 'promise')) {
      if (!found.includes(step.grant)) found.push(step.grant);
    } else for (const part of step.steps ?? []) walk(part);
  };
  if (last?.step.holds) walk(last.step);
  return found;
}
