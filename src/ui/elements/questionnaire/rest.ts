import { html, type TemplateResult } from 'lit';
import type { FormGraph } from '../../../pure/engines/form-graph.js';
import { waitingWords } from '../../../pure/words/waiting/index.js';
import type { Score } from '../../controllers/compile.js';
import { missingFile } from '../../controllers/missing-file.js';
import { withKinds } from '../../parts/fields/index.js';
import { problemPanel } from '../../parts/problem-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import type * as AfterQuestions from './after-questions.js';
import type { View } from './view.js';

/**
 * What a form needs after its first page: the pages that come after the questions, and what adds up. Both are fetched at
 * once, as soon as the first page stands, so that a person who goes offline can still answer to the end.
 */
export class Rest {
  /** Undefined until everything is there. */
  pages: typeof AfterQuestions | undefined;
  #score: Score | undefined;
  #coming: Promise<boolean> | undefined;

  /** @param settled is told whether all of it is there, or a file did not come */
  constructor(
    private readonly fetchScore: () => Promise<Score | undefined>,
    private readonly settled: (isThere: boolean) => void,
  ) {}

  /** The same questionnaire with what makes it add up, as soon as that is there. */
  scored(graph: FormGraph): FormGraph {
    return this.#score?.(graph) ?? graph;
  }

  /** Pending while it is on its way. */
  get coming(): Promise<boolean> | undefined {
    return this.#coming;
  }

  /** Whether it is there in the end. Asked again after a failure, it tries again. */
  fetch(): Promise<boolean> {
    return this.pages ? Promise.resolve(true) : (this.#coming ??= this.#bring());
  }

  async #bring(): Promise<boolean> {
    const [pages, score] = await Promise.all([
      import('./after-questions.js').catch(() => undefined),
      this.fetchScore(),
    ]);
    this.#coming = undefined;
    this.#score = score;
    if (pages) withKinds({ typed: pages.typedKinds });
    if (pages && score) this.pages = pages;
    this.settled(this.pages !== undefined);
    return this.pages !== undefined;
  }
}

/** Stands where the rest is not there yet: on its way, or to be tried again. The questions are one step back. */
export const withoutRest = ({ words, level, acts }: View, isComing: boolean): TemplateResult => {
  const waiting = waitingWords(words.language);
  if (isComing) return statePanel(waiting.loadingAnswers, undefined, level, true);
  return html`${problemPanel(missingFile(), words.language, level, { label: waiting.tryAgain, act: acts.fetchRest })}
    <button type="button" class="quiet later" @click=${acts.goBack}>${words.back}</button>`;
};
