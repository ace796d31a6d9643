import { html, nothing, type TemplateResult } from 'lit';
import { isAtRisk } from '../../../../pure/engines/safety.js';
import type { FormState } from '../../../../pure/engines/form.js';
import type { Item, Questionnaire } from '../../../../pure/model/questionnaire.js';
import { sittingWords } from '../../../../pure/words/sitting/index.js';
import { heading } from '../../../parts/heading.js';
import type { View } from '../view.js';

/** What the host says to somebody who may need help now, and the number to call. */
export interface HostsSafety {
  readonly text: string | undefined;
  readonly phone: string | undefined;
}

/** Digits and a leading plus, as `tel:` has them; undefined where it is no number. */
const dialled = (phone: string): string | undefined => {
  const digits = phone.replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
};

/**
 * Whom to call: the host's own sentence and number, else the doctor and 112. Calm: the same box and colours as every other
 * note, and it says nothing of the answer.
 */
export const safetyNet = ({ text, phone }: HostsSafety, { words, level }: View): TemplateResult => {
  const say = sittingWords(words.language);
  const number = phone?.trim();
  const address = number && dialled(number);
  return html`<section class="note safety" part="safety-net">
    ${heading(level + 1, say.safetyTitle, { className: 'subtitle' })}
    <p>${text ?? say.safetyText}</p>
    ${
      number
        ? html`<p>
            ${address ? html`<a class="button second" href=${address}>${say.call(number)}</a>` : say.call(number)}
          </p>`
        : nothing
    }
  </section>`;
};

/** The questions whose answers may call for it; looked for once in a questionnaire. */
const watched = (questionnaire: Questionnaire): readonly Item[] => {
  const known = risky.get(questionnaire);
  if (known) return known;
  const found = [...questionnaire.byLinkId.values()].filter(({ detail }) => detail?.safety);
  risky.set(questionnaire, found);
  return found;
};

const risky = new WeakMap<Questionnaire, readonly Item[]>();

/** Those whose answers do, now. */
export const atRisk = (form: FormState): ReadonlySet<string> =>
  new Set(
    watched(form.graph.questionnaire)
      .filter((item) => isAtRisk(form, item))
      .map(({ linkId }) => linkId),
  );
