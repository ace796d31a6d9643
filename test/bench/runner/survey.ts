/** SurveyJS with its own vanilla renderer, all on one page, from the same questionnaire as far as it goes there. */
import type { Json } from '../content.js';
import { measured } from './side.js';

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly text: string;
  readonly enableWhen?: readonly {
    readonly question: string;
    readonly answerCoding: { readonly code: string };
  }[];
  readonly answerOption?: readonly {
    readonly valueCoding: { readonly code: string; readonly display: string };
  }[];
}

interface Model {
  readonly render: (place: HTMLElement) => void;
  readonly getValue: (name: string) => unknown;
  readonly dispose: () => void;
}

declare const Survey: { readonly Model: new (json: Json) => Model };

/** A question as SurveyJS has it; what weighs in a sum is its value. */
const questionOf = ({ linkId, text, enableWhen, answerOption = [] }: Item): Json => ({
  type: 'radiogroup',
  name: linkId,
  title: text,
  choices: answerOption.map(({ valueCoding: { code, display } }) => ({ value: Number(code), text: display })),
  ...(enableWhen && {
    visibleIf: enableWhen.map((one) => `{${one.question}} = ${one.answerCoding.code}`).join(' or '),
  }),
});

const sumOf = (items: readonly Item[], { linkId, text }: Item): Json => ({
  type: 'expression',
  name: linkId,
  title: text,
  expression: `sum(${items
    .filter(({ type }) => type === 'choice')
    .map((item) => `{${item.linkId}}`)
    .join(', ')})`,
});

const surveyOf = (form: Json): Json => {
  const items = form['item'] as readonly Item[];
  return {
    title: form['title'],
    questionErrorLocation: 'bottom',
    elements: items.map((item) => (item.type === 'choice' ? questionOf(item) : sumOf(items, item))),
  };
};

let model: Model | undefined;

measured({
  draw: (form, place) => {
    model = new Survey.Model(surveyOf(form));
    model.render(place);
  },
  root: (place) => place,
  end: () => model?.dispose(),
  score: () => model?.getValue('sum'),
});
