/** The text of a page printed to PDF, read back by poppler: what a person would read on paper. */
import { spawnSync } from 'node:child_process';

/** `base64` as the browser's tools give it. Lines keep their order; layout is gone. */
export function pdfText(base64: string): string {
  const read = spawnSync('pdftotext', ['-enc', 'UTF-8', '-raw', '-', '-'], {
    input: Buffer.from(base64, 'base64'),
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
  });
  if (read.error) throw new Error('pdftotext is not here; `npm run browsers` installs it (poppler-utils)');
  if (read.status !== 0) throw new Error(`pdftotext: ${read.stderr}`);
  return read.stdout;
}
