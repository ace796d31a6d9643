/** Fills an empty store with the demo's content, in one batch: seeded whole, or not at all. */
import type { ClinicalImpression, QuestionnaireResponse } from '@medplum/fhirtypes';
import { copenhagenDate } from '../copenhagen.js';
import { FhirProblem } from '../problem.js';
import { Repository, type Surroundings } from '../repository.js';
import type { Triage, TriageResource } from '../triage.js';
import { readContent, type ContentResource } from './content.js';

/** A response with this tag stays without colours, so that the kit's own "foreløbig" is seen. */
export const NO_TRIAGE = { system: 'https://kpro-elements.example/demo', code: 'no-triage' } as const;

const SECONDS_TO_TRIAGE = 5;
const STAFF = { kind: 'staff' } as const;

/**
 * Does nothing where there are data already.
 * @returns how many resources were stored @throws Error naming all that does not fit, and where it is written
 */
export async function seedWhenEmpty(
  around: Surroundings,
  folder: string,
  triageResource: TriageResource,
): Promise<number> {
  if (!around.store.isEmpty) return 0;
  const today = copenhagenDate(around.clock.now());
  const content = await readContent(folder, today);
  const repository = new Repository(STAFF, { ...around, triage: seedTriage(content, triageResource) });
  try {
    await repository.transact(() => writeAll(repository, content), { today });
  } catch (error) {
    if (error instanceof FhirProblem) throw new Error(inWords(error));
    throw error;
  }
  return content.length;
}

async function writeAll(repository: Repository, content: readonly ContentResource[]): Promise<void> {
  const refused: FhirProblem[] = [];
  for (const { resource, source } of content) {
    try {
      await repository.write(resource, { method: 'PUT', origin: `${source} ${resource.resourceType}` });
    } catch (error) {
      if (!(error instanceof FhirProblem)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (first)
    throw new FhirProblem(
      first.status,
      refused.flatMap(({ issues }) => issues),
    );
}

/** Colours for what the content has not coloured itself, dated some seconds after the answers. */
function seedTriage(content: readonly ContentResource[], triageResource: TriageResource): Triage {
  const judged = new Set(
    content.flatMap(({ resource }) =>
      resource.resourceType === 'ClinicalImpression' ? judgedBy(resource) : [],
    ),
  );
  return {
    triageResource,
    at: ({ authored, meta }) =>
      new Date(Date.parse(authored ?? meta?.lastUpdated ?? '') + SECONDS_TO_TRIAGE * 1000),
    wants: (response) => !judged.has(`QuestionnaireResponse/${response.id}`) && !isTagged(response),
  };
}

function judgedBy({ investigation }: ClinicalImpression): string[] {
  return (investigation ?? []).flatMap(({ item }) => item ?? []).flatMap(({ reference }) => reference ?? []);
}

function isTagged({ meta }: QuestionnaireResponse): boolean {
  return (
    meta?.tag?.some(({ system, code }) => system === NO_TRIAGE.system && code === NO_TRIAGE.code) ?? false
  );
}

function inWords({ issues }: FhirProblem): string {
  const lines = issues.map(({ details, expression }) => `  ${expression?.[0] ?? ''}: ${details?.text ?? ''}`);
  return `The demo's content does not fit:\n${lines.join('\n')}`;
}
