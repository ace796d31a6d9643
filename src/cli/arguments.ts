import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Arguments {
  readonly files: readonly string[];
  readonly lang: 'da' | 'en';
  readonly format: 'text' | 'json';
  /** ISO day. */
  readonly today: string;
  readonly strict: boolean;
  readonly help: boolean;
}

/** Why a command line cannot be understood; `words` says it. */
export type ArgumentFault =
  | { readonly kind: 'unknown-option'; readonly option: string }
  | { readonly kind: 'bad-value'; readonly option: string; readonly allowed: readonly string[] | 'day' }
  | { readonly kind: 'no-files' };

export type ReadArguments =
  | { readonly ok: true; readonly value: Arguments }
  | { readonly ok: false; readonly fault: ArgumentFault; readonly lang: 'da' | 'en' };

const options = {
  lang: { type: 'string' },
  format: { type: 'string' },
  today: { type: 'string' },
  strict: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

type Values = Partial<Record<keyof typeof options, string | boolean>>;

const faultIn = ({ lang, format, today }: Values): ArgumentFault | undefined => {
  const oneOf = (option: string, value: Values['lang'], allowed: readonly string[]): ArgumentFault[] =>
    value === undefined || allowed.includes(String(value)) ? [] : [{ kind: 'bad-value', option, allowed }];
  const day: ArgumentFault = { kind: 'bad-value', option: '--today', allowed: 'day' };
  return [
    ...oneOf('--lang', lang, ['da', 'en']),
    ...oneOf('--format', format, ['text', 'json']),
    ...(today === undefined || isDay(String(today)) ? [] : [day]),
  ][0];
};

/** Reads the command line. @param now today, as an ISO day, where `--today` says nothing. */
export const readArguments = (argv: readonly string[], now: string): ReadArguments => {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lang = values.lang === 'en' ? 'en' : 'da';
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  const fault: ArgumentFault | undefined =
    unknown?.kind === 'option' ? { kind: 'unknown-option', option: unknown.rawName } : faultIn(values);
  if (fault) return { ok: false, fault, lang };
  const help = values.help === true;
  if (!help && !positionals.length) return { ok: false, fault: { kind: 'no-files' }, lang };
  return {
    ok: true,
    value: {
      files: positionals,
      lang,
      format: values.format === 'json' ? 'json' : 'text',
      today: typeof values.today === 'string' ? values.today : now,
      strict: values.strict === true,
      help,
    },
  };
};
