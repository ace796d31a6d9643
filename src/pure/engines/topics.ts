import { sameAnswer, valued, type Answer } from '../model/answer.js';
import type { Item, Option } from '../model/questionnaire.js';
import type { Topic } from '../model/topic.js';
import type { JudgedResponse, Talk } from './course.js';

/** The text that was written for one chosen topic: the question that this option opens. */
const textFor = (
  { questionnaire, response }: JudgedResponse,
  asked: Item,
  answer: Answer,
): string | undefined => {
  const opened = [...questionnaire.byLinkId.values()].find(
    ({ type, enableWhen }) =>
      (type === 'text' || type === 'string') &&
      enableWhen.some(
        (one) => one.operator === '=' && one.question === asked.linkId && sameAnswer(one.answer, answer),
      ),
  );
  const said = opened && valued(response.answers.get(opened.linkId))[0];
  return said?.kind === 'string' ? said.value : undefined;
};

const titleOf = (option: Option | undefined, answer: Answer): string =>
  option?.text ?? (answer.kind === 'coding' ? (answer.value.display ?? answer.value.code ?? '') : '');

/**
 * What the citizen wants to talk about, in the order they chose it: the answers to the question whose role is `topics`
 * (S17), each with what they wrote about it. What staff took back, or the person declined, is no topic.
 */
export const topicsOf = (talk: Talk): readonly Topic[] =>
  talk.judged
    .filter(({ invalidated }) => !invalidated)
    .flatMap((judged) =>
      [...judged.questionnaire.byLinkId.values()]
        .filter(({ role }) => role === 'topics')
        .flatMap((item) =>
          valued(judged.response.answers.get(item.linkId)).flatMap((answer) => {
            const option = item.options.find((one) => sameAnswer(one.answer, answer));
            if (option?.declines) return [];
            const quote = textFor(judged, item, answer);
            const chosen = { canonical: judged.questionnaire.canonical.url, linkId: item.linkId, answer };
            if (answer.kind === 'string' && !option) return [{ ...chosen, title: answer.value }];
            return [{ ...chosen, title: titleOf(option, answer), ...(quote !== undefined && { quote }) }];
          }),
        ),
    );
