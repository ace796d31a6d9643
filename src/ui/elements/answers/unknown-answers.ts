import { html, type TemplateResult } from 'lit';
import { nameOf, type Talk } from '../../../pure/engines/course.js';
import { answersText } from '../../../pure/words/answer.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';

/** Answers whose questionnaire is not at hand, as they were stored: without its words, and without any colour. */
export const unknownAnswers = ({ unknown }: Talk, words: StaffWords): readonly TemplateResult[] =>
  unknown.map(
    (response) => html`
      <div class="card">
        <div class="inside">
          <p class="notice">
            ${words.unknownAnswers} <span class="small soft long">${nameOf(response)}</span>
          </p>
          <dl class="stored">
            ${[...response.answers].map(
              ([linkId, answers]) =>
                html`<div>
                  <dt class="soft long">${linkId}</dt>
                  <dd class="long">${answersText(undefined, answers, words.language)}</dd>
                </div>`,
            )}
          </dl>
        </div>
      </div>
    `,
  );
