#!/usr/bin/env node
/** `npx kpro-check <files or folders>`: reads questionnaires and guidance the way their author should. */
import process from 'node:process';
import { run } from './run.js';

const { stdout, stderr, argv, env } = process;

const { out, err, exitCode } = await run(argv.slice(2), {
  now: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(),
  colour: stdout.isTTY && !env['NO_COLOR'],
});
// Whoever reads may stop early (`| head`): that is no fault to tell of.
stdout.on('error', () => undefined);
stderr.write(err);
stdout.write(out);
// Not exit(): what was written to a pipe may still be on its way.
process.exitCode = exitCode;
