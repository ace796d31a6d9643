/** Journey (a): a citizen answers on a phone, and the nurse sees what it means. */
import { expect } from '@open-wc/testing';
import { levelOf } from 'kpro-elements/testing';
import { until } from '../kit/find.js';
import { openFrame } from '../kit/frame.js';
import { answerEveryday, answerWellBeing, choose, next } from './acts.js';
import { newCitizen, search } from './citizen.js';

describe('one answer reaches one professional', function () {
  this.timeout(120_000);

  it('shows a citizen on a phone the way from inbox to receipt, and the nurse 32 in red with its reason and what to say', async () => {
    const id = await newCitizen();
    const phone = await openFrame(`/kommune.html#/${id}`, 360, 740);
    await answerWellBeing(phone);

    // One answer is changed and changed back: one "Fortsæt" leads back to its row.
    await phone.press('button', 'Ret svaret på: I de sidste 2 uger har jeg følt mig rolig og afslappet');
    await choose(phone, 'Hele tiden');
    await next(phone);
    const row = await phone.soon(
      'button',
      'Ret svaret på: I de sidste 2 uger har jeg følt mig rolig og afslappet',
    );
    await until(() => phone.focused === row);
    await phone.press('button', 'Ret svaret på: I de sidste 2 uger har jeg følt mig rolig og afslappet');
    await choose(phone, 'Lidt af tiden');
    await next(phone);
    await phone.press('button', 'Send svar');
    await phone.soon('heading', 'Dine svar er sendt');

    // The receipt offers the next questionnaire of the same talk.
    await phone.press('button', 'Begynd Min hverdag');
    await answerEveryday(phone);
    await phone.press('button', 'Send svar');
    await phone.soon('heading', 'Dine svar er sendt');

    const stored = await search(`QuestionnaireResponse?subject=Patient/${id}`);
    expect(stored.map(({ status }) => status)).to.deep.equal(['completed', 'completed']);

    const record = await openFrame(`/ehr.html#/${id}/svar`, 1280, 900);
    await record.soon('heading', /^Rød på 1 af/);
    // All elements stand before anything is pressed: one that comes moves those below it.
    const phrase =
      'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?';
    await until(() => record.text.includes(phrase));
    const overview = record.document.querySelector('kpro-overview')!;
    expect(await levelOf(overview, /^Trivsel/)).to.equal('red');
    expect(await levelOf(overview)).to.equal('red');
    await record.press('button', /^0–35\. Hvorfor denne farve\? Trivsel/);
    await until(() => record.text.includes('Rød ved 0–35'));
    expect(record.text).to.contain('32 af 100');
    expect(record.text).to.contain('Den nationale platform');
    expect(record.text.split(phrase).length - 1, 'times that the phrase stands there').to.equal(1);
  });
});
