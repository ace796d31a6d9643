/** A guidance document in the envelope that the national infrastructure defines for it (a Basic with a JSON Binary). */
import type { Basic, Extension, Questionnaire } from '@medplum/fhirtypes';
import { extensionUrl, fut, systemUrl } from '../../../src/pure/fhir/codes.js';
import { readCanonical } from '../questionnaires.js';

/** What the envelope needs of a document; the rest is carried as it is. */
export interface GuidanceDocument {
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly scores?: readonly { readonly canonical: string }[];
  readonly topics?: readonly {
    readonly trigger?: { readonly all?: readonly { readonly canonical: string }[] };
  }[];
}

const RESOURCE_TYPES = 'http://hl7.org/fhir/resource-types';

/** @param owner reference to the organization that answers for the guidance */
export function guidanceBasic(
  document: GuidanceDocument,
  questionnaires: readonly Questionnaire[],
  owner: string | undefined,
): Basic & { id: string } {
  const data = Buffer.from(JSON.stringify(document)).toString('base64');
  return {
    resourceType: 'Basic',
    id: `guidance-${document.id}`,
    contained: [{ resourceType: 'Binary', id: 'indhold', contentType: 'application/json', data }],
    extension: [
      ...(owner ? [ownedBy(owner)] : []),
      {
        url: `${fut.structure}ehealth-status`,
        valueCoding: { system: 'http://hl7.org/fhir/publication-status', code: 'active' },
      },
      { url: extensionUrl.guidanceContent, valueReference: { reference: '#indhold' } },
      {
        url: `${fut.structure}ehealth-actionguidance-type`,
        valueCoding: { system: `${fut.system}action-guidance-types`, code: 'actionguidance' },
      },
      ...(document.title
        ? [{ url: `${fut.structure}ehealth-basic-title`, valueString: document.title }]
        : []),
      ...(document.version
        ? [{ url: `${fut.structure}ehealth-version`, valueString: document.version }]
        : []),
      ...questionnairesOf(document, questionnaires).map(meantFor),
    ],
    code: {
      coding: [{ system: systemUrl.basicType, code: 'actionguidance', display: 'Handlingsvejledning' }],
    },
  };
}

/** Those that the document's triggers and scores name, whatever their version. */
function questionnairesOf(
  { scores = [], topics = [] }: GuidanceDocument,
  known: readonly Questionnaire[],
): Questionnaire[] {
  const named = [...scores, ...topics.flatMap(({ trigger }) => trigger?.all ?? [])].map(
    ({ canonical }) => readCanonical(canonical).url,
  );
  return known.filter(({ url }) => url !== undefined && named.includes(url));
}

function ownedBy(reference: string): Extension {
  return {
    url: `${fut.structure}ehealth-modifier-role`,
    extension: [
      { url: 'reference', valueReference: { reference } },
      {
        url: 'role',
        valueCodeableConcept: { coding: [{ system: `${fut.system}modifier-role`, code: 'owner' }] },
      },
    ],
  };
}

function meantFor({ id }: Questionnaire): Extension {
  return {
    url: `${fut.structure}ehealth-actionguidance-for`,
    extension: [
      { url: 'forType', valueCoding: { system: RESOURCE_TYPES, code: 'Questionnaire' } },
      { url: 'forReference', valueReference: { reference: `Questionnaire/${id ?? ''}` } },
    ],
  };
}
