/** The lines by which a page loads the kit without a bundler, made from what was built. Documents show these and no others. */
import type { CdnFile } from './bundle.js';

/** @param folder where the page's owner serves the files, ending with a slash */
export const scriptTag = (folder: string, { name, integrity }: Pick<CdnFile, 'name' | 'integrity'>): string =>
  [
    '<script',
    '  defer',
    `  src="${folder}${name}"`,
    `  integrity="${integrity}"`,
    '  crossorigin="anonymous"',
    '></script>',
  ].join('\n');

const begin = '<!-- kpro.min.js, written by `npm run snippet` -->';
const end = '<!-- /kpro.min.js -->';

/** A document with its snippet as of the files that were built last; undefined where it shows none. */
export function withSnippet(document: string, files: Readonly<Record<string, CdnFile>>): string | undefined {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) return undefined;
  const file = files['kpro.min.js'];
  if (!file) throw new Error('expected kpro.min.js among the files that were built');
  const code = ['```html', scriptTag('/kpro/', file), '```'].join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${code}\n\n${document.slice(to)}`;
}

/** The documents that show it, from the project's top. */
export const documentsWithSnippet = ['README.md', 'docs/embedding.md'];
