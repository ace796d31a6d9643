import type { ReactiveControllerHost } from 'lit';
import { problem, type Problem } from '../../../pure/model/problem.js';
import { PhraseUseEvent } from '../../events/phrase-use-event.js';

const isId = (id: unknown): id is string => typeof id === 'string';

/** The phrases that were said: those that the host keeps, and what staff have just marked, which stands at once. */
export class UsedPhrases {
  /** Their ids. */
  all: ReadonlySet<string> = new Set();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Takes what the host keeps; gives what of it is no list of ids. */
  read(used: unknown): readonly Problem[] {
    const given: readonly unknown[] = Array.isArray(used) ? used : [];
    this.all = new Set(given.filter(isId));
    const isOdd = used !== undefined && !(Array.isArray(used) && given.every(isId));
    return isOdd ? [problem('wrong-type', 'used')] : [];
  }

  /** Marks a phrase as used, or takes that back. */
  toggle(topic: string, phrase: string): void {
    const next = new Set(this.all);
    const used = !next.delete(phrase);
    if (used) next.add(phrase);
    this.all = next;
    this.host.requestUpdate();
    this.host.dispatchEvent(new PhraseUseEvent({ topic, phrase, used }));
  }
}
