// Judgements, notes and doubts in words, for counsel. Authorities stand in docs/title.md.
import { shareText } from './shares.js';
import type { Doubt, DoubtCode, Judgement, Note, Owner, TitleStep } from './types.js';

type About = readonly string[];
const list = (about: About): string =>
  about.length < 3 ? about.join(' and ') : `${about.slice(0, -1).join(', ')} and ${about.at(-1)}`;
const at = (about: About, place: number): string => about[place] ?? '';

const judgements: { readonly [J in Judgement]: (about: About) => string } = {
  inventors: () => 'title begins with the inventors',
  'inventor-to-assignee': () => 'inventor to assignee',
  assignment: () => 'assignment by the owner of record',
  merger: () => 'merger: the survivor takes what the other had',
  'name-change': () => 'change of name: the same owner under another name',
  conversion: () => 'conversion: the same owner in another legal form',
  heirs: () => 'death of an owner: heirs or representatives take',
  'partial-interest': () => 'a part of the interest only; the rest stays',
  'as-printed': (about) => `no paper: ${list(about)} is printed on the document as assignee`,
  confirms: () => 'confirms what had been conveyed already',
  duplicate: (about) => `the same paper recorded again, first at ${list(about)}`,
  replaced: (about) => `replaced by the correction ${list(about)}`,
  gap: (about) => `gap: no paper shows how ${list(about)} got title`,
  'follows-gap': (about) => `builds on ${list(about)}, whose assignor had no title of record`,
  conflict: (about) => `conflict: the same interest had gone to ${list(about.slice(1))} by ${at(about, 0)}`,
  'before-title': (about) => `signed before ${list(about)} got title`,
  'carries-nothing': (about) => `carries nothing here: title had gone to ${list(about)}`,
  'may-move': (about) => `may give title to ${list(about)}: only its text can say`,
  'security-interest': () => 'security interest: moves no title',
  lien: () => 'lien: moves no title',
  'lien-transfer': (about) => `transfer of the lien ${list(about)}: moves no title`,
  release: (about) =>
    about.length > 0 ? `release of ${list(about)}` : 'release, of which lien is not clear',
  licence: () => 'licence: moves no title',
  government: () => 'interest of the government: moves no title',
  'moves-nothing': () => 'moves no title',
  purged: () => 'purged by the Office: kept, moves nothing',
  'set-aside': () => 'set aside by decision',
  decided: () => 'by decision',
};

const notes: { readonly [N in Note['code']]: (about: string) => string } = {
  corrects: (about) => `corrects ${about}`,
  'corrected-by': (about) => `corrected by ${about}`,
  'old-name': (about) => `under the former name ${about}`,
  'late-recorded': (about) => `signed before ${about}, recorded after it`,
  'nunc-pro-tunc': (about) =>
    `agreed to take effect earlier, from a day that the record does not give${about && `; signed ${about}`}`,
};

