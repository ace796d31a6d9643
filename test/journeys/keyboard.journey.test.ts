/** Journey (b): the same by keyboard alone. */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { nameOf, roleOf } from '../kit/names.js';
import { questionNumber, wellBeing } from './acts.js';
import { newCitizen, search } from './citizen.js';

const isAt = (frame: Frame, role: string, name: RegExp): boolean => {
  const { focused } = frame;
  return focused !== null && roleOf(focused) === role && name.test(nameOf(focused));
};

/** Presses Tab until focus is there; more stops than any of these pages has is a failure. */
const tabTo = async (frame: Frame, role: string, name: RegExp): Promise<void> => {
  for (let stop = 0; stop < 40; stop += 1) {
    if (isAt(frame, role, name)) return;
    await frame.key('Tab');
  }
  throw new Error(`Tab never came to ${role} ${String(name)}`);
};

/** In the group of answers, down to the one wanted: arrows move and choose, as native radio buttons do. */
const arrowTo = async (frame: Frame, answer: string): Promise<void> => {
  await tabTo(frame, 'radio', /./);
  for (let step = 0; step < 8 && !isAt(frame, 'radio', new RegExp(`^${answer}$`)); step += 1)
    await frame.key('ArrowDown');
  expect((frame.find('radio', answer) as HTMLInputElement).checked, answer).to.equal(true);
};

describe('a citizen without a mouse', function () {
  this.timeout(120_000);

  it('answers, checks, changes one answer, sends and reads the receipt by keyboard alone', async () => {
    const id = await newCitizen();
    const frame = await openFrame(`/kommune.html#/${id}`, 360, 740);
    await frame.soon('button', /^Din trivsel/);
    await frame.focus();
    await tabTo(frame, 'button', /^Din trivsel/);
    await frame.key('Enter');
    await frame.soon('button', 'Begynd');
    await tabTo(frame, 'button', /^Begynd$/);
    await frame.key('Enter');
    for (const [i, answer] of wellBeing.entries()) {
      await until(() => questionNumber(frame) === i + 1);
      await until(() => frame.focused && roleOf(frame.focused) === 'heading');
      await arrowTo(frame, answer);
      await tabTo(frame, 'button', /^Fortsæt$/);
      await frame.key('Enter');
    }
    await frame.soon('heading', 'Tjek dine svar');
    await tabTo(frame, 'button', /^Ret svaret på: .*rolig og afslappet$/);
    await frame.key('Enter');
    await until(() => questionNumber(frame) === 2);
    await arrowTo(frame, 'På intet tidspunkt');
    await tabTo(frame, 'button', /^Fortsæt$/);
    await frame.key('Enter');
    await until(() => isAt(frame, 'button', /^Ret svaret på: .*rolig og afslappet$/));
    await tabTo(frame, 'button', /^Send svar$/);
    await frame.key('Enter');
    const receipt = await frame.soon('heading', 'Dine svar er sendt');
    await until(() => frame.focused === receipt);
    const [stored] = await search(`QuestionnaireResponse?subject=Patient/${id}&status=completed`);
    expect(JSON.stringify(stored)).to.contain('På intet tidspunkt');
  });
});
