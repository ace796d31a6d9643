import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtFrom, projectRoot } from './public-names.js';
import { tooEarly, tooHeavy, weigh, type Budget } from './size.js';
import { itWhen } from './skip-node.js';

const { bundles } = JSON.parse(readFileSync(new URL('size.json', import.meta.url), 'utf8')) as {
  bundles: Budget[];
};

describe('what a page has to load', () => {
  for (const budget of bundles) {
    const missing = budget.entries.filter((entry) => !existsSync(projectRoot + builtFrom(entry)));
    itWhen(missing.length === 0, `${missing.map(builtFrom).join(' and ')} is not written yet`)(
      `stays within its budget: ${budget.name}`,
      async () => {
        const weight = await weigh(budget.entries);
        console.log(
          `${budget.name}: ${weight.gzip} bytes gzipped, ${weight.gzip - budget.goal} from its goal of ${budget.goal}`,
        );
        const said = tooHeavy(budget, weight);
        if (said) throw new Error(said);
        expect(tooEarly(budget, weight), 'loaded before anybody needs it').toEqual([]);
      },
    );
  }
});

describe('the size check', () => {
  const budget: Budget = {
    name: 'x',
    entries: [],
    waits: ['/late/'],
    goal: 1000,
    limit: 1000,
    recorded: 100,
    modules: { 'a.js': 50, 'b.js': 50 },
  };

  it('allows two per cent more than was recorded', () => {
    expect(tooHeavy(budget, { gzip: 102, modules: {} })).toBeUndefined();
  });

  it('names what grew', () => {
    const said = tooHeavy(budget, { gzip: 103, modules: { 'a.js': 50, 'b.js': 57, 'c.js': 3 } });
    expect(said).toContain('x weighs 103 bytes gzipped; its budget is 102');
    expect(said).toContain('+7 minified bytes, now 57: b.js');
    expect(said).not.toContain('a.js');
  });

  it('names what comes before it is needed', () => {
    const modules = { 'a.js': 1, 'src/late/b.js': 1 };
    expect(tooEarly(budget, { gzip: 2, modules })).toEqual(['src/late/b.js']);
  });

  it('counts what is imported at once, not what waits', async () => {
    const now = await weigh(['test/kit/fixtures/weight/now.js']);
    const late = await weigh(['test/kit/fixtures/weight/late.js']);
    expect(Object.keys(now.modules)).toContain('test/kit/fixtures/weight/heavy.js');
    expect(Object.keys(late.modules)).toEqual(['test/kit/fixtures/weight/late.js']);
    expect(late.gzip).toBeLessThan(now.gzip);
  });
});
