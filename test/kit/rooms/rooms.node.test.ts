import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../public-names.js';
import { checkRooms } from './check.js';

const here = (path: string, text: string): string[] => checkRooms([{ path, text }]);

describe('the rooms of the house', () => {
  it('are kept by every file of the project', () => {
    const paths = sourcePaths();
    expect(paths.length).toBeGreaterThan(10);
    const files = paths.map((path) => ({ path, text: readFileSync(projectRoot + path, 'utf8') }));
    expect(checkRooms(files)).toEqual([]);
  });
});

describe('the rooms check', () => {
  it('says who may not import whom, and why', () => {
    expect(here('src/pure/engines/scoring.ts', "import { read } from '../fhir/read.js'")).toEqual([
      'src/pure/engines/scoring.ts may not import src/pure/fhir/read.ts: engines may import model only',
    ]);
  });

  it.each([
    ['src/pure/model/a.ts', "import type { B } from '../words/b.js'"],
    ['src/pure/model/a.ts', "type B = import('../words/b.js').B"],
    ['src/pure/fhir/a.ts', "import * as z from 'zod'"],
    ['src/pure/engines/a.ts', "import * as z from 'zod/mini'"],
    ['src/pure/engines/a.ts', "import fhirpath from 'fhirpath'"],
    ['src/client/a.ts', "import { B } from '../ui/events/b.js'"],
    ['src/client/a.ts', "import { html } from 'lit'"],
    ['src/ui/events/a.ts', "import { b } from '../../pure/engines/b.js'"],
    ['src/ui/parts/a.ts', "import { B } from '../controllers/b.js'"],
    ['src/ui/elements/inbox/a.ts', "import { B } from '../trend/b.js'"],
    ['src/ui/elements/inbox/a.ts', "import { B } from '../../../client/b.js'"],
    ['src/ui/elements/inbox/a.ts', "import { Chart } from 'chart.js'"],
    ['src/ui/elements/trend/trend.ts', "import { draw } from './chart.js'"],
    ['src/ui/parts/a.ts', "import { parseXhtml } from './rich-text/xhtml.js'"],
    ['src/ui/elements/inbox/a.ts', "import { parseMarkdown } from '../../parts/rich-text/markdown.js'"],
    ['src/ui/parts/rich-text/read.ts', "await import('marked')"],
    ['src/ui/parts/rich-text/xhtml.ts', "import { Lexer } from 'marked'"],
    ['src/define/kpro-a.ts', "import { B } from '../client/b.js'"],
    ['src/cli/a.ts', "import { B } from '../client/b.js'"],
    ['src/cli/a.ts', "import { html } from 'lit'"],
    ['src/client/a.ts', "import { checkContent } from '../pure/check-content.js'"],
    ['src/ui/elements/inbox/a.ts', "await import('../../../pure/check-content.js')"],
    ['src/pure/engines/index.ts', "export * from './content-check/index.js'"],
    ['src/index.ts', "import './define/all.js'"],
    ['src/odd/a.ts', "import { b } from '../pure/model/b.js'"],
    ['src/pure/model/a.ts', 'export default class A {}'],
    ['src/pure/model/a.ts', "export { a as default } from './b.js'"],
    ['src/ui/elements/inbox/a.ts', "if (!customElements.get('a-b')) customElements.define('a-b', A)"],
    ['src/ui/elements/inbox/a.ts', "@customElement('a-b') class A {}"],
    ['src/define/kpro-a.ts', "customElements.define('a-b', A)"],
    ['demo/server/a.ts', "import { B } from '../../src/client/b.js'"],
    ['demo/pages/a.ts', "import { B } from '../../src/define/b.js'"],
    ['stories/a.stories.ts', "import '../src/define/b.js'"],
    ['test/journeys/a.journey.test.ts', "import { B } from '../../src/ui/elements/b/b.js'"],
    ['test/journeys/a.journey.test.ts', "const b = await import('../../src/index.js')"],
  ])('refuses in %s: %s', (path, text) => {
    expect(here(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/pure/engines/a.ts', "import { b } from './deep/b.js'; import type { C } from '../model/c.js'"],
    ['src/pure/engines/a.ts', "const fhirpath = await import('fhirpath')"],
    ['src/pure/fhir/a.ts', "import * as z from 'zod/mini'"],
    [
      'src/ui/elements/inbox/a.ts',
      "import { b } from './b.js'; import { when } from 'lit/directives/when.js'",
    ],
    ['src/ui/elements/trend/chart.ts', "import { Chart } from 'chart.js'"],
    ['src/ui/elements/trend/trend.ts', "const { draw } = await import('./chart.js')"],
    ['src/define/kpro-a.ts', "if (!customElements.get('a-b')) customElements.define('a-b', A)"],
    ['src/index.ts', "export * from './pure/model/index.js'"],
    [
      'src/cli/a.ts',
      "import { checkContent } from '../pure/check-content.js'; import { join } from 'node:path'",
    ],
    ['src/pure/check-content.ts', "import { checkTexts } from './engines/content-check/index.js'"],
    [
      'test/journeys/a.journey.test.ts',
      "import 'kpro-elements/define/b.js'; import { find } from '../kit/find.js'",
    ],
    ['test/pure/a.node.test.ts', "import { b } from '../../src/pure/engines/b.js'"],
  ])('allows in %s: %s', (path, text) => {
    expect(here(path, text)).toEqual([]);
  });

  it('lets one file only import a third-party library', () => {
    const text = "const lib = await import('fhirpath')";
    const files = ['src/pure/engines/a.ts', 'src/pure/engines/b.ts'].map((path) => ({ path, text }));
    expect(checkRooms(files)).toEqual([
      'src/pure/engines/a.ts and src/pure/engines/b.ts import fhirpath: exactly one file of ours may',
    ]);
  });
});

function sourcePaths(): string[] {
  const folders = ['src', 'stories', 'demo', 'tools', 'test/journeys'].filter((name) =>
    existsSync(projectRoot + name),
  );
  return folders.flatMap((folder) =>
    readdirSync(projectRoot + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}
