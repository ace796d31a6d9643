/** What documents for a review say of the kit, held against what it is. */
import axe from 'axe-core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  axeRules,
  accessibility,
  criteria,
  missing,
  newIn22,
  criterionRows,
  sections,
  type Row,
} from './accessibility.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

interface Declared {
  readonly tagName?: string;
  readonly events?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const path = `${projectRoot}custom-elements.json`;
const isMade = existsSync(path);
const made = itWhen(isMade, 'custom-elements.json is not made');

const elements = isMade
  ? (JSON.parse(readFileSync(path, 'utf8')) as { modules: { declarations?: Declared[] }[] }).modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
  : [];

/** The custom properties that some element reads. */
const properties = new Set(
  elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)),
);

/** Rows of the table: the event, and who fires it. */
const rows = new Map(
  readFileSync(`${projectRoot}docs/events.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `kpro-'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name = '', by = '']) => [name.replaceAll('`', ''), by] as const),
);

describe('docs/events.md', () => {
  made('has a row for every event, and none for others', () => {
    const told = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
    // For live regions: fired by a function, no event class of its own.
    expect([...rows.keys()].sort()).toEqual([...told, 'kpro-announce'].sort());
  });

  made('says of each which elements fire it', () => {
    for (const [name, by] of rows) {
      const firing = elements
        .filter(({ events = [] }) => events.some((event) => event.name === name))
        .map(({ tagName = '' }) => tagName.slice('kpro-'.length));
      if (/^every element/.test(by)) expect(firing.length, name).not.toBe(1);
      else for (const element of firing) expect(by, name).toContain(element);
    }
  });
});

/** What the table calls not applicable because nothing here does it: sound and film, shortcuts, motion, gestures, dragging. */
const absent = [
  /<(audio|video|marquee)\b|\bautoplay\b/,
  /accesskey|\.key === '.'/,
  // An outline that is not drawn changes its colour in 1 ms, for the charts to hear of it: nothing moves.
  /@keyframes|\banimation: (?!false)|\btransition: (?!outline-color 1ms)/,
  /touch(start|move|end)|(pointer|mouse)(move|up)|device(motion|orientation)/,
  /draggable|drag(start|over)|type="?range/,
];

/** Of each status, what its row has to say. */
const statuses: Readonly<Record<string, (row: Row) => boolean>> = {
  supported: ({ how, fails }) =>
    /`test\/|contract/.test(how) && !how.includes('not checked') && !/(?<!see )F\d/.test(fails),
  partly: ({ fails }) => fails !== '',
  'not applicable': ({ how }) => /`test\/|^as \d/.test(how),
  "the host's": () => true,
  'not evaluated': ({ how }) => /^not checked/.test(how),
};

describe('docs/accessibility.md', () => {
  const tags = elements.map(({ tagName = '' }) => tagName).sort();
  const failures = (text: string): readonly string[] => [...new Set(text.match(/\bF\d\b/g))].sort();
  const listed = failures((accessibility.match(/^- \*\*F\d\*\*/gm) ?? []).join());

  it('has each of the 55 criteria of level A and AA once, with its level and its clause', () => {
    const levels = Object.entries(criteria).flatMap(([level, all]) => all.map((one) => `${one} ${level}`));
    expect(levels).toHaveLength(55);
    expect(criterionRows.map(({ number, level }) => `${number} ${level}`).sort()).toEqual(levels.sort());
    for (const { number, clause } of criterionRows)
      expect(clause, number).toBe(newIn22.includes(number) ? 'not in v3.2.1' : `9.${number}`);
    expect(accessibility).toContain('**4.1.1 Parsing** is no criterion of WCAG 2.2');
  });

  it('names checks that are there', () => {
    expect(missing('`test/kit/a11y` Z9 "no such words", contract 11, `test/none`')).toHaveLength(4);
    const cells = criterionRows.map(({ number, how }) => [number, missing(how)] as const);
    expect(cells.filter(([, gone]) => gone.length)).toEqual([]);
    expect(missing(accessibility.replace(/^\|.*/gm, ''))).toEqual([]);
  });

  it('claims by a status no more than its row names', () => {
    const claims = criterionRows.filter((row) => !statuses[row.status]?.(row));
    expect(claims.map(({ number, status }) => `${number} ${status}`)).toEqual([]);
  });

  it('names rules of axe that run, and are about the criterion', () => {
    const run = readFileSync(`${projectRoot}test/kit/a11y.ts`, 'utf8');
    for (const { number, how } of criterionRows)
      for (const name of axeRules(how)) {
        const { tags: about = [] } = axe.getRules().find(({ ruleId }) => ruleId === name) ?? {};
        expect(about, name).toContain(`wcag${number.replaceAll('.', '')}`);
        expect(about, name).not.toContain('experimental');
        expect(
          about.some((tag) => run.includes(`'${tag}'`)),
          name,
        ).toBe(true);
      }
  });

  it('has in no source what it calls not applicable', () => {
    const sources = readdirSync(`${projectRoot}src/ui`, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(100);
    for (const source of sources) {
      const text = readFileSync(`${projectRoot}src/ui/${source}`, 'utf8');
      expect(
        absent.filter((one) => one.test(text)),
        source,
      ).toEqual([]);
    }
  });

  it('has no picture in a source but where content holds one', () => {
    const sources = readdirSync(`${projectRoot}src/ui`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => /<img\s/.test(readFileSync(`${projectRoot}src/ui/${path}`, 'utf8')));
    expect(sources.sort()).toEqual(['parts/picture.ts', 'parts/rich-text/rich-text.ts']);
  });

  made('has a section for each element, with a script of five to eight steps that is not run', () => {
    expect([...sections.keys()].sort()).toEqual(tags);
    for (const [tag, section] of sections) {
      expect(section, tag).toMatch(/^Script, \*\*not run\*\*:$/m);
      const steps = (section.match(/^\d\. /gm) ?? []).length;
      expect(steps, tag).toBeGreaterThanOrEqual(5);
      expect(steps, tag).toBeLessThanOrEqual(8);
    }
  });

  made('names elements that there are, and each failure in its row and its element', () => {
    const places = [...tags.map((tag) => tag.slice('kpro-'.length)), 'every element', 'host page', 'none'];
    for (const { number, appliesTo } of criterionRows)
      expect(
        appliesTo.filter((one) => !places.includes(one)),
        number,
      ).toEqual([]);
    expect(failures(criterionRows.map(({ fails }) => fails).join())).toEqual(listed);
    expect(failures([...sections.values()].join())).toEqual(listed);
  });

  it('was written for this version of the kit and of axe', () => {
    const kit = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as {
      version: string;
      devDependencies: Record<string, string>;
    };
    expect(accessibility).toContain(`kpro-elements ${kit.version},`);
    expect(accessibility).toContain(`axe-core ${kit.devDependencies['axe-core']} `);
  });
});

describe('docs/testing-your-page.md', () => {
  const text = readFileSync(`${projectRoot}docs/testing-your-page.md`, 'utf8');

  it('shows a test that runs, as it stands in test/testing', () => {
    expect(text).toContain(readFileSync(`${projectRoot}test/testing/example.node.test.ts`, 'utf8'));
  });

  it('names everything that the package gives, and nothing else', async () => {
    const given = {
      ...(await import('kpro-elements/testing')),
      ...(await import('kpro-elements/testing/playwright')),
    };
    const told = text.match(/`[^`\n]+`|^(?:import|const|await|backEnd).*$/gm)!.join(' ');
    for (const name of Object.keys(given)) expect(told, name).toMatch(new RegExp(`\\b${name}\\b`));
    const searched = /searches \(by ([^)]*)\)/.exec(text)![1]!.match(/[\w-]+/g)!;
    const { FakeBackEnd } = await import('kpro-elements/testing');
    const backEnd = new FakeBackEnd();
    for (const name of searched)
      expect((await backEnd.fetch(`${backEnd.base}/Basic?${name}=x`)).status, name).toBe(200);
  });
});

describe('docs/theming.md', () => {
  const text = readFileSync(`${projectRoot}docs/theming.md`, 'utf8');
  const read = (path: string): string => readFileSync(`${projectRoot}${path}`, 'utf8');

  it('shows what the page with Bootstrap says, as it is', () => {
    expect(text).toContain(`\n\`\`\`css\n${read('demo/hosts/bootstrap/theme.css')}\`\`\`\n`);
  });

  it('shows what the page with Det Fælles Designsystem says', () => {
    const line = "@import 'kpro-elements/themes/dkfds.css';";
    expect(text).toContain(`\`\`\`css\n${line}\n\`\`\``);
    expect(read('demo/hosts/dkfds/page.css')).toContain(line);
  });

  made('names no custom property that no element reads, and every one that some element does', () => {
    const named = new Set(text.match(/--kpro-[a-z]+(?:-[a-z]+)*(?![-…\w])/g));
    expect([...named].filter((name) => !properties.has(name))).toEqual([]);
    expect([...properties].filter((name) => !named.has(name.replace(/-dark$/, '')))).toEqual([]);
  });
});
