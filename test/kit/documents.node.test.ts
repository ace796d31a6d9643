/** What documents for a review say of the kit, held against what it is. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
