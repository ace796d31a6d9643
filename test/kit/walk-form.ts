/** A generated person: answers every question that shows, in whatever order a seed says. */
import { answerQuestion, isShown, startForm, type FormState } from '../../src/pure/engines/form.js';
import { shownQuestions, isAnswered } from '../../src/pure/engines/completeness.js';
import { takesRows } from '../../src/pure/engines/detail-entry.js';
import { standingItem } from '../../src/pure/engines/standing-item.js';
import type { Answer } from '../../src/pure/model/answer.js';
import type { Item } from '../../src/pure/model/questionnaire.js';

export type Random = () => number;

/** Mulberry32: small, seeded, the same everywhere. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)]!;

const number = ({ min = 0, max = min + 9, type }: Item, random: Random): number => {
  const value = min + random() * (max - min);
  return type === 'integer' ? Math.round(value) : Math.round(value * 10) / 10;
};

const text = ({ maxLength = 20, detail }: Item): string =>
  'svar æøå 12'.repeat(1 + (detail?.minLength ?? 0) / 10).slice(0, maxLength);

const one = (item: Item, random: Random): Answer | undefined => {
  if (item.options.length) return pick(item.options, random).answer;
  switch (item.type) {
    case 'boolean':
      return { kind: 'boolean', value: random() < 0.5 };
    case 'integer':
    case 'decimal':
      return { kind: item.type, value: number(item, random) };
    case 'string':
    case 'text':
      return { kind: 'string', value: text(item) };
    case 'url':
      return { kind: 'uri', value: 'https://kommune.example/x' };
    case 'date':
      return { kind: 'date', value: '2026-02-28' };
    case 'dateTime':
      return { kind: 'dateTime', value: '2026-02-28T10:30:00+01:00' };
    case 'time':
      return { kind: 'time', value: '10:30:00' };
    case 'quantity': {
      const unit = item.detail?.unitOptions?.[0] ?? item.detail?.unit;
      return {
        kind: 'quantity',
        value: {
          value: number({ ...item, type: 'decimal' }, random),
          ...(unit?.code !== undefined && { code: unit.code }),
          ...(unit?.system !== undefined && { system: unit.system }),
        },
      };
    }
    case 'attachment':
      return {
        kind: 'attachment',
        value: { contentType: 'text/plain', title: 'a.txt', size: 1, data: 'eA==' },
      };
    case 'reference':
      return { kind: 'reference', value: { reference: 'Organization/1', type: 'Organization' } };
    case 'choice':
    case 'open-choice':
      return item.type === 'open-choice' ? { kind: 'string', value: text(item) } : undefined;
    default:
      return undefined;
  }
};

/** What a person might answer to an item; none where nothing can be answered. */
export const someAnswers = (item: Item, random: Random): readonly Answer[] => {
  // Limits that nothing can lie between.
  if ((item.min ?? -Infinity) > (item.max ?? Infinity)) return [];
  const first = one(item, random);
  if (!first) return [];
  const second = takesRows(item) && random() < 0.5 ? one(item, random) : undefined;
  return second && (item.maxOccurs ?? 2) > 1 ? [first, second] : [first];
};

/** What a state says of the form, however it was reached. */
export const told = (state: FormState) => ({
  computed: [...state.computed].sort(),
  off: [...state.off].sort(),
  facts: [...state.facts].sort(),
});

/** The same answers, worked out from nothing. */
export const fromScratch = ({ graph, makeView, answers }: FormState): FormState =>
  startForm(graph, makeView, answers);

/** Answers all that shows, and whatever that opens. `after` sees each step. */
export const walk = (
  start: FormState,
  random: Random,
  after: (state: FormState, item: Item) => void,
): FormState => {
  let state = start;
  const tried = new Set<string>();
  for (;;) {
    const open = shownQuestions(state).filter(
      ({ linkId }) => !tried.has(linkId) && !isAnswered(state, linkId),
    );
    if (!open.length) return state;
    const item = pick(open, random);
    tried.add(item.linkId);
    if (!isShown(state, item.linkId)) continue;
    const answers = someAnswers(standingItem(state, item), random);
    if (!answers.length) continue;
    state = answerQuestion(state, item.linkId, answers);
    after(state, item);
  }
};
