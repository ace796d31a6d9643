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

export const source = (_code: string, context: unknown): string => {
  const { component: tag = '', args, parameters, globals } = context as Shown;
  const { data = [], connected = false } = parameters;
  const element = `<${[tag, ...attributes(tag, args, globals['language'])].join(' ')}></${tag}>`;
  // Rich data are shown by name, never whole.
  const lines = connected
    ? [
        '<kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">',
        `  ${element}`,
        '</kpro-connection>',
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
