/** What can be said to `npm start --`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly fhirPort: number;
  readonly now: string | null;
  readonly mode: string;
  readonly profile: string;
  readonly forms: string | undefined;
  readonly triage: boolean;
  readonly reset: boolean;
  readonly build: boolean;
  readonly catalogue: boolean;
  readonly readyJson: boolean;
  readonly quiet: boolean;
}

export const HELP = `npm start -- [options]
  --data <folder>     where the demo's data lie (.demo)
  --reset             start over: forget the data, seed anew
  --now <time>        live at this moment: an ISO time with zone, such as 2026-11-24T10:00:00+01:00
  --port <n>          port of the pages (4173); a taken port moves on to the next, 0 is any
  --fhir-port <n>     port of the FHIR server (4174)
  --host <address>    address to listen on (127.0.0.1)
  --mode <mode>       plain, slow, slow=<ms>, drop, drop=answer or fail=<status>
  --profile <name>    the kind of back end it is: plain (all there is), fut or hapi
  --forms <folder>    questionnaires (JSON files) that the playground offers
  --no-triage         store responses without colours
  --no-build          serve what was built before
  --no-catalogue      do not build the catalogue
  --ready-json        print one line of JSON when ready, and nothing else
  --quiet             print nothing when ready`;

/** @returns the options, or undefined where only help was wanted @throws Error in words for what cannot be understood */
export function readOptions(args: string[]): StartOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: '.demo' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '4173' },
      'fhir-port': { type: 'string' },
      now: { type: 'string' },
      mode: { type: 'string', default: 'plain' },
      profile: { type: 'string', default: 'plain' },
      forms: { type: 'string' },
      'no-triage': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      'no-catalogue': { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      'ready-json': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = readPort('--port', values.port);
  return {
    data: resolve(values.data),
    host: values.host,
    port,
    fhirPort:
      values['fhir-port'] === undefined
        ? port === 0
          ? 0
          : 4174
        : readPort('--fhir-port', values['fhir-port']),
    now: values.now ?? null,
    mode: values.mode,
    profile: values.profile,
    forms: values.forms === undefined ? undefined : resolve(values.forms),
    triage: !values['no-triage'],
    reset: values.reset,
    build: !values['no-build'],
    catalogue: !values['no-build'] && !values['no-catalogue'],
    readyJson: values['ready-json'],
    quiet: values.quiet,
  };
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`${name} expects a port number from 0 to 65535, and got "${text}".`);
  return port;
}
