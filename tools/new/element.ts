/** The files of an element that does not exist yet: it draws its heading in both languages and keeps the ten contracts. */
export interface NewElement {
  /** "plan" for `<kpro-plan>`. */
  name: string;
  /** "Plan" for `KproPlan`. */
  Name: string;
  /** "plan", as a variable begins. */
  variable: string;
}

export const named = (name: string): NewElement => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(
      `expected a name of lower-case letters, digits and hyphens such as "plan", not "${name}"`,
    );
  const Name = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { name, Name, variable: Name[0]!.toLowerCase() + Name.slice(1) };
};

/** Path and text of each file, from the project's top. */
export const filesOf = (element: NewElement): ReadonlyMap<string, string> =>
  new Map([
    [`src/pure/words/${element.name}/da.ts`, danish(element)],
    [`src/pure/words/${element.name}/en.ts`, english(element)],
    [`src/pure/words/${element.name}/index.ts`, words(element)],
    [`src/ui/elements/${element.name}/styles.ts`, styles(element)],
    [`src/ui/elements/${element.name}/${element.name}.ts`, elementClass(element)],
    [`src/define/kpro-${element.name}.ts`, door(element)],
    [`test/ui/${element.name}.browser.test.ts`, test(element)],
    [`stories/${element.name}.stories.ts`, story(element)],
  ]);

const danish = ({ name, Name, variable }: NewElement): string => `/** What is read in kpro-${name}. */
export const ${variable}Da = {
  language: 'da' as 'da' | 'en',
  title: '${Name}',
  empty: 'Der er ikke noget at vise endnu.',
};

export type ${Name}Words = typeof ${variable}Da;
`;

const english = ({ Name, variable }: NewElement): string => `import type { ${Name}Words } from './da.js';

export const ${variable}En: ${Name}Words = {
  language: 'en',
  title: '${Name} (English)',
  empty: 'There is nothing to show yet.',
};
`;

const words = ({
  name,
  Name,
  variable,
}: NewElement): string => `import { vocabulary } from '../vocabulary.js';
import { ${variable}Da, type ${Name}Words } from './da.js';

export type { ${Name}Words } from './da.js';

/** What is read in kpro-${name}, in the language of the page. */
export const ${variable}Words = vocabulary<${Name}Words>(${variable}Da, async () => (await import('./en.js')).${variable}En);
`;

const styles = ({ name }: NewElement): string => `import { css } from 'lit';

/** What only kpro-${name} looks like. */
export const styles = css\`
  .lead {
    margin-block-start: 0.5em;
  }
\`;
`;

const elementClass = ({
  name,
  Name,
  variable,
}: NewElement): string => `import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ${variable}Words } from '../../../pure/words/${name}/index.js';
import { KitController } from '../../controllers/kit.js';
import { heading } from '../../parts/heading.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { styles } from './styles.js';

// What the element fires, so that a host that imports it has the types.
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';

/**
 * Say here what it is for, in the reader's world.
 *
 * \`\`\`html
 * <kpro-${name}></kpro-${name}>
 * \`\`\`
 *
 * @tag kpro-${name}
 * @fires {ReadyEvent} kpro-ready - It stands.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 */
export class Kpro${Name} extends LitElement {
  static override readonly styles = [tokens, base, styles];

  /** Level of the element's topmost heading in the host's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Id of a \`<kpro-connection>\` elsewhere on the page. */
  @property() connection: string | undefined;

  /** "da" or "en". */
  @property() override lang = '';

  /** ISO time to take for now; the clock where it is absent. */
  @property() now: string | undefined;

  readonly #kit = new KitController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
  }

  protected override render(): TemplateResult {
    const words = ${variable}Words(this.#kit.language);
    return html\`
      <section part="state empty">
        \${heading(this.headingLevel, words.title)}
        <p class="lead">\${words.empty}</p>
      </section>
    \`;
  }

  protected override firstUpdated(): void {
    this.#kit.ready();
  }
}
`;

const door = ({
  name,
  Name,
}: NewElement): string => `import { Kpro${Name} } from '../ui/elements/${name}/${name}.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-${name}')) customElements.define('kpro-${name}', Kpro${Name});

declare global {
  interface HTMLElementTagNameMap {
    'kpro-${name}': Kpro${Name};
  }
}
`;

const test = ({ name }: NewElement): string => `/** kpro-${name}: say here as whom it is met. */
import { expect } from '@open-wc/testing';
import 'kpro-elements/define/kpro-${name}.js';
import { contracts, mount } from '../kit/contracts.js';
import { find } from '../kit/find.js';

contracts({ tag: 'kpro-${name}', states: [{ name: 'with nothing to show' }], rich: [] });

describe('kpro-${name}', () => {
  it('says so where there is nothing to show', async () => {
    const element = await mount('kpro-${name}', { name: 'with nothing to show' });
    expect(find(element, 'heading').textContent).not.to.equal('');
  });
});
`;

const story = ({
  name,
  Name,
}: NewElement): string => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'kpro-elements/define/kpro-${name}.js';
import { shows } from './kit/act.js';
import { properties } from './kit/properties.js';

interface Args {
  headingLevel?: number;
}

const meta: Meta<Args> = {
  title: 'Nyt/kpro-${name}',
  component: 'kpro-${name}',
  args: { headingLevel: 2 },
  render: (args, { globals }) =>
    html\`<kpro-${name} lang=\${globals['language']} \${properties({ ...args })}></kpro-${name}>\`,
};
export default meta;

export const Empty: StoryObj<Args> = {
  name: 'Intet at vise',
  play: shows('kpro-${name}', /${Name}/),
};
`;

/** Lists that name every element: the file, and what it says once the new one is in it too. */
export const entered = ({ name, Name }: NewElement): ReadonlyMap<string, (text: string) => string> =>
  new Map([
    ['src/define/all.ts', (text: string) => among(text, `import './kpro-${name}.js';`, /^import /)],
    [
      'src/index.ts',
      (text: string) =>
        among(text, `export { Kpro${Name} } from './ui/elements/${name}/${name}.js';`, /^export \{ Kpro/),
    ],
    [
      'src/define/register-as.ts',
      (text: string) =>
        among(
          among(text, `import { Kpro${Name} } from '../ui/elements/${name}/${name}.js';`, /^import \{ Kpro/),
          `  ${name.includes('-') ? `'${name}'` : name}: Kpro${Name},`,
          /^ {2}\S+: Kpro/,
        ),
    ],
  ]);

/** A line in its place among those of its kind, which stand in order. */
const among = (text: string, line: string, kind: RegExp): string => {
  const lines = text.split('\n');
  const last = lines.findLastIndex((one) => kind.test(one));
  if (last < 0) throw new Error(`expected lines like ${String(kind)}`);
  const after = lines.findIndex((one) => kind.test(one) && one > line);
  lines.splice(after < 0 ? last + 1 : after, 0, line);
  return lines.join('\n');
};
