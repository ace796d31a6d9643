import type { ContentFinding, ContentSeverity } from '../pure/check-content.js';
import type { ContentCheckWords } from '../pure/words/content-check/index.js';

/** One line of the report: a finding, or what was the matter with a file. */
export interface Line {
  readonly file: string;
  readonly severity: ContentSeverity;
  readonly code: string;
  readonly path: string;
  readonly sentence: string;
  readonly resource?: ContentFinding['resource'];
}

const paint: Readonly<Record<ContentSeverity, string>> = { error: '31', warning: '33', note: '36' };

const painted = (text: string, severity: ContentSeverity, colour: boolean): string =>
  colour ? `\u001B[${paint[severity]}m${text}\u001B[0m` : text;

/** Content from elsewhere must not steer the terminal of whoever checks it. */
const visible = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);

/** "demo/who-5.json  fejl  Questionnaire.item[3]  …", grouped by file, columns in line within each file. */
export const textReport = (lines: readonly Line[], words: ContentCheckWords, colour: boolean): string => {
  const width = widest(Object.values(words.severity));
  return lines
    .map(({ file, severity, path, sentence }) => {
      const name = painted(words.severity[severity].padEnd(width), severity, colour);
      return [visible(file), name, visible(path), visible(sentence)].filter(Boolean).join('  ');
    })
    .join('\n');
};

export const countOf = (lines: readonly Line[], severity: ContentSeverity): number =>
  lines.filter((line) => line.severity === severity).length;
