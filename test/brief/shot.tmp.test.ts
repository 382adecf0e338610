import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { briefOf, html, terminal, briefJson, rowsCsv } from '../../src/brief/index.js';
import { world } from './world.js';
import { launch, open } from './page.js';
it('shots', async () => {
  const brief = briefOf(world());
  const text = html(brief);
  writeFileSync('/tmp/brief.html', text);
  writeFileSync('/tmp/brief80.txt', terminal(brief, { width: 80, ansi: false }));
  writeFileSync('/tmp/brief40.txt', terminal(brief, { width: 40, ansi: false }));
  writeFileSync('/tmp/brief120.txt', terminal(brief, { width: 120, ansi: false, details: true }));
  console.log(text.length, briefJson(brief).length, rowsCsv(brief).length, brief.grounds.length);
  const b = await launch();
  for (const [name, w, dark] of [
    ['wide', 1200, false],
    ['narrow', 360, false],
    ['dark', 1200, true],
    ['darknarrow', 360, true],
  ] as const) {
    const s = await open(b, text, { width: w, height: 900 }, dark);
    console.log(
      name,
      s.complaints,
      s.requests,
      await s.page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]'),
    );
    const h = (await s.page.evaluate('document.documentElement.scrollHeight')) as number;
    for (let i = 0; i * 2400 < h && i < 8; i++)
      await s.page.screenshot({
        path: `/tmp/s-${name}-${i}.png`,
        fullPage: true,
        clip: { x: 0, y: i * 2400, width: w, height: Math.min(2400, h - i * 2400) },
      });
    if (name === 'wide') await s.page.pdf({ path: '/tmp/brief.pdf', format: 'A4' });
    await s.page.close();
  }
  {
    const s = await open(b, text, { width: 700, height: 990 });
    await s.page.emulateMedia({ media: 'print' });
    const h = (await s.page.evaluate('document.documentElement.scrollHeight')) as number;
    console.log('print', h, await s.page.evaluate('document.documentElement.scrollWidth'));
    for (let i = 0; i * 2400 < h && i < 5; i++)
      await s.page.screenshot({
        path: `/tmp/s-print-${i}.png`,
        fullPage: true,
        clip: { x: 0, y: i * 2400, width: 700, height: Math.min(2400, h - i * 2400) },
      });
  }
  {
    const s = await open(b, text, { width: 1100, height: 900 });
    await s.page.click('#t-standings a.fig');
    await s.page.waitForTimeout(200);
    await s.page.screenshot({ path: '/tmp/s-open.png' });
    console.log(
      'open',
      await s.page.evaluate("location.hash+' '+document.querySelectorAll('details[open]').length"),
    );
  }
  await b.close();
}, 60000);
