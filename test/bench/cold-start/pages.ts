/** The two pages that are compared: the kit as a host would build it, and the same questions in plain HTML. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../../kit/public-names.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const person = 'jens-holm-krogh';

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly text?: string;
  readonly answerOption?: readonly { readonly valueCoding: { readonly display: string } }[];
}

const questionnaire = JSON.parse(
  readFileSync(`${projectRoot}demo/content/who-5/questionnaire.json`, 'utf8'),
) as { url: string; version: string; title: string; description: string; copyright: string; item: Item[] };

const questions = questionnaire.item.filter(({ type }) => type === 'choice');

/** How both pages are known to show their first question. */
export const firstQuestion = {
  words: questions[0]!.text!,
  options: questions[0]!.answerOption!.length,
};

/** What a server answers with, by its path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const page = (head: string, body: string): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${questionnaire.title} · Egelund Kommune</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
${head}  </head>
  <body>
    <header><b>Egelund Kommune</b></header>
    <main>
${body}    </main>
  </body>
</html>
`;

const option = (name: string, { display }: { display: string }): string =>
  `        <label><input type="radio" name="${name}" /> ${display}</label>\n`;

const fieldset = ({ linkId, text, answerOption = [] }: Item): string => `      <fieldset>
        <legend><h2>${text}</h2></legend>
${answerOption.map(({ valueCoding }) => option(linkId, valueCoding)).join('')}      </fieldset>
`;

const css = (name: string): string => readFileSync(here(`page/${name}`), 'utf8');

/** All the questions at once, and one external sheet: what somebody writes who needs nothing else. */
export const plainPage = (): Files =>
  new Map([
    [
      '/',
      page(
        '',
        `      <h1>${questionnaire.title}</h1>
      <p>${questionnaire.item[0]!.text}</p>
${questions.map(fieldset).join('')}      <p><button>Fortsæt</button></p>
      <p class="small">${questionnaire.copyright}</p>
`,
      ),
    ],
    ['/page.css', css('page.css') + css('plain.css')],
  ]);

/** The page as a host's bundler makes it: what is lazy stays lazy. */
export const kitPage = async (): Promise<Files> => {
  const built = await build({
    root: here('page'),
    configFile: false,
    // The door takes a file at once that the element would fetch later: that is what it is for.
    logLevel: 'error',
    // A test runner has its own idea of what is built for.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['production', 'browser', 'module'] },
    build: { target: 'es2022', write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((file) => [
      file.fileName === 'index.html' ? '/' : `/${file.fileName}`,
      file.type === 'asset' ? file.source : file.code,
    ]),
  );
};
