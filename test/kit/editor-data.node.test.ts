import { existsSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly Named[];
}

const isBuilt = existsSync(`${projectRoot}dist/html-data.json`);
const built = itWhen(isBuilt, 'dist is not built');
const json = (path: string): unknown => JSON.parse(readFileSync(projectRoot + path, 'utf8'));

/** Tag by tag: its attributes, as the manifest has them. */
const promised = (): Readonly<Record<string, readonly string[]>> => {
  const { modules } = json('custom-elements.json') as {
    modules: { declarations?: { tagName?: string; attributes?: Named[] }[] }[];
  };
  const tags = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(
    tags.map(({ tagName, attributes = [] }) => [tagName!, attributes.map(({ name }) => name)]),
  );
};

const told = (tags: readonly Named[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(tags.map(({ name, attributes = [] }) => [name, attributes.map((one) => one.name)]));

interface Typed extends Named {
  readonly type?: { readonly text: string };
}

/** Rich properties that hold many of something. */
const lists = [
  'questionnaires',
  'responses',
  'results',
  'guidance',
  'goals',
  'marks',
  'notes',
  'used',
  'entries',
];

describe('what editors read', () => {
  built(
    'what is an array to the gate is an array to a compiler: one resource alone is refused before it runs',
    () => {
      const { modules } = json('custom-elements.json') as {
        modules: { declarations?: { tagName?: string; members?: Typed[] }[] }[];
      };
      const held = modules
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ tagName }) => tagName)
        .flatMap(({ members = [] }) => members.filter(({ name }) => lists.includes(name)));
      expect(new Set(held.map(({ name }) => name))).toEqual(new Set(lists));
      for (const { name, type } of held)
        expect(type!.text, name).toMatch(
          /^readonly (?:unknown|string|CourseMark|AnswerNote)\[\] \| undefined$/,
        );
    },
  );

  built('VS Code completes every tag with its attributes, and says what each is for', () => {
    const { tags } = json('dist/html-data.json') as { tags: readonly Named[] };
    expect(told(tags)).toEqual(promised());
    for (const tag of tags) {
      expect(tag.description, tag.name).toBeTruthy();
      for (const { name, description } of tag.attributes!)
        expect(description, `${tag.name} ${name}`).toBeTruthy();
    }
  });

  built('JetBrains does too, and package.json leads it there', () => {
    const { contributions, version } = json('dist/web-types.json') as {
      contributions: { html: { elements: readonly Named[] } };
      version: string;
    };
    expect(told(contributions.html.elements)).toEqual(promised());
    const { 'web-types': path, version: own } = json('package.json') as Record<string, string>;
    expect([path, version]).toEqual(['dist/web-types.json', own]);
  });
});
