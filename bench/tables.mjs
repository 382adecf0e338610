// What it costs to read a workspace whose patents are a table of lots, as the declared landscape is.
import { parse } from 'csv-parse/sync';
import { median, rounded, sample } from './sample.mjs';

export const title = 'a table of 60,000 lots read, checked and made canonical (target: well under 2 s)';

const ROWS = 60_000;
const parties = ['ash', 'birch', 'cedar', 'date', 'elder'];
const offices = ['US', 'CN', 'EP', 'JP', 'KR'];
const bytes = (text) => new TextEncoder().encode(text);

function landscape() {
  const lines = ['id,count,country,owner,filed,granted,granted-share,reads-on,source'];
  for (let row = 0; row < ROWS; row++) {
    const month = `${1995 + (row % 30)}-${String(1 + (row % 12)).padStart(2, '0')}`;
    const office = offices[row % 5];
    lines.push(
      `lot-${row},${1 + (row % 90)},${office},${parties[row % 7] ?? 'ash'},${month},` +
        `"{""after-filing"":{""assumed"":""pendency-${office.toLowerCase()}""}}","{""assumed"":""share""}",` +
        '"[{""standard"":""cellular"",""by"":""declared""}]",an export of declarations',
    );
  }
  return bytes(`${lines.join('\n')}\n`);
}

function main() {
  const pendency = offices.map(
    (office) => `  pendency-${office.toLowerCase()}: {says: months to grant, value: 30, low: 20, high: 44}`,
  );
  return bytes(
    `crossgrant: 1\ntables: {patents: lots.csv}\nparties: {${parties.map((id) => `${id}: {}`).join(', ')}}\n` +
      `assumptions:\n${pendency.join('\n')}\n  share: {says: granted, value: 0.6, low: 0.4, high: 0.8}\n`,
  );
}

export async function measure() {
  const { readWorkspace } = await import('../dist/language/index.js');
  const table = landscape();
  const files = [
    { name: 'a.yaml', bytes: main() },
    { name: 'lots.csv', bytes: table },
  ];
  let rows = 0;
  const whole = await sample(5, () => {
    const { workspace, findings } = readWorkspace(files);
    if (findings.length > 0) throw new Error('the bench table has findings');
    rows = Object.keys(workspace.patents).length;
  });
  if (rows !== ROWS) throw new Error(`${rows} rows were read`);
  const text = new TextDecoder().decode(table);
  const csv = await sample(5, () => parse(text));
  return [
    { what: 'csv-parse alone (peer)', 'median ms': rounded(median(csv)) },
    {
      what: 'readWorkspace',
      'median ms': rounded(median(whole)),
      'memory MB': Math.round(process.memoryUsage().rss / 1e6),
    },
  ];
}
