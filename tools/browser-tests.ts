/**
 * Runs browser tests or journeys in one engine:
 *   tsx tools/browser-tests.ts --engine chromium --files test/ui/inbox.browser.test.ts [--journeys] [--report x.json]
 */
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { journeyFiles, wtrConfig } from '../test/wtr.config.js';
import type { Engine } from './engines.js';

process.env['TZ'] = 'Europe/Copenhagen';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    files: { type: 'string', multiple: true, default: [] },
    journeys: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});
const files = values.files.length > 0 ? values.files : undefined;
const journeys = values.journeys || (files?.every((name) => name.includes('journey')) ?? false);

const config = await wtrConfig({
  engine: values.engine as Engine,
  files: files ?? [journeys ? journeyFiles : 'test/**/*.browser.test.ts'],
  journeys,
  report: values.report,
});
await startTestRunner({ config, readCliArgs: false, readFileConfig: false });
