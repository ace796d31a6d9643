/** Journey (c): leave in the middle, come back with nothing but the server's draft. */
import { expect } from '@open-wc/testing';
import { answer, goTo } from 'kpro-elements/testing';
import { until } from '../kit/find.js';
import { openFrame } from '../kit/frame.js';
import { questionnaireIn, questionNumber, trusted, wellBeing } from './acts.js';
import { newCitizen } from './citizen.js';

describe('a citizen who was interrupted', function () {
  this.timeout(120_000);

  it('goes on at the first question without an answer, with nothing kept on the device', async () => {
    const id = await newCitizen();
    const before = await openFrame(`/kommune.html#/${id}`, 360, 740);
    await before.press('button', /^Din trivsel/);
    const form = await questionnaireIn(before);
    for (const [i, said] of wellBeing.slice(0, 2).entries()) await answer(form, i + 1, said, trusted);
    await goTo(form, 3, trusted);
    await until(() => before.text.includes('Gemt kl.'));
    expect(
      [before.window.localStorage.length, before.window.sessionStorage.length],
      'kept on the device',
    ).to.deep.equal([0, 0]);
    before.element.remove();

    const after = await openFrame(`/kommune.html#/${id}`, 360, 740);
    await after.press('button', 'Din trivsel Fortsæt (2 af 5 besvaret)');
    await until(() => questionNumber(after) === 3);
    await after.press('button', 'Tilbage');
    await until(() => questionNumber(after) === 2);
    expect((after.find('radio', wellBeing[1]) as HTMLInputElement).checked).to.equal(true);
  });
});
