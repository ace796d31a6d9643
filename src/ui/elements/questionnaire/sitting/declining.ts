import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered } from '../../../../pure/engines/completeness.js';
import { answersTo } from '../../../../pure/engines/form.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { sittingWords } from '../../../../pure/words/sitting/index.js';
import { canBeAnswered } from '../../../parts/fields/index.js';
import { called } from '../called.js';
import type { View } from '../view.js';

/** An instrument that has its own way to decline needs no other beside it. */
const declinesItself = ({ options }: Item): boolean => options.some(({ declines }) => declines);

/** Whether a person may still decline: "Vil ikke svare" is an answer of its own, never the same as forgotten (D19). */
const mayDecline = (item: Item, { walk }: View): boolean =>
  canBeAnswered(item) &&
  !declinesItself(item) &&
  !isAnswered(walk.form, item.linkId) &&
  !walk.texts.get(item.linkId);

const decline = (item: Item, { acts }: View): void => acts.answer(item.linkId, [{ kind: 'declined' }]);

/** The way to decline a question that stands alone; then on to the next. */
export const declineAndGoOn = (item: Item, view: View): TemplateResult | typeof nothing =>
  mayDecline(item, view)
    ? html`<button
        type="button"
        class="quiet no-print"
        part="button decline"
        @click=${() => {
          decline(item, view);
          view.acts.skip();
        }}
      >
        ${sittingWords(view.words.language).decline}
      </button>`
    : nothing;

/**
 * The way to decline a question that must be answered, where several stand together: its name says which. The button goes, so
 * focus goes on: to the question's field, unless the page has a better place.
 */
export const declineHere = (
  item: Item,
  view: View,
  then: () => void = () => view.acts.focusQuestion(item.linkId),
): TemplateResult | typeof nothing => {
  const say = sittingWords(view.words.language);
  return mayDecline(item, view)
    ? html`<button
        type="button"
        class="quiet no-print"
        part="button decline"
        aria-label=${say.declineThis(called(item, view.questionnaire))}
        @click=${() => {
          decline(item, view);
          then();
        }}
      >
        ${say.decline}
      </button>`
    : nothing;
};

/** That a question was declined. Choosing an answer takes its place. */
export const declinedNote = ({ linkId }: Item, { walk, words }: View): TemplateResult | typeof nothing =>
  answersTo(walk.form, linkId).some(({ kind }) => kind === 'declined')
    ? html`<p class="note declined">${sittingWords(words.language).declined}</p>`
    : nothing;
