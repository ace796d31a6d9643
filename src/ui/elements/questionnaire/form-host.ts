import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Layout } from '../../../pure/engines/paging.js';
import type { Problem } from '../../../pure/model/problem.js';
import type { DraftController } from '../../controllers/draft.js';
import type { FocusController } from '../../controllers/focus.js';
import type { KitController } from '../../controllers/kit.js';

/** What the element lends to the questionnaire that is open in it. */
export interface FormHost {
  readonly element: ReactiveControllerHost &
    HTMLElement & {
      readonly layout: Layout;
      readonly readonly: boolean;
      readonly headingLevel: number;
      readonly response: unknown;
      readonly contentLang: string | undefined;
      readonly safetyText: string | undefined;
      readonly safetyPhone: string | undefined;
      readonly renderRoot: HTMLElement | DocumentFragment;
    };
  readonly kit: KitController;
  readonly draft: DraftController;
  readonly focus: FocusController;
  /** False once another questionnaire stands in its place. */
  readonly stands: () => boolean;
  /** Takes styles that came later. */
  readonly adopt: (styles: CSSResult) => void;
  /** Gives the form up: it cannot be answered. */
  readonly giveUp: (problem: Problem) => void;
  /** Finds questionnaire and answers again. */
  readonly open: () => void;
  /** Tries again what could not be loaded or saved. */
  readonly retry: () => void;
}
