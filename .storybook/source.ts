/** The code that a docs page shows under a story: what a host would write, not how the story is made. */
import { attributeOf } from './manifest.js';

interface Shown {
  readonly component?: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  /** `data` names the rich properties that the story sets; `connected` says that a connection stands around it. */
  readonly parameters: { readonly data?: readonly string[]; readonly connected?: boolean };
  readonly globals: Readonly<Record<string, unknown>>;
}

const attributes = (tag: string, args: Shown['args'], language: unknown): string[] => [
  ...(language === 'en' ? ['lang="en"'] : []),
  ...Object.entries(args).flatMap(([name, value]) => {
    const attribute = attributeOf(tag, name);
    if (!attribute?.name || value === undefined || String(value) === attribute.default?.replaceAll("'", ''))
      return [];
    return value === true ? attribute.name : `${attribute.name}="${String(value)}"`;
  }),
];

const script = (tags: readonly string[], variable: string, lines: readonly string[]): string[] => [
  '<script type="module">',
  ...tags.map((tag) => `  import 'kpro-elements/define/${tag}.js';`),
  ...(lines.length ? [`  const ${variable} = document.querySelector('${tags[0]!}');`] : []),
  ...lines.map((line) => `  ${variable}.${line};`),
  '</script>',
];

const inConnection = (element: string): string[] => [
  '<kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">',
  `  ${element}`,
  '</kpro-connection>',
];

/** In plain HTML. */
const htmlOf = ({ component: tag = '', args, parameters, globals }: Shown): string => {
  const { data = [], connected = false } = parameters;
  const element = `<${[tag, ...attributes(tag, args, globals['language'])].join(' ')}></${tag}>`;
  // Rich data are shown by name, never whole.
  const lines = connected
    ? [
        ...inConnection(element),
        '',
        ...script(['kpro-connection', tag], 'connection', ['getToken = async () => token']),
      ]
    : [
        element,
        '',
        ...script(
          [tag],
          'element',
          data.map((name) => `${name} = ${name}`),
        ),
      ];
  return lines.join('\n');
};

const imports = (tags: readonly string[]): string[] =>
  tags.map((tag) => `import 'kpro-elements/define/${tag}.js';`);

/** What differs between frameworks: how a value is bound by its name, and what stands around imports and elements. */
interface Dialect {
  readonly bind: (name: string) => string;
  readonly around: (imports: readonly string[], elements: readonly string[]) => readonly string[];
}

const react: Dialect = {
  bind: (name) => `${name}={${name}}`,
  around: (imported, elements) => [
    ...imported,
    "import 'kpro-elements/react';",
    '',
    'export const Shown = () => (',
    ...elements,
    ');',
  ],
};

const vue: Dialect = {
  bind: (name) => `:${name}="${name}"`,
  around: (imported, elements) => [
    '<script setup lang="ts">',
    ...imported,
    "import 'kpro-elements/vue';",
    '</script>',
    '',
    '<template>',
    ...elements,
    '</template>',
  ],
};

const inFramework = ({ component: tag = '', args, parameters, globals }: Shown, dialect: Dialect): string => {
  const { data = [], connected = false } = parameters;
  const bound = connected ? [] : data.map(dialect.bind);
  const element = `<${[tag, ...attributes(tag, args, globals['language']), ...bound].join(' ')} />`;
  const connection = '<kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5"';
  const elements = connected
    ? [`  ${connection} ${dialect.bind('getToken')}>`, `    ${element}`, '  </kpro-connection>']
    : [`  ${element}`];
  return dialect.around(imports([...(connected ? ['kpro-connection'] : []), tag]), elements).join('\n');
};

/** What a host writes for the story, in each of its languages. A situation has several elements: none. */
export const codeOf = (shown: Shown): readonly { language: string; text: string }[] =>
  shown.component
    ? [
        { language: 'HTML', text: htmlOf(shown) },
        { language: 'React 19', text: inFramework(shown, react) },
        { language: 'Vue 3', text: inFramework(shown, vue) },
      ]
    : [];

export const source = (_code: string, context: unknown): string => htmlOf(context as Shown);
