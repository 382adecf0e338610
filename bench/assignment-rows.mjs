// Papers as in the daily XML of the USPTO, made up: the histories of `histories/`, so that the true owner of each patent is known.
import { history } from './histories/index.mjs';

const texts = {
  assignment: 'ASSIGNMENT OF ASSIGNORS INTEREST (SEE DOCUMENT FOR DETAILS).',
  merger: 'MERGER (SEE DOCUMENT FOR DETAILS).',
  'name-change': 'CHANGE OF NAME (SEE DOCUMENT FOR DETAILS).',
  'security-interest': 'SECURITY INTEREST (SEE DOCUMENT FOR DETAILS).',
  release: 'RELEASE BY SECURED PARTY (SEE DOCUMENT FOR DETAILS).',
  licence: 'LICENSE (SEE DOCUMENT FOR DETAILS).',
  government: 'CONFIRMATORY LICENSE (SEE DOCUMENT FOR DETAILS).',
};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const compact = (date) => date.replaceAll('-', '');

/** Pieces of a file of at least `papers` papers; `truth` is filled with the owners of every patent: `US5000007` -> names, or null where the papers leave them open. */
export function* assignmentRows(papers, truth) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE us-patent-assignments SYSTEM "us-patent-assignments-v2-0.dtd">\n<us-patent-assignments dtd-version="2.0" date-produced="20240102"><patent-assignments>\n';
  let written = 0;
  let serial = 0;
  for (let seed = 1; written < papers; seed++) {
    const { input, truth: known } = history(seed);
    truth.set(input.patent, known.open ? null : known.owners);
    // Reels are handed out in order, so that no two papers have one; what a text refers to follows.
    const renamed = new Map(input.papers.map(({ id }) => [id, serial++]));
    const place = (id) => [10_000 + Math.floor(renamed.get(id) / 999), 1 + (renamed.get(id) % 999)];
    let piece = '';
    for (const paper of input.papers) {
      written++;
      piece += paperXml(paper, input, place, renamed);
    }
    yield piece;
  }
  yield '</patent-assignments></us-patent-assignments>\n';
}

function paperXml(paper, { patent, application, filed, granted }, place, renamed) {
  const [reel, frame] = place(paper.id);
  const named = paper.refersTo.filter((id) => renamed.has(id)).map((id) => place(id).join('/'));
  const { class: kind, of } = paper.reading;
  const about = named.length > 0 ? ` PREVIOUSLY RECORDED AT REEL/FRAME ${named.join(', ')}` : '';
  const text =
    kind === 'correction'
      ? `CORRECTIVE ASSIGNMENT TO CORRECT THE ASSIGNEE NAME${about}. ASSIGNOR(S) HEREBY CONFIRMS THE ${(of ?? 'assignment').toUpperCase()}`
      : kind === 'release' && named.length > 0
        ? `RELEASE OF SECURITY INTEREST RECORDED AT REEL/FRAME ${named.join(', ')}`
        : (paper.text ?? texts[kind] ?? texts.assignment);
  const day = (date) => `<date>${compact(date)}</date>`;
  const assignors = paper.assignors.map(
    ({ name, executed }) =>
      `<patent-assignor><name>${escaped(name)}</name><execution-date>${day(executed)}</execution-date></patent-assignor>`,
  );
  const assignees = paper.assignees.map(
    ({ name }) => `<patent-assignee><name>${escaped(name)}</name><city>KIEL</city></patent-assignee>`,
  );
  const document = (number, kindCode, date) =>
    `<document-id><country>US</country><doc-number>${number.slice(2)}</doc-number><kind>${kindCode}</kind>${day(date)}</document-id>`;
  return (
    `<patent-assignment><assignment-record><reel-no>${reel}</reel-no><frame-no>${frame}</frame-no>` +
    `<last-update-date>${day(paper.recorded)}</last-update-date><purge-indicator>${paper.purged ? 'Y' : 'N'}</purge-indicator>` +
    `<recorded-date>${day(paper.recorded)}</recorded-date><page-count>3</page-count>` +
    `<correspondent><name>ELM &amp; OAK LLP</name></correspondent><conveyance-text>${escaped(text)}</conveyance-text></assignment-record>` +
    `<patent-assignors>${assignors.join('')}</patent-assignors><patent-assignees>${assignees.join('')}</patent-assignees>` +
    `<patent-properties><patent-property>${document(application, 'X0', filed)}${document(patent, 'B1', granted)}` +
    '<invention-title lang="en">Apparatus for keeping bark on a tree</invention-title></patent-property></patent-properties></patent-assignment>\n'
  );
}
