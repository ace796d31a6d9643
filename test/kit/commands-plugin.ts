/** What a page cannot do to itself, done from outside: size, media, the accessibility tree, keys and mouse. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { BasicTestSession } from '@web/test-runner-core';
import type { Engine } from '../../tools/engines.js';
import type { Section } from '../conformance/row.js';
import { conformanceFile } from './conformance-file.js';
import type { DemoServers } from './demo-server.js';
import { driverFor, type Driver } from './drivers.js';
import { golden } from './golden-files.js';
import { pdfText } from './pdf.js';

type Payload = Record<string, unknown>;
type Command = (driver: Driver, payload: Payload) => Promise<unknown>;

const commands: Record<string, Command> = {
  'kpro:viewport': (driver, { width, height }) => driver.viewport(Number(width), Number(height)),
  'kpro:media': (driver, media) => driver.media(media),
  'kpro:press': (driver, { keys }) => driver.press(String(keys)),
  'kpro:type': (driver, { text }) => driver.type(String(text)),
  'kpro:click': (driver, { x, y }) => driver.click(Number(x), Number(y)),
  'kpro:aria-snapshot': (driver, { selector }) => driver.ariaSnapshot(String(selector)),
  'kpro:tree': (driver, { frame }) => driver.tree(frame === undefined ? undefined : String(frame)),
  'kpro:axe': (driver, { frame, options }) => driver.axe(String(frame), options),
  'kpro:cdp': (driver, { method, params }) => driver.cdp(String(method), (params ?? {}) as Payload),
};

export function commandsPlugin(engine: Engine, demo: DemoServers): TestRunnerPlugin {
  return {
    name: 'kpro-commands',
    async executeCommand({ command, payload, session }) {
      // The runner takes undefined for "not my command", so each command of ours answers something.
      if (command === 'kpro:engine') return engine;
      if (command === 'kpro:fresh-demo') return demo.fresh((payload ?? {}) as Payload);
      if (command === 'kpro:pdf-text') return pdfText(String(((payload ?? {}) as Payload)['base64']));
      if (command === 'kpro:golden') {
        const { name, text } = (payload ?? {}) as Payload;
        return golden(String(name), String(text));
      }
      if (command === 'kpro:conformance')
        return conformanceFile(((payload ?? {}) as Payload)['sections'] as readonly Section[]);
      const run = commands[command];
      if (!run) return undefined;
      return (await run(driverFor(engine, session as BasicTestSession), (payload ?? {}) as Payload)) ?? true;
    },
  };
}
