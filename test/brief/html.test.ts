// The page in a real browser: no sideways scrolling, no complaints, no requests, text that can be read by night.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { briefOf, html } from '../../src/brief/index.js';
import { block } from '../../src/brief/html-blocks.js';
import { STYLE, STYLE_HASH } from '../../src/brief/style.js';
import { CHROMIUM, hasChromium, launch, open } from './page.js';
import { world } from './world.js';

const text = html(briefOf(world()));

describe('the file', () => {
  it('allows its own style sheet and nothing else', () => {
    expect(STYLE_HASH).toBe(createHash('sha256').update(STYLE).digest('base64'));
    expect(text).toContain(`content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'`);
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|url\(['"]?https?:|<link|<img/);
  });
  it('makes links of web addresses only', () => {
    const link = (href: string) =>
      block({ kind: 'paragraph', role: 'body', content: [{ kind: 'link', text: 'x', href }] });
    expect(link('https://example.org/?a=1&b="2"')).toContain(
      'href="https://example.org/?a=1&amp;b=&quot;2&quot;"',
    );
    expect(link('javascript:alert(1)')).toBe('<p>x</p>');
  });
  it('gives every id once', () => {
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('links only to places that are in it', () => {
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]));
    const wanted = [...text.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

if (!hasChromium)
  process.stderr.write(
    `SKIPPED: no browser at ${CHROMIUM}; set CHROMIUM to one, and the page is looked at too\n`,
  );
/** WCAG contrast of every text against the ground it stands on; returns what falls below 4.5 : 1. */
const POOR_CONTRAST = `(() => {
  const parse = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return { rgb: m.slice(0, 3), a: m.length > 3 ? m[3] : 1 }; };
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = (el) => { for (let e = el; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.a === 1) return c.rgb; } return parse(getComputedStyle(document.body).backgroundColor).rgb; };
  const poor = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const el of document.querySelectorAll('body *')) {
    if (![...el.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    if (el.tagName === 'title' || el.tagName === 'desc') continue;
    const svg = el.tagName === 'text';
    const colour = parse(svg ? getComputedStyle(el).fill : getComputedStyle(el).color).rgb;
    const rect = svg && el.classList.contains('heat-text') ? el.parentElement.querySelector('rect') : null;
    const behind = rect ? parse(getComputedStyle(rect).fill).rgb : ground(el);
    const found = ratio(colour, behind);
    if (found < 4.5) poor.push(found.toFixed(2) + ' ' + el.tagName + '.' + el.getAttribute('class') + ' ' + el.textContent.slice(0, 30));
  }
  return [...new Set(poor)].slice(0, 10);
})()`;

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
  });
  it.each([
    [1280, false],
    [360, false],
    [360, true],
  ])(
    'at a width of %i (dark: %s) it fits, asks for nothing and complains of nothing',
    async (width, dark) => {
      const { page, complaints, requests } = await open(browser, text, { width, height: 800 }, dark);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await page.evaluate(POOR_CONTRAST)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect([complaints, requests]).toEqual([[], []]);
      await page.close();
    },
    30_000,
  );
  it('opens a figure to what lies behind it, without a script', async () => {
    const { page } = await open(browser, text, { width: 1000, height: 800 });
    await page.click('#t-standings a.fig');
    expect(await page.evaluate("document.querySelector(location.hash).closest('details').open")).toBe(true);
    expect(await page.evaluate("document.querySelector(location.hash).closest('.opens').open")).toBe(true);
    await page.close();
  }, 30_000);
  it('prints without sideways overflow, details hidden', async () => {
    const { page } = await open(browser, text, { width: 690, height: 975 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(690);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.opens')).display")).toBe('none');
    await page.close();
  }, 30_000);
});
