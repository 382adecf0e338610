// Makes docs/images/brief.png, the picture in the README: the brief of the example, cut down to its heading, the
// positions, the field before and after, and the timeline. Needs Chromium.
//
//   npm run build && node scripts/brief-picture.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'brief-picture-'));
const page = join(folder, 'brief.html');
const brief = ['-w', here('../examples/handsets'), 'brief', 'nokia-xiaomi-2017', '--html', page];
execFileSync(process.execPath, [here('../bin/crossgrant.js'), ...brief], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
const view = await browser.newPage({ viewport: { width: 1200, height: 900 } });
await view.goto(pathToFileURL(page).href);
await view.evaluate(() => {
  const [, second, third] = document.querySelectorAll('section');
  const timeline = [...third.querySelectorAll('figure')].at(-1);
  const tables = [...second.querySelectorAll('table')]
    .slice(1)
    .map((table) => table.closest('figure') ?? table.parentElement ?? table);
  for (const extra of [...tables, ...second.querySelectorAll('details'), document.querySelector('nav')])
    extra?.remove();
  for (const paragraph of [...second.querySelectorAll('p')].slice(1))
    if (!paragraph.closest('figure')) paragraph.remove();
  second.append(timeline);
  for (const section of document.querySelectorAll('section')) if (section !== second) section.remove();
  document.querySelector('footer')?.remove();
});
await view.screenshot({ path: here('../docs/images/brief.png'), fullPage: true });
await browser.close();
rmSync(folder, { recursive: true });
