import { fault, type ContentFault } from '../../model/content-finding.js';
import type { JsonObject } from '../../model/json.js';
import { fut } from '../codes.js';
import { codesIn, extensionsAt, objectOf, objectsIn, part, textIn } from './raw.js';

const isProgram = (context: JsonObject): boolean =>
  objectOf(context['code'])?.['code'] === 'program' &&
  codesIn(context['valueCodeableConcept']).some(
    ({ system, code }) => system === `${fut.system}ehealth-program` && code === 'kpro',
  );

const hasRole = (role: JsonObject): boolean =>
  objectOf(part(role, 'reference')?.['valueReference'])?.['reference'] !== undefined &&
  codesIn(part(role, 'role')?.['valueCodeableConcept']).length > 0;

/** What the national dialect asks of a questionnaire as a whole (domain.md section 3.1). */
export const checkRoot = (raw: JsonObject): readonly ContentFault[] => {
  const found: ContentFault[] = [];
  const at = (name: string) => extensionsAt(raw, 'Questionnaire', `${fut.structure}${name}`);
  if (!textIn(raw, 'version')) found.push(fault('no-version', 'Questionnaire.version'));
  if (!at('ehealth-modifier-role').some(([role]) => hasRole(role)))
    found.push(fault('no-modifier-role', 'Questionnaire.extension'));
  if (!at('ehealth-questionnaire-type').some(([type]) => codesIn(type['valueCodeableConcept']).length))
    found.push(fault('no-questionnaire-type', 'Questionnaire.extension'));
  if (!objectsIn(raw['useContext']).some(isProgram))
    found.push(fault('no-program', 'Questionnaire.useContext'));
  return found;
};

/** The parts without which the national platform takes no guidance (domain.md section 3.4). */
const envelopeParts = [
  'ehealth-status',
  'ehealth-content',
  'ehealth-actionguidance-type',
  'ehealth-modifier-role',
];

/** What the national dialect asks of guidance that comes in its envelope. A bare document has none to check. */
export const checkEnvelope = (json: unknown): readonly ContentFault[] => {
  const raw = objectOf(json);
  if (raw?.['resourceType'] !== 'Basic') return [];
  return envelopeParts
    .filter((name) => !extensionsAt(raw, 'Basic', `${fut.structure}${name}`).length)
    .map((name) => fault('envelope-incomplete', 'Basic.extension', { part: name }));
};
