/** Every way a person can have answered one question of the demo, and an occasion made of such ways. */
import type { Answer, Change, Item, Level, TriggerTest } from '../../src/pure/model/index.js';
import type { SpokenFacts } from '../../src/pure/engines/index.js';
import { readQuestionnaire } from '../../src/pure/fhir/index.js';
import { numberIn } from '../../src/pure/words/number-in.js';
import { coloursFor, extension, guidance, hl7, isScore, itemOf, questionnaires } from './content.js';

/** One way to have answered a question: the answers and the colour they earn by the questionnaire's own rules. */
export interface State {
  readonly answers: readonly Answer[];
  readonly level: Level | undefined;
}

const read = questionnaires.map((json) => {
  const result = readQuestionnaire(json);
  if (!result.ok) throw new Error(`${json.url} cannot be read`);
  return { json, items: result.value.byLinkId };
});

const numbers = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

/** What the score or the slider can be. WHO-5 moves by four. */
const reachOf = (url: string, linkId: string): readonly number[] => {
  const json = questionnaires.find((one) => one.url === url)!;
  const item = itemOf(json, linkId)!;
  if (!isScore(item)) {
    const [least, most] = ['minValue', 'maxValue'].map((name) => extension(item, hl7(name))?.valueInteger);
    return numbers(least ?? 0, most ?? 0, 1);
  }
  const facts = guidance.flatMap(({ scores }) => scores).find((one) => one.linkId === linkId)!;
  return numbers(...facts.range, url.endsWith('/who5') ? 4 : 1);
};

/** Every answer to a question with its colour, and last that it was left out. */
export const statesOf = ({ json, items }: (typeof read)[number], linkId: string): readonly State[] => {
  const item = itemOf(json, linkId)!;
  const level = (colours: readonly string[]): Level | undefined =>
    (['red', 'yellow', 'green'] as const).find((colour) => colours.includes(colour));
  const given: readonly State[] =
    item.type === 'choice'
      ? item.answerOption!.map((option, i) => ({
          answers: [items.get(linkId)!.options[i]!.answer],
          level: level(coloursFor(item, option)),
        }))
      : reachOf(json.url!, linkId).map((value) => ({
          answers: [{ kind: 'decimal', value }],
          level: level(
            coloursFor(item, item.type === 'integer' ? { valueInteger: value } : { valueDecimal: value }),
          ),
        }));
  return [...given, { answers: [], level: 'grey' }];
};

/** The questionnaires of the demo, every version. */
export const forms = read;

export const formOf = (canonical: string) => read.find(({ json }) => json.url === canonical)!;

/** Something that moved since the talk before, one way or the other. */
type Moved = 'better' | 'worse' | 'same';

const changeTo = (judgement: Moved): Change => ({ comparable: true, judgement, direction: 'none' });

/**
 * An occasion at which just these questions were answered, by "canonical#linkId".
 *
 * @param moved how these have moved since the talk before; nothing is known of the others
 */
export const occasion = (
  states: ReadonlyMap<string, State>,
  moved: ReadonlyMap<string, Moved> = new Map(),
): SpokenFacts => ({
  answers: (canonical, linkId) => states.get(`${canonical}#${linkId}`)?.answers ?? [],
  level: (canonical, linkId) => states.get(`${canonical}#${linkId}`)?.level,
  item: (canonical, linkId): Item | undefined => formOf(canonical).items.get(linkId),
  change: (canonical, linkId) => {
    const judgement = moved.get(`${canonical}#${linkId}`);
    return judgement && changeTo(judgement);
  },
  say: numberIn,
});

/** Every occasion in which each of these questions was answered in one of its ways, and moved as a test wants it. */
export const occasions = (
  asked: readonly Pick<TriggerTest, 'canonical' | 'linkId' | 'change'>[],
): readonly SpokenFacts[] => {
  const moved = new Map(
    asked.flatMap(({ canonical, linkId, change }) =>
      change?.[0] ? [[`${canonical}#${linkId}`, change[0]] as const] : [],
    ),
  );
  const keys = [...new Map(asked.map((one) => [`${one.canonical}#${one.linkId}`, one])).entries()];
  const all = keys.reduce<readonly (readonly (readonly [string, State])[])[]>(
    (sofar, [key, { canonical, linkId }]) =>
      sofar.flatMap((states) =>
        statesOf(formOf(canonical), linkId).map((state) => [...states, [key, state] as const]),
      ),
    [[]],
  );
  return all.map((states) => occasion(new Map(states), moved));
};
