import { test } from 'vitest';
import { loadWorkspace } from '../../src/cli/load.js';
import { askPatent } from '../../src/reference/index.js';
test('ask', async () => {
  const r = await loadWorkspace('examples/handsets');
  const w = r.workspace!;
  const go = (patent: string, actor: string, product: string, country: string, on: string, holder?: string) => {
    const t = Date.now();
    try {
      const a = askPatent(w, { actor, act: 'sell', product, country, on, holder } as never, patent);
      console.log(patent, actor, product, country, on, '→', a.answer, a.detail, a.branches.length, 'branches', a.turnsOn.map((x) => x.path.join('/')).join(' '), Date.now() - t, 'ms');
    } catch (e) { console.log(patent, String(e), (e as Error).stack?.split('\n').slice(0, 5).join('\n')); }
  };
  go('nokia-cn-2008-03', 'xiaomi', 'mi-6', 'CN', '2017-07-04', 'nokia');
  go('nokia-cn-2008-03', 'xiaomi', 'mi-6', 'CN', '2017-07-06', 'nokia');
  go('nokia-ep-2008-03', 'xiaomi', 'mi-6', 'DE', '2018-03-01', 'nokia');
  go('alcatel-lucent-cn-2010', 'xiaomi', 'mi-6', 'CN', '2017-07-06', 'nokia');
  go('qualcomm-cn-2008-03', 'xiaomi', 'mi-6', 'CN', '2017-07-06', 'qualcomm');
  go('ericsson-cn-2008-03', 'xiaomi', 'mi-6', 'CN', '2017-07-06', 'ericsson');
  go('ericsson-us-2008-03', 'apple', 'apple-handset', 'US', '2016-06-01', 'ericsson');
  go('xiaomi-cn-2013', 'nokia-networks', 'nokia-base-station', 'CN', '2017-07-06', 'xiaomi');
  go('intel-xiaomi-2016-assets', 'nokia-networks', 'nokia-base-station', 'US', '2017-07-06', 'xiaomi');
  go('microsoft-xiaomi-2016-assets', 'nokia-networks', 'nokia-base-station', 'US', '2017-07-06', 'xiaomi');
  go('nokia-us-2008-03', 'samsung', 'samsung-handset', 'US', '2017-07-06', 'nokia');
  go('motorola-mobility-us-2008-03', 'xiaomi', 'mi-6', 'US', '2017-07-06', 'google');
  go('nortel-us-2000', 'xiaomi', 'mi-6', 'US', '2017-07-06', 'rockstar');
}, 300000);
