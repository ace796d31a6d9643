import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { Backend, Host } from './test/bench/cold-start/server.ts';
import { kitPage, plainPage, firstQuestion } from './test/bench/cold-start/pages.ts';
import { chromiumFlags } from './test/kit/launchers.ts';
const backend = await Backend.start();
const kit = await Host.start(await kitPage(), backend),
  plain = await Host.start(plainPage(), backend);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags });
const watch = `globalThis.firstQuestion=${JSON.stringify(firstQuestion)};{${readFileSync('test/bench/cold-start/watch.js', 'utf8')}}`;
const all = { plain: [], kit: [] };
try {
  for (let i = 0; i < 12; i++)
    for (const [k, h] of [
      ['plain', plain],
      ['kit', kit],
    ]) {
      const c = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await c.newPage();
      await page.addInitScript({ content: watch });
      const s = await c.newCDPSession(page);
      await s.send('Performance.enable', { timeDomain: 'threadTicks' });
      await s.send('Runtime.enable');
      await s.send('Runtime.addBinding', { name: 'stands' });
      const st = new Promise((r) => s.on('Runtime.bindingCalled', ({ payload }) => r(Number(payload))));
      h.begin(false);
      await page.goto(h.origin, { waitUntil: 'commit' });
      const at = await st;
      const m = Object.fromEntries(
        (await s.send('Performance.getMetrics')).metrics.map((x) => [x.name, x.value * 1000]),
      );
      if (i > 1)
        all[k].push([
          m.TaskDuration,
          m.ScriptDuration,
          m.LayoutDuration,
          m.RecalcStyleDuration,
          m.V8CompileDuration ?? 0,
          m.TaskOtherDuration ?? 0,
          at,
        ]);
      await c.close();
    }
  const med = (a) => [...a].sort((x, y) => x - y)[a.length >> 1];
  for (const k of ['plain', 'kit'])
    console.log(
      k,
      ['task', 'script', 'layout', 'style', 'compile', 'other', 'wall']
        .map((n, i) => n + ' ' + med(all[k].map((r) => r[i])).toFixed(1))
        .join('  '),
    );
} finally {
  await browser.close();
  await kit.close();
  await plain.close();
  await backend.close();
}
