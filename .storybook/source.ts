/** The code that a docs page shows under a story: what a host would write, not how the story is made. */
import { attributeOf } from './manifest.js';

interface Shown {
  readonly component?: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  readonly parameters: { readonly data?: readonly string[] };
  readonly globals: Readonly<Record<string, unknown>>;
}

const attributes = (tag: string, args: Shown['args'], language: unknown): string[] => [
  ...(language === 'en' ? ['lang="en"'] : []),
  ...Object.entries(args).flatMap(([name, value]) => {
    const attribute = attributeOf(tag, name);
    if (attribute === undefined || value === undefined || value === false) return [];
    return value === true ? attribute : `${attribute}="${String(value)}"`;
  }),
];

/** `parameters.data` names the rich properties that the story sets; they are shown by name, never whole. */
export const source = (_code: string, context: unknown): string => {
  const { component: tag = '', args, parameters, globals } = context as Shown;
  const start = [tag, ...attributes(tag, args, globals['language'])].join(' ');
  const lines = (parameters.data ?? []).map((name) => `  element.${name} = ${name};`);
  return [
    `<${start}></${tag}>`,
    '',
    '<script type="module">',
    `  import 'kpro-elements/define/${tag}.js';`,
    ...(lines.length ? [`  const element = document.querySelector('${tag}');`, ...lines] : []),
    '</script>',
  ].join('\n');
};
