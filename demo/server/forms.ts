/** Questionnaires in a folder that whoever starts the demo names (`--forms`), for the playground to pick from. */
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sendJson } from './http.js';

/** More than anybody picks from a list. */
const most = 1_000;

const isQuestionnaire = async (path: string): Promise<boolean> =>
  /"resourceType"\s*:\s*"Questionnaire"/.test(await readFile(path, 'utf8').catch(() => ''));

/** The questionnaires of the folder and of the folders in it, by their path there; none where no folder was named. */
const formsIn = async (folder: string | undefined): Promise<readonly string[]> => {
  if (folder === undefined) return [];
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const are = await Promise.all(files.map((name) => isQuestionnaire(join(folder, name))));
  return files.filter((_name, i) => are[i]).slice(0, most);
};

/** `/demo/forms` lists them, `/demo/forms/<name>` is one. Only what the list names is read. */
export async function serveForms(
  folder: string | undefined,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const files = await formsIn(folder);
  const wanted = decodeURIComponent(path.replace(/^\/demo\/forms\/?/, ''));
  if (wanted === '') return sendJson(response, 200, files);
  if (!files.includes(wanted)) return sendJson(response, 404, { error: `There is no form ${wanted}.` });
  const text = await readFile(join(folder!, wanted), 'utf8');
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}
