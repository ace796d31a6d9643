import type { Problem } from '../../pure/model/problem.js';
import { KitEvent } from './kit-event.js';

/** Something outside is wrong: content, server or page. Holds a code and a path, never an answer. May be logged. */
export class ProblemEvent extends KitEvent<Problem> {
  static readonly type = 'kpro-problem';

  constructor(problem: Problem) {
    super('kpro-problem', problem);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-problem': ProblemEvent;
  }
}
