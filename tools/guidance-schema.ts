/**
 * `npm run guidance:schema`: writes docs/guidance.schema.json from the published schema in
 * src/pure/fhir/schema/published-guidance.ts. A test holds the file to it.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { guidanceDescriptions, PublishedGuidance } from '../src/pure/fhir/schema/published-guidance.js';
import { root } from './run/command.js';

export const schemaPath = `${root}docs/guidance.schema.json`;

/** The text of the file. */
export const guidanceSchemaText = async (): Promise<string> => {
  const { $schema, title, description, ...schema } = z.toJSONSchema(PublishedGuidance, {
    metadata: guidanceDescriptions,
  });
  const $id = 'https://kpro-elements.example/schema/guidance/1.0/guidance.schema.json';
  const style = { ...(await resolveConfig(schemaPath)), filepath: schemaPath };
  return format(JSON.stringify({ $schema, $id, title, description, ...schema }), style);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(schemaPath, await guidanceSchemaText());
