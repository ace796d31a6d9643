import { fault, type ContentFault } from '../../model/content-finding.js';
import type { JsonObject } from '../../model/json.js';
import { fut } from '../codes.js';
import type { Place } from './outline.js';
import { extensionsAt, objectOf, objectsIn, part, placed, textIn } from './raw.js';

const url = `${fut.structure}ehealth-questionnaire-image`;

/** 266 Kb of base64, as the national dialect has it. */
const biggest = 266 * 1024;

const types = ['image/png', 'image/jpeg', 'image/svg+xml'];

const contentOf = (image: JsonObject): string | undefined => {
  const content = part(image, 'content');
  const reference = objectOf(content?.['valueReference'])?.['reference'];
  return typeof reference === 'string' ? reference : undefined;
};

const checkBinary = (binary: JsonObject, at: string): readonly ContentFault[] => {
  const [type = '', data = ''] = [textIn(binary, 'contentType'), textIn(binary, 'data')];
  return [
    ...(types.includes(type) ? [] : [fault('image-type', at, { type })]),
    ...(type === 'image/svg+xml' ? [fault('image-svg', at)] : []),
    ...(data === '' ? [fault('image-missing', at, { reference: textIn(binary, 'id') ?? '' })] : []),
    ...(data.length > biggest
      ? [fault('image-too-big', at, { kb: String(Math.ceil(data.length / 1024)) })]
      : []),
  ];
};

/** Pictures on questions and answer options: each points at a picture that is there, of a known type and size. */
export const checkImages = (questionnaire: JsonObject, places: readonly Place[]): readonly ContentFault[] => {
  const contained = new Map<string, JsonObject>(
    objectsIn(questionnaire['contained'])
      .filter(({ resourceType }) => resourceType === 'Binary')
      .map((binary) => [`#${textIn(binary, 'id')}`, binary]),
  );
  const elements = places.flatMap(({ raw, path }) => [
    [raw, path] as const,
    ...placed(raw['answerOption'], `${path}.answerOption`),
  ]);
  return elements.flatMap(([element, path]) =>
    extensionsAt(element, path, url).flatMap(([image, at]) => {
      const reference = contentOf(image);
      const binary = contained.get(reference ?? '');
      return binary ? checkBinary(binary, at) : [fault('image-missing', at, { reference: reference ?? '' })];
    }),
  );
};
