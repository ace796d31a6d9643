/** Reads the demo's content from its folder: questionnaires, guidance and the invented cast. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Bundle, Questionnaire, Resource } from '@medplum/fhirtypes';
import { expandDates } from './dates.js';
import { guidanceBasic, type GuidanceDocument } from './guidance.js';

/** A resource to be stored, and where it was written down. */
export interface ContentResource {
  readonly resource: Resource & { id: string };
  readonly source: string;
}

interface ContentFile {
  readonly name: string;
  readonly json: unknown;
}

/** @param today the day that offsets count from @throws Error in words where a file is not what it should be */
export async function readContent(folder: string, today: string): Promise<ContentResource[]> {
  const files = (await readFiles(folder)).map(({ name, json }) => ({ name, json: expandDates(json, today) }));
  const resources = files.flatMap(resourcesIn);
  const questionnaires = resources.flatMap(({ resource }) =>
    resource.resourceType === 'Questionnaire' ? [resource as Questionnaire] : [],
  );
  const owner = resources.find(
    ({ resource }) => resource.resourceType === 'Organization' && !resource.partOf,
  );
  const ownerReference = owner && `Organization/${owner.resource.id}`;
  const guidance = files.filter(isGuidance).map(({ name, json }) => ({
    resource: guidanceBasic(json as GuidanceDocument, questionnaires, ownerReference),
    source: name,
  }));
  return [...resources, ...guidance];
}

async function readFiles(folder: string): Promise<ContentFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((file) => file.isFile() && file.name.endsWith('.json'))
    .map((file) => join(file.parentPath, file.name));
  return Promise.all(
    paths.sort().map(async (path) => {
      const name = relative(folder, path).split(sep).join('/');
      return { name, json: parse(await readFile(path, 'utf8'), name) };
    }),
  );
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is no JSON: ${(error as Error).message}`);
  }
}

function resourcesIn({ name, json }: ContentFile): ContentResource[] {
  const resource = json as Partial<Resource>;
  if (resource.resourceType === undefined) return [];
  if (resource.resourceType !== 'Bundle')
    return [{ resource: withId(resource as Resource, name), source: name }];
  return ((json as Bundle).entry ?? []).map((entry, index) => {
    const source = `${name} entry[${index}]`;
    if (!entry.resource || entry.request?.method !== 'PUT')
      throw new Error(`${source}: every entry of the content is a PUT of a resource.`);
    return { resource: withId(entry.resource, source), source };
  });
}

function withId(resource: Resource, source: string): Resource & { id: string } {
  if (resource.id === undefined)
    throw new Error(`${source}: a resource of the content has an id of its own.`);
  return resource as Resource & { id: string };
}

function isGuidance({ name, json }: ContentFile): boolean {
  return name.startsWith('guidance/') && (json as Partial<Resource>).resourceType === undefined;
}
