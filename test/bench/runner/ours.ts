/** The kit, as a host's bundler would make it. */
import 'kpro-elements/define/questionnaire-at-once.js';
import type { AnswerEvent } from 'kpro-elements';
import type { Json } from '../content.js';
import { measured } from './side.js';

interface AnswerResponse {
  readonly item?: readonly { readonly linkId: string; readonly answer?: readonly Json[] }[];
}

/** What typing cost: the element's draws, and what the host is told of evaluations. */
interface Typed {
  readonly draws: number;
  readonly evaluations: number;
  readonly time: number;
}

const tag = 'kpro-questionnaire';
const elementIn = (place: HTMLElement) => place.querySelector(tag);
let answered: AnswerEvent | undefined;
let evaluations = 0;

/** Past the introduction as soon as it stands. */
const begin = ({ target }: Event): void =>
  (target as HTMLElement).shadowRoot!.querySelector<HTMLButtonElement>('[part~="next"]')!.click();

measured({
  draw: (questionnaire, place) => {
    const element = document.createElement(tag);
    Object.assign(element, { layout: 'all', now: '2026-09-03T09:00:00+02:00', questionnaire });
    element.addEventListener('kpro-answer', (event) => {
      evaluations += event.detail.evaluations;
      answered = event;
    });
    element.addEventListener('kpro-ready', begin);
    place.append(element);
  },
  root: (place) => elementIn(place)?.shadowRoot,
  score: () =>
    (answered?.response as AnswerResponse | undefined)?.item?.find(({ linkId }) => linkId === 'sum')
      ?.answer?.[0]?.['valueDecimal'],
});

/** Types so many letters into the long text, each as a key would. */
const typeLetters = async (count: number): Promise<Typed> => {
  const element = elementIn(document.body)!;
  const field = element.shadowRoot!.querySelector('textarea')!;
  let draws = 0;
  const controller = { hostUpdated: () => void (draws += 1) };
  element.addController(controller);
  evaluations = 0;
  const from = performance.now();
  for (let i = 0; i < count; i += 1) {
    field.value += i % 6 ? 'a' : ' ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
  }
  element.removeController(controller);
  return { draws, evaluations, time: performance.now() - from };
};

Object.assign(globalThis, { typeLetters });
