import type { TemplateResult } from 'lit';
import type { Problem } from '../../pure/model/problem.js';
import type { Request } from '../../pure/model/request.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { problemPanel } from './problem-panel.js';
import { statePanel } from './state-panel.js';

type NotReady =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'empty'; readonly requests: readonly Request[] };

/** What stands in place of the answer view while there is nothing to show: never a colour, never empty. */
export const coursePanel = (
  state: NotReady,
  words: StaffWords,
  level: number,
  retry: () => void,
): TemplateResult => {
  switch (state.phase) {
    case 'loading':
      return statePanel(words.loading, words.loadingText, level, true);
    case 'failed':
      return problemPanel(state.problem, words.language, level, { label: words.tryAgain, act: retry });
    case 'empty': {
      const open = state.requests.filter(({ status }) => status === 'active');
      return statePanel(words.noAnswersTitle, words.noAnswers(open.length, open[0]?.due), level);
    }
  }
};
