/**
 * Colours for a response, made when it is submitted, as the national infrastructure does: a ClinicalImpression that
 * lists the rules that fired, written in the same batch as the response.
 */
import { createHash } from 'node:crypto';
import type { ClinicalImpression, Questionnaire, QuestionnaireResponse } from '@medplum/fhirtypes';
import { findQuestionnaire, isSubmitted } from './questionnaires.js';
import type { Repository } from './repository.js';
import { isStored, type Stored } from './store.js';
import { checkReferences } from './validate/references.js';
import { prepare } from './validate/prepare.js';

/** Works out the colours of one response; undefined where the questionnaire has no rules to go by. */
export type TriageResource = (
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
  at: Date,
) => ClinicalImpression | undefined;

type Impression = ClinicalImpression & { id: string };

export interface Triage {
  readonly triageResource: TriageResource;
  /** When the colours are dated: now on submit; at seeding, some seconds after the answers. */
  at(response: QuestionnaireResponse): Date;
  /** False for responses that are to stay uncoloured. */
  wants(response: QuestionnaireResponse): boolean;
}

/** Adds the colours of a newly stored response to the open transaction. */
export function stageTriage(repository: Repository, { id, versionId, resource: response }: Stored): void {
  const { triage } = repository.around;
  if (
    !triage ||
    response.resourceType !== 'QuestionnaireResponse' ||
    !isSubmitted(response) ||
    !triage.wants(response)
  )
    return;
  const impression = tryTriage(repository, triage, response, impressionId(id, versionId));
  if (impression) repository.stage(impression, 'PUT', 'ClinicalImpression');
}

/** The same version of a response always gets the same id, so that no repetition makes a second one. */
export function impressionId(responseId: string, versionId: number): string {
  const readable = `triage-${responseId}-${versionId}`;
  return readable.length <= 64
    ? readable
    : `triage-${createHash('sha256').update(readable).digest('hex').slice(0, 40)}`;
}

/** Answers are never lost for the colours' sake: where triage fails, they are stored without, and the log says so. */
function tryTriage(
  repository: Repository,
  triage: Triage,
  response: QuestionnaireResponse,
  id: string,
): Impression | undefined {
  const questionnaire = response.questionnaire
    ? findQuestionnaire(repository, response.questionnaire)
    : undefined;
  if (!questionnaire) return undefined;
  try {
    const impression = triage.triageResource(questionnaire, response, triage.at(response));
    return impression && checked(repository, { ...impression, id });
  } catch (error) {
    console.error('Triage failed; the response is stored without colours.', error);
    return undefined;
  }
}

function checked(repository: Repository, impression: Impression): Impression {
  const prepared = prepare(impression, repository.around.bases, 'ClinicalImpression');
  checkReferences(prepared, 'ClinicalImpression', (type, id) => isStored(repository.peek(type, id)));
  return prepared;
}
