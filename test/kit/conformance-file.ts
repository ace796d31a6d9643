/** Node's side of docs/conformance.md: what stands above the mark is written by hand, what stands below by the cases. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Row, Section } from '../conformance/row.js';
import { projectRoot } from './public-names.js';

const path = `${projectRoot}docs/conformance.md`;
const mark = '<!-- What follows is written by the cases: npm run conformance -->';

/** A `|` in a cell would begin another. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const tableOf = ({ title, rows }: Section): string =>
  [
    `## ${title}`,
    '',
    '| feature | status | what was seen | case |',
    '| - | - | - | - |',
    ...[...rows]
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(
        ({ id, feature, status, seen }: Row) => `| ${cell(feature)} | ${status} | ${cell(seen)} | ${id} |`,
      ),
  ].join('\n');

const counted = (sections: readonly Section[]): string => {
  const rows = sections.flatMap((section) => section.rows);
  const of = (wanted: string): number => rows.filter(({ status }) => status === wanted).length;
  const { version } = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as { version: string };
  return `kpro-elements ${version}: ${rows.length} features, ${of('yes')} yes, ${of('partly')} partly, ${of('no')} no.`;
};

export interface ConformanceFile {
  readonly kept: string;
  readonly made: string;
}

/** The document as it stands and as these rows make it; with KPRO_GOLDENS=write they are the same afterwards. */
export async function conformanceFile(sections: readonly Section[]): Promise<ConformanceFile> {
  const before = readFileSync(path, 'utf8');
  const [head = '', tail] = before.split(mark);
  if (tail === undefined) throw new Error(`docs/conformance.md has no line "${mark}"`);
  const text = [head + mark, counted(sections), ...sections.map(tableOf)].join('\n\n');
  const made = await format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
  if (process.env['KPRO_GOLDENS'] === 'write') writeFileSync(path, made);
  return { kept: readFileSync(path, 'utf8'), made };
}