/** What the doubt is, and what would settle it. */
const doubts: { readonly [D in DoubtCode]: readonly [(about: About) => string, string] } = {
  gap: [
    (about) => `what ${at(about, 0)} has comes from ${list(about.slice(1))}, who had no title of record`,
    'the paper by which that assignor got title, or a decision in `title-overrides`',
  ],
  conflict: [
    (about) => `${list(about.slice(1))} conveyed a second time, to ${at(about, 0)}`,
    'the two papers: their order, and what the first left to convey',
  ],
  'late-recording': [
    (about) =>
      `${list(about.slice(1))} conveyed again, to ${at(about, 0)}, before the first conveyance was recorded and more than three months after it: it is void against a buyer for value without notice`,
    'whether the second buyer paid and knew',
  ],
  'before-title': [
    (about) => `${list(about.slice(1))} conveyed to ${at(about, 0)} before it got title`,
    'the words of the paper (whether it assigns what is yet to come), or a new assignment',
  ],
  'may-move': [(about) => `the paper may have given title to ${at(about, 0)}`, 'the text of the paper'],
  'some-inventors': [
    (about) => `no paper by ${list(about)} is on file`,
    'an assignment by each of them, or proof that they are named otherwise in one',
  ],
  'inventors-not-on-file': [
    () => 'the inventors are not on file; the persons who signed are taken for all of them',
    'the document of the patent or application',
  ],
  'start-not-on-file': [
    () => 'nothing on file shows a first owner',
    'the document of the patent or application',
  ],
  'as-printed': [
    (about) => `no paper on file: ${list(about)} is the assignee as printed`,
    'the paper from the inventors to the assignee',
  ],
  'applicant-only': [
    (about) => `no paper and no assignee: ${list(about)} applied, which an obligation to assign allows`,
    'the paper from the inventors to the applicant',
  ],
  'part-printed': [
    (about) => `${list(about)} is printed as the assignee of a part interest`,
    'the papers of all interests',
  ],
  'nothing-recorded': [
    () =>
      'nothing is recorded and no assignee is printed: the inventors, unless they assigned off the record',
    'the inventors’ word, or their contracts of employment',
  ],
  'face-differs': [
    (about) => `the grant prints ${list(about)} as assignee, whom the papers do not show`,
    'the paper that the grant rests on',
  ],
  'parent-papers': [
    (about) =>
      `an assignment of its parent ${list(about)} is recorded, and effective for a continuation or division`,
    'recording it against this one',
  ],
  'parent-papers-in-part': [
    (about) =>
      `an assignment of its parent ${list(about)} is recorded; it reaches only what both have in common`,
    'an assignment of this one',
  ],
  'name-maybe': [(about) => `${at(about, 0)} is taken to be ${at(about, 1)}`, 'a decision on the two names'],
  representative: [
    (about) => `${at(about, 0)} is taken to act for ${at(about, 1)}`,
    'letters testamentary or of administration',
  ],
  heirs: [
    () => 'who takes after a death is for the law of the estate',
    'the order of the court, or the will',
  ],
  'unsure-reading': [(about) => `the text fits no known wording: ${list(about)}`, 'the text of the paper'],
  'dead-party': [
    (about) => `${at(about, 0)} had merged into ${at(about, 1)} by then`,
    'the certificate of merger and its day',
  ],
  'dated-later': [
    (about) => `${at(about, 1)} acts as ${at(about, 0)} before the paper that says so`,
    'the certificate and its day of effect',
  ],
  'share-unclear': [() => 'how large the conveyed part is cannot be told', 'the text of the paper'],
  'number-corrected': [
    () => 'a correction says that this number was wrong',
    'the correction: which numbers it takes out',
  ],
  'corrected-elsewhere': [
    (about) => `the correction ${list(about)} does not name this asset again`,
    'the correction: whether this asset was named by mistake',
  ],
  'correction-without-paper': [
    (about) => `what it corrects is not on file${about.length > 0 ? `: ${list(about)}` : ''}`,
    'the paper that it corrects',
  ],
  'no-execution-date': [() => 'no day of signature is recorded', 'the paper'],
  'executed-after-recorded': [
    (about) => `the day of signature ${list(about)} lies after the recording`,
    'the paper',
  ],
  'no-parties': [() => 'it names no assignor or no assignee', 'the paper'],
  'release-by-parties': [
    (about) => `the release does not name ${list(about)}; its parties and its day fit`,
    'the release: which reel and frame it frees',
  ],
  'release-unclear': [
    (about) => `the release fits ${list(about)} alike; all are kept open`,
    'the release: which reel and frame it frees',
  ],
  'release-of-nothing': [(about) => `it fits no open lien on file: ${list(about)}`, 'the papers of the lien'],
  'lien-by-stranger': [
    (about) => `granted by ${list(about)}: not the owner of record`,
    'whether the lien reaches this asset; a lender without notice is protected as a buyer is',
  ],
  'override-without-paper': [() => 'a decision names a paper that is not on file', 'the number of the paper'],
  'override-overtaken': [
    (about) => `recorded since the decision of ${list(about)}`,
    'a look at the decision, with this paper',
  ],
};

export const judgementText = ({ judgement, about, override }: TitleStep): string => {
  const said = judgements[judgement](about);
  if (!override) return said;
  const by = override.by === null ? '' : ` by ${override.by}`;
  return `${said} (decided ${override.decided}${by}: ${override.reason})`;
};
export const noteText = ({ code, about }: Note): string => notes[code](about);
export const doubtText = ({ code, about }: Doubt): string => doubts[code][0](about);
export const settledBy = ({ code }: Doubt): string => doubts[code][1];
export const ownersText = (owners: readonly Owner[]): string =>
  owners.length === 0
    ? 'nobody of record'
    : owners
        .map(({ name, share }) => (owners.length === 1 ? name : `${name} (${shareText(share)})`))
        .join('; ');
