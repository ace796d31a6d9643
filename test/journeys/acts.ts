/** What a person does in the citizen's page, for the journeys to share. */
import { until } from '../kit/find.js';
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

/** Answers WHO-5 so that its score is 32, up to the check page. */
export const answerWellBeing = async (frame: Frame): Promise<void> => {
  await frame.press('button', /^Din trivsel/);
  await frame.press('button', 'Begynd');
  for (const [i, answer] of wellBeing.entries()) {
    await until(() => questionNumber(frame) === i + 1);
    await choose(frame, answer);
    await next(frame);
  }
  await frame.soon('heading', 'Tjek dine svar');
};

/** Everyday life: only the wish to be active is answered; everything else is skipped, which anybody may. */
export const answerEveryday = async (frame: Frame): Promise<void> => {
  await frame.press('button', 'Begynd');
  for (;;) {
    await until(() => frame.query('button', 'Spring over') ?? frame.query('heading', 'Tjek dine svar'));
    if (frame.query('heading', 'Tjek dine svar')) return;
    if (frame.query('group', 'Vil du gerne bevæge dig mere?')) {
      await choose(frame, 'Ja');
      await next(frame);
      continue;
    }
    const before = frame.text;
    await frame.press('button', 'Spring over');
    await until(() => frame.text !== before);
  }
};
