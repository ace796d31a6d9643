/** What a person does in the citizen's page, for the journeys to share. */
import { answer, review, type Options } from 'kpro-elements/testing';
import { click, type } from '../kit/commands.js';
import { painted, until } from '../kit/find.js';
import type { Frame } from '../kit/frame.js';

/** WHO-5 answers that add up to 32 (raw 2, 1, 1, 2, 2). */
export const wellBeing = [
  'Lidt mindre end halvdelen af tiden',
  'Lidt af tiden',
  'Lidt af tiden',
  'Lidt mindre end halvdelen af tiden',
  'Lidt mindre end halvdelen af tiden',
];

/** Chooses an answer, and waits until it stands. */
export const choose = async (frame: Frame, answer: string): Promise<void> => {
  await frame.press('radio', answer);
  await until(() => (frame.find('radio', answer) as HTMLInputElement).checked);
};

/** The number of the question that is shown. */
export const questionNumber = (frame: Frame): number => Number(/Spørgsmål (\d+)/.exec(frame.text)?.[1]);

/** "Fortsæt", to another page. */
export const next = async (frame: Frame): Promise<void> => {
  const before = frame.text;
  await frame.press('button', 'Fortsæt');
  await until(() => frame.text !== before);
};

/** The pointer and the keyboard of the browser itself, for the helpers that hosts get. */
export const trusted: Options = {
  // A real server on a busy disk may take its time; a test fails of it no sooner than of anything else.
  timeout: 20_000,
  hands: {
    // Where things are once they are drawn: a page that has just come may still move.
    click: async (element) => {
      await painted(element.ownerDocument.defaultView!);
      await click(element);
    },
    fill: async (field, text) => {
      await click(field);
      if ('select' in field) field.select();
      await type(text);
    },
  },
};

/** The questionnaire that stands in the page. */
export const questionnaireIn = (frame: Frame): Promise<Element> =>
  until(() => frame.document.querySelector('kpro-questionnaire'));

/** Answers WHO-5 so that its score is 32, up to the check page. */
export const answerWellBeing = async (frame: Frame): Promise<void> => {
  await frame.press('button', /^Din trivsel/);
  const form = await questionnaireIn(frame);
  for (const [i, said] of wellBeing.entries()) await answer(form, i + 1, said, trusted);
  await review(form, trusted);
  await frame.soon('heading', 'Tjek dine svar');
};

/** Everyday life: only the wish to be active is answered; everything else is left open, which anybody may. */
export const answerEveryday = async (frame: Frame): Promise<void> => {
  const form = await questionnaireIn(frame);
  await answer(form, 'Vil du gerne bevæge dig mere?', 'Ja', trusted);
  await review(form, trusted);
};
