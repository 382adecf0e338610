// The brief as one HTML file: no script, no network, nothing that the document model does not say. It opens to the
// rows by <details>, reads at the width of a telephone, by day and by night, and prints.
import { block } from './html-blocks.js';
import type { Brief, Ground, Section } from './model.js';
import { escape } from './pictures/index.js';
import { firstPlace, lots, type RowIndex, rowIndex } from './plain.js';
import { STYLE, STYLE_HASH } from './style.js';
import { date, interval, number, where, worldWords } from './words.js';

/** Lot groups shown per figure; the others lie in the rows file. */
const SHOWN = 6;

export function html(brief: Brief): string {
  const index = rowIndex(brief);
  const title = escape(brief.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="meta">As of ${escape(date(brief.at))}. Counted: ${escape(brief.counted)}. A dotted figure opens to the clauses and lot groups behind it; all ${number(brief.rows.length)} rows lie in <code>${escape(brief.rowsFile)}</code>.</p>
<p class="meta">Inputs <code>${escape(brief.digest)}</code> (${brief.files.length} files)</p>
</header>
<nav aria-label="Contents"><ol>${brief.sections.map((one) => `<li><a href="#${escape(one.id)}">${escape(one.title)}</a></li>`).join('')}</ol></nav>
<main>
${brief.sections.map((one, i) => section(brief, one, i + 1, index)).join('\n')}
</main>
<footer><p class="meta">Computed by Crossgrant from the inputs named above. It counts; it does not advise.</p></footer>
</body>
</html>
`;
}
function section(brief: Brief, one: Section, position: number, index: RowIndex): string {
  const grounds = brief.grounds.filter((ground) => ground.section === one.id);
  const id = escape(one.id);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${position}. ${escape(one.title)}</h2>
${one.blocks.map(block).join('\n')}
${grounds.length ? opens(grounds, index) : ''}
</section>`;
}
function opens(grounds: readonly Ground[], index: RowIndex): string {
  const inside = grounds.map((ground) => groundHtml(ground, index)).join('\n');
  const figures = grounds.length === 1 ? 'the figure' : `the ${number(grounds.length)} figures`;
  return `<details class="opens"><summary>What lies behind ${figures} of this section</summary>\n${inside}\n</details>`;
}
function groundHtml(ground: Ground, index: RowIndex): string {
  const clauses = ground.clauses.map((id) => `<li>${clauseHtml(id, index)}</li>`).join('');
  const rows = ground.rows
    .slice(0, SHOWN)
    .map((id) => `<li>${rowHtml(id, index)}</li>`)
    .join('');
  const left = ground.rows.length - SHOWN;
  const rest =
    left > 0
      ? `<li>and ${number(left)} more groups in the rows file, under <code>${escape(ground.id)}</code></li>`
      : '';
  return `<details><summary>${escape(ground.says)}: ${interval(ground)}</summary><div id="${escape(ground.id)}">${
    clauses ? `<p>Clauses and rules</p><ul>${clauses}</ul>` : ''
  }${rows ? `<p>Lot groups, largest first</p><ul>${rows}${rest}</ul>` : '<p>No lot group counts here.</p>'}</div></details>`;
}
function clauseHtml(id: string, index: RowIndex): string {
  const clause = index.clause(id);
  if (!clause) return `<code>${escape(id)}</code>`;
  const place = clause.place ? ` <code>${escape(where(clause.place))}</code>` : '';
  const assumed = clause.assumed ? ' <span class="m-open">assumed</span>' : '';
  const home = clause.agreement ? ` of ${escape(clause.agreement)}` : '';
  return `${clause.sort} <code>${escape(id)}</code>${home}: ${escape(clause.says)}${assumed}${place}`;
}
function rowHtml(id: string, index: RowIndex): string {
  const row = index.row(id);
  if (!row) return `<code>${escape(id)}</code>`;
  const answer = row.detail ? `${row.answer} (${row.detail})` : row.answer;
  const because = row.because.length
    ? `, by ${row.because.map((one) => `<code>${escape(one)}</code>`).join(', ')}`
    : '';
  const turns = row.turnsOn.length
    ? `; turns on ${row.turnsOn.map((one) => `<code>${escape(one)}</code>`).join(', ')}`
    : '';
  const [place, more] = firstPlace(row);
  const at = place ? ` <code>${escape(where(place))}</code>${more}` : '';
  return `${number(row.count)} ${escape(answer)}${because}${turns}: ${escape(row.holder)} against ${escape(row.product)} in ${escape(row.country)}, ${worldWords(row.world)}; ${escape(lots(row))}${at}`;
}
