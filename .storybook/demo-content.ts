import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClinicalImpression, Questionnaire, QuestionnaireResponse, Resource } from '@medplum/fhirtypes';
import type { Plugin } from 'vite';
import { readContent, type ContentResource } from '../demo/server/seed/content.js';
import { triageResource } from '../demo/server/triage-on-submit.js';

const name = 'virtual:demo-content';
const folder = fileURLToPath(new URL('../demo/content', import.meta.url));

/** The day that the cast's offsets count from: the catalogue looks the same every day. */
const day = '2026-09-03';

/**
 * The demo's content as a module for the stories: every file's resources at the pinned day, and beside a citizen's
 * answers the colours that the demo's server would have given them.
 */
export const demoContent = (): Plugin => ({
  name: 'demo-content',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  async load(id) {
    if (id !== `\0${name}`) return undefined;
    const content = await readContent(folder, day);
    const files = Map.groupBy(content, ({ source }) => source.split(' ')[0]!);
    for (const file of files.keys()) this.addWatchFile(join(folder, file));
    const questionnaires = all(content).filter(
      (resource): resource is Questionnaire => resource.resourceType === 'Questionnaire',
    );
    const withColours = [...files].map(([file, found]) => [file, coloured(all(found), questionnaires)]);
    const json = JSON.stringify(Object.fromEntries(withColours));
    return `export const content = JSON.parse(${JSON.stringify(json)});`;
  },
});

const all = (content: readonly ContentResource[]): Resource[] => content.map(({ resource }) => resource);

const coloured = (resources: Resource[], questionnaires: readonly Questionnaire[]): Resource[] => [
  ...resources,
  ...resources.flatMap((resource) =>
    resource.resourceType === 'QuestionnaireResponse' ? colours(resource, questionnaires) : [],
  ),
];

/** As the seeding of the demo's server does it: some seconds after the answers, and not where the content says so. */
function colours(
  response: QuestionnaireResponse,
  questionnaires: readonly Questionnaire[],
): ClinicalImpression[] {
  const { authored, id, meta, status, questionnaire: canonical } = response;
  const questionnaire = questionnaires.find(({ url, version }) => `${url}|${version}` === canonical);
  const isLeftOut = meta?.tag?.some(({ code }) => code === 'no-triage') ?? false;
  if (!questionnaire || !authored || status !== 'completed' || isLeftOut) return [];
  const found = triageResource(questionnaire, response, new Date(Date.parse(authored) + 5000));
  return found ? [{ ...found, id: `triage-${id}` }] : [];
}
