import type { JsonObject } from '../../model/json.js';
import { placed, textIn } from './raw.js';

/** One item as it was written, and where. */
export interface Place {
  readonly raw: JsonObject;
  readonly path: string;
  readonly linkId: string | undefined;
}

/** As deep as the gate reads. */
const deepest = 40;

const below = (raw: JsonObject, path: string, depth: number): readonly Place[] =>
  placed(raw['item'], `${path}.item`).flatMap(([inner, at]) => [
    { raw: inner, path: at, linkId: textIn(inner, 'linkId') },
    ...(depth < deepest ? below(inner, at, depth + 1) : []),
  ]);

/** Every item of a questionnaire as it was written, in document order. */
export const outline = (questionnaire: JsonObject): readonly Place[] =>
  below(questionnaire, 'Questionnaire', 0);

/** Where each linkId stands. The first one counts, as it does for the gate. */
export const pathsOf = (places: readonly Place[]): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const { linkId, path } of places)
    if (linkId !== undefined && !paths.has(linkId)) paths.set(linkId, path);
  return paths;
};
