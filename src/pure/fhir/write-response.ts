import { formatCanonical } from '../model/canonical.js';
import type { JsonObject } from '../model/json.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Response } from '../model/response.js';
import { extensionUrl as url, systemUrl } from './codes.js';
import type { Item as RawItem } from './schema/response.js';
import { byLinkId, writeItems } from './write-items.js';

type RawExtension = { readonly url?: unknown } & JsonObject;

/** FUT's two extensions, added where they are missing; what stands there already is kept. */
const writeExtensions = (response: Response): readonly JsonObject[] => {
  const before = (response.raw?.['extension'] ?? []) as readonly RawExtension[];
  const missing = (wanted: string) => !before.some((extension) => extension.url === wanted);
  const added: JsonObject[] = [];
  if (response.episodeOfCare && missing(url.episodeOfCare))
    added.push({ url: url.episodeOfCare, valueReference: { reference: response.episodeOfCare } });
  if (response.requestVersionId && missing(url.resolvedTiming))
    added.push({
      url: url.resolvedTiming,
      extension: [
        { url: 'serviceRequestVersionId', valueId: response.requestVersionId },
        { url: 'type', valueCodeableConcept: { coding: [{ system: systemUrl.timing, code: 'Resolved' }] } },
      ],
    });
  return [...before, ...added];
};

/** A reference as it came, with its display, as long as it still points to the same. */
const reference = (raw: JsonObject, key: string, value: string | undefined): JsonObject => {
  if (!value) return {};
  const before = raw[key] as JsonObject | undefined;
  return { [key]: before?.['reference'] === value ? before : { reference: value } };
};

const identifier = (raw: JsonObject, value: string | undefined): JsonObject => {
  if (value === undefined) return {};
  const before = raw['identifier'] as JsonObject | undefined;
  return { identifier: before?.['value'] === value ? before : { system: systemUrl.uri, value } };
};

/**
 * The way out of the gate: a QuestionnaireResponse with the shown answers, in the questionnaire's order. Answers of
 * hidden questions are left out (they are remembered by the form, not by the record). What came in and was not
 * understood is written back. `placed` is what came in copies of repeating groups, by their keys (`placeItems`).
 */
export const writeResponse = (
  questionnaire: Questionnaire,
  response: Response,
  shown: (linkId: string) => boolean,
  placed?: ReadonlyMap<string, readonly RawItem[]>,
): JsonObject => {
  const raw = response.raw ?? {};
  const extensions = writeExtensions(response);
  const came = (raw['item'] ?? []) as unknown as readonly RawItem[];
  const items = writeItems(questionnaire.items, came, {
    questionnaire,
    answers: response.answers,
    shown,
    came: placed ?? byLinkId(came),
  });
  const { item: _items, ...rest } = raw as { item?: unknown } & JsonObject;
  return {
    ...rest,
    resourceType: 'QuestionnaireResponse',
    ...(response.id !== undefined && { id: response.id }),
    ...(response.versionId !== undefined && {
      meta: { ...(raw['meta'] as JsonObject | undefined), versionId: response.versionId },
    }),
    ...(extensions.length > 0 && { extension: extensions }),
    ...identifier(raw, response.identifier),
    ...(response.request !== undefined && !raw['basedOn'] && { basedOn: [{ reference: response.request }] }),
    questionnaire: formatCanonical(response.canonical),
    status: response.status,
    ...reference(raw, 'subject', response.subject),
    ...reference(raw, 'source', response.source),
    ...(response.authored !== undefined && { authored: response.authored }),
    ...(items.length > 0 && { item: items }),
  };
};
