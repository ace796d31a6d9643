/** Finding the Questionnaire that a response answers. */
import type { Questionnaire, QuestionnaireResponse } from '@medplum/fhirtypes';
import type { Repository } from './repository.js';

export interface Canonical {
  readonly url: string;
  readonly version: string | undefined;
}

/** `https://…/q/nat|2.1` -> url and version. A fragment is no part of either. */
export function readCanonical(canonical: string): Canonical {
  const [url = '', version] = canonical.replace(/#.*$/, '').split('|');
  return { url, version };
}

/** A response is submitted once its status says so; a draft is judged more mildly and gets no colour. */
export function isSubmitted({ status }: QuestionnaireResponse): boolean {
  return status === 'completed' || status === 'amended';
}

/** By url and version; without a version the newest, an active one before any other. */
export function findQuestionnaire(repository: Repository, canonical: string): Questionnaire | undefined {
  const { url, version } = readCanonical(canonical);
  return [...repository.visible('Questionnaire')]
    .map(({ resource }) => resource as Questionnaire)
    .filter((candidate) => candidate.url === url && (version === undefined || candidate.version === version))
    .sort(newestFirst)[0];
}

function newestFirst(one: Questionnaire, other: Questionnaire): number {
  const active = Number(other.status === 'active') - Number(one.status === 'active');
  return active || (other.version ?? '').localeCompare(one.version ?? '', 'en', { numeric: true });
}
