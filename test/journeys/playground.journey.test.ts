/** A form author tries a questionnaire, and sees what goes on behind it. */
import { expect } from '@open-wc/testing';
import { openFrame } from '../kit/frame.js';
import { until } from '../kit/find.js';

describe('the playground', function () {
  this.timeout(60_000);

  it('shows a form from its list, what an answer costs and the response, and breaks no rule of the strict page', async () => {
    const frame = await openFrame('/playground.html', 1000, 900);
    const stopped: string[] = [];
    frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      stopped.push(`${violatedDirective} ${blockedURI}`),
    );
    const list = await until(() => frame.document.querySelector<HTMLSelectElement>('#sample'));
    await until(() => [...list.options].some(({ text }) => text === 'rules'));
    list.value = [...list.options].find(({ text }) => text === 'rules')!.value;
    list.dispatchEvent(new Event('change'));
    await frame.soon('heading', 'Regler i et skema');
    await frame.press('button', 'Begynd');
    await frame.soon('heading', 'Hvilken dag er det i dag?');
    await frame.press('button', 'Fortsæt');
    await frame.type('textbox', 'Hvor høj er du i centimeter?', '170');
    await until(() => frame.document.querySelector('#response')?.textContent.includes('170'));
    expect(frame.document.querySelector('#figures')!.textContent).to.contain('betingelser og udtryk');
    expect(frame.window.location.href).not.to.contain('170');
    expect(stopped).to.deep.equal([]);
  });

  it('fits a phone, however long the names of forms are', async () => {
    const frame = await openFrame('/playground.html', 360, 800);
    const list = await until(() => frame.document.querySelector<HTMLSelectElement>('#sample'));
    await until(() => list.options.length > 0);
    list.add(new Option('a-folder/'.repeat(20)));
    await until(() => frame.document.querySelector('kpro-questionnaire'));
    expect(frame.document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('says what is wrong with what is no questionnaire, and shows why', async () => {
    const frame = await openFrame('/playground.html', 1000, 900);
    const area = await until(() => frame.document.querySelector<HTMLTextAreaElement>('#json'));
    await until(() => area.value !== '');
    frame.document.querySelector<HTMLDetailsElement>('#source')!.open = true;
    area.value = '{ no';
    await frame.press('button', 'Brug denne');
    expect(frame.text).to.contain('Det er ikke JSON.');
    area.value = '{"resourceType":"Questionnaire","status":"active"}';
    await frame.press('button', 'Brug denne');
    await until(() => frame.document.querySelector('#problem-count')!.textContent !== '0');
  });
});
