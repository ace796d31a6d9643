/**
 * Who asks, and what they may see and change. Stands in for the national user management: staff work with every
 * citizen; a citizen sees what is about themselves and the questionnaires, and hands in answers, goals and messages.
 */
import type { Resource } from '@medplum/fhirtypes';
import { problem } from './problem.js';

export type Principal = { readonly kind: 'staff' } | { readonly kind: 'citizen'; readonly patient: string };

/** What a citizen may read though it is about nobody: forms, and the lists of answers they point to. */
const OPEN_TO_CITIZENS = new Set(['Questionnaire', 'ValueSet', 'CodeSystem']);

/** What a citizen may write, about themselves. Colours, plans and requests are the municipality's. */
const WRITTEN_BY_CITIZENS = new Set(['QuestionnaireResponse', 'Goal', 'Communication', 'Observation']);

export function mayRead(who: Principal, resource: Resource): boolean {
  if (who.kind === 'staff') return true;
  return OPEN_TO_CITIZENS.has(resource.resourceType) || isAbout(resource, who.patient);
}

export function mayWrite(who: Principal, resource: Resource): boolean {
  if (who.kind === 'staff') return true;
  return WRITTEN_BY_CITIZENS.has(resource.resourceType) && isAbout(resource, who.patient);
}

/** @throws 403 with words where the person may not read it. */
export function assertMayRead(who: Principal, resource: Resource): void {
  if (!mayRead(who, resource))
    throw problem(403, 'forbidden', 'This is about somebody else: your token covers your own data.');
}

/** @throws 403 with words where the person may not write it. */
export function assertMayWrite(who: Principal, resource: Resource): void {
  if (mayWrite(who, resource)) return;
  throw problem(403, 'forbidden', `Your token does not let you store this ${resource.resourceType}.`);
}

/** True where the resource is the patient, names the patient as its subject, or has the patient take part in it. */
export function isAbout(resource: Resource, patient: string): boolean {
  if (resource.resourceType === 'Patient') return resource.id === patient;
  const {
    subject,
    patient: named,
    participant,
  } = resource as { subject?: unknown; patient?: unknown; participant?: unknown };
  const taking = Array.isArray(participant)
    ? (participant as { actor?: unknown }[]).map(({ actor }) => actor)
    : [];
  return [subject, named, ...taking].some((one) => referenceOf(one) === `Patient/${patient}`);
}

function referenceOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null
    ? (value as { reference?: string }).reference
    : undefined;
}
