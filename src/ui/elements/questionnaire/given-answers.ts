import { html, nothing, type TemplateResult } from 'lit';
import { answersTo } from '../../../pure/engines/form.js';
import { completeness, isAnswered } from '../../../pure/engines/completeness.js';
import type { Page } from '../../../pure/engines/paging.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { answersText } from '../../../pure/words/answer.js';
import { sendingWords } from '../../../pure/words/sending/index.js';
import { canBeAnswered } from '../../parts/fields/index.js';
import { heading } from '../../parts/heading.js';
import { called, calledApart } from './called.js';
import { pages } from './walk.js';
import { keyOf, type View } from './view.js';

interface Section {
  readonly title: string | undefined;
  readonly questions: readonly Item[];
}

/** Questions by section, in order; what stands outside a section comes under no heading of its own. */
const sections = (all: readonly Page[]): readonly Section[] =>
  all.reduce<readonly Section[]>((made, page) => {
    if (!page.questions.length) return made;
    const title = page.section?.text;
    const last = made.at(-1);
    return last && last.title === title
      ? [...made.slice(0, -1), { title, questions: [...last.questions, ...page.questions] }]
      : [...made, { title, questions: page.questions }];
  }, []);

/** "Ret": to the question's page; where several stand together, to the question's own field. */
const change = (item: Item, { walk, acts }: View): void => {
  const standsAmongOthers = pages(walk).some(
    ({ questions }) => questions.length > 1 && questions.includes(item),
  );
  acts.change(item.linkId);
  if (standsAmongOthers && canBeAnswered(item)) acts.focusQuestion(item.linkId);
};

const changeButton = (item: Item, view: View, question: string): TemplateResult => {
  const { questionnaire } = view;
  const words = sendingWords(view.words.language);
  const answered = isAnswered(view.walk.form, item.linkId);
  const name = answered ? words.changeAnswer(question) : words.answerQuestion(question);
  return html`<dd class="act">
    <button
      type="button"
      class="quiet"
      id=${`change-${keyOf(questionnaire, item.linkId)}`}
      aria-label=${name}
      @click=${() => change(item, view)}
      .textContent=${answered ? words.change : words.answer}
    ></button>
  </dd>`;
};

/** The unit that stands behind a number's field; a measure has its own. */
const unitOf = ({ type, detail }: Item): string =>
  type === 'quantity' ? '' : (detail?.unit?.display ?? detail?.unit?.code ?? '');

/** "12 min", as it stood where it was given. */
const answerOf = (item: Item, { walk, words }: View): string => {
  const answers = answersTo(walk.form, item.linkId);
  const isMeasured = answers.some(({ kind }) => kind === 'integer' || kind === 'decimal');
  return [answersText(item, answers, words.language), isMeasured && unitOf(item)].filter(Boolean).join(' ');
};

/**
 * What was typed and is no answer yet is shown as typed, never dropped. Set as text: line breaks stand as written. What
 * nobody can answer here says so, and leads nowhere.
 */
const said = (item: Item, view: View): TemplateResult => {
  const { walk, words, lang } = view;
  const say = sendingWords(words.language);
  const typed = walk.faults.has(item.linkId) ? walk.texts.get(item.linkId) : undefined;
  return isAnswered(walk.form, item.linkId)
    ? html`<dd
        class="answer long"
        lang=${item.options.length ? lang : nothing}
        .textContent=${answerOf(item, view)}
      ></dd>`
    : html`<dd
        class="answer none long"
        .textContent=${typed ?? (canBeAnswered(item) ? say.unanswered : say.unanswerable)}
      ></dd>`;
};

/**
 * A person's answers, question by question: on the check page with "Ret" beside each, afterwards only to read.
 * Every question stands there, also the ones without an answer.
 */
export const givenAnswers = (view: View, canChange: boolean): TemplateResult => {
  const { walk, level, questionnaire } = view;
  const all = sections(pages(walk));
  const apart = calledApart(
    all.flatMap(({ questions }) => questions),
    questionnaire,
  );
  const words = sendingWords(view.words.language);
  return html`${all.map(({ title, questions }) => {
    const { answered } = completeness(walk.form, questions);
    return html`
      <section class="answers">
        <header>
          ${heading(level + 1, title ?? questionnaire.title, { className: 'subtitle', lang: view.lang })}
          <span class="small soft keep" .textContent=${words.answeredOf(answered, questions.length)}></span>
        </header>
        <dl>
          ${questions.map(
            (item) =>
              html`<div class=${canChange ? 'row' : 'row read'}>
                <dt lang=${view.lang}>
                  ${item.prefix ? `${item.prefix} ` : nothing}${called(item, questionnaire)}
                </dt>
                ${said(item, view)}
                ${canChange && canBeAnswered(item) ? changeButton(item, view, apart(item)) : nothing}
              </div>`,
          )}
        </dl>
      </section>
    `;
  })}`;
};
