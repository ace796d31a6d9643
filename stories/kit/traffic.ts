/** What the catalogue's back ends are asked and answer, for whoever wants to show it. */
import type { Asked } from 'kpro-elements/testing';

export interface Answered {
  readonly asked: Asked;
  readonly body: unknown;
}

const listeners = new Set<(answered: Answered) => void>();

export const traffic = {
  listen(listener: (answered: Answered) => void): void {
    listeners.add(listener);
  },
  tell(answered: Answered): void {
    for (const listener of listeners) listener(answered);
  },
};
