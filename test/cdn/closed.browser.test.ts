/** What a page cannot see into (D13, E6), and that a person who uses a keyboard or a screen reader meets all of it (E19). */
import { expect } from '@open-wc/testing';
import type { KproGuidance, SubmitEvent } from 'kpro-elements';
import { cast, now } from '../kit/cast.js';
import { press, type } from '../kit/commands.js';
import type { Frame } from '../kit/frame.js';
import { skipUnless } from '../kit/skip.js';
import { heard, hears, tabTo } from '../kit/without-sight.js';
import { choice, form, item } from '../ui/forms.js';
import { met, mount, openPage } from './page.js';

const { questionnaires, responses, results, guidance } = await cast('karl-erik-damgaard');
const given = { questionnaires, responses, results, guidance };

const canary = 'Kanariefugl';
const questionnaire = form([
  choice('a', 'Hvordan har du det?', ['Godt', 'Dårligt']),
  item('b', 'string', 'Hvad vil du helst tale om?'),
]);

const whereTheTreeIsRead = skipUnless('accessibility tree');

/** Answers both questions and sends, by keys alone. */
const answerByKeys = async (frame: Frame): Promise<SubmitEvent> => {
  const element = await mount(frame, 'kpro-questionnaire', { questionnaire });
  const sent = new Promise<SubmitEvent>((resolve) => {
    element.addEventListener('kpro-submit', (event) => {
      event.respondWith(Promise.resolve({ id: 'svar-1', versionId: '1' }));
      resolve(event);
    });
  });
  await frame.focus();
  await hears(frame.path, /^button "Begynd"/);
  await tabTo(frame.path, /^button "Begynd"/);
  await press('Enter');
  await hears(frame.path, /^radio "Godt"/);
  await tabTo(frame.path, /^radio/);
  await press('ArrowDown');
  await tabTo(frame.path, /^button "Fortsæt"/);
  await press('Enter');
  await hears(frame.path, /^textbox/);
  await tabTo(frame.path, /^textbox/);
  await type(canary);
  await tabTo(frame.path, /^button "Fortsæt"/);
  await press('Enter');
  await hears(frame.path, /^button "Send svar"/);
  await tabTo(frame.path, /^button "Send svar"/);
  await press('Enter');
  return sent;
};

describe('the file for pages without a bundler, from outside', function () {
  this.timeout(60_000);

  it('gives its root to no script that asks the platform for it', async () => {
    const frame = await openPage('whole');
    const element = await mount(frame, 'kpro-overview', given, { now });
    expect(element.shadowRoot).to.equal(null);
    expect(() => element.attachInternals()).to.throw();
    expect(element.textContent).to.equal('');
  });

  whereTheTreeIsRead('E19 is answered and sent by keyboard alone', async () => {
    const frame = await openPage('whole', 360, 740);
    const { response } = await answerByKeys(frame);
    const items = response['item'] as readonly { answer: readonly object[] }[];
    expect(items.map(({ answer }) => answer[0])).to.deep.equal([
      { valueCoding: { system: 'https://kommune.example/svar', code: 'dårligt', display: 'Dårligt' } },
      { valueString: canary },
    ]);
    await hears(frame.path, /^heading "Dine svar er sendt" focused=true/);
    expect(met(frame).faults).to.deep.equal([]);
  });

  whereTheTreeIsRead('E19 says of a field what is wrong with it, and leads there', async () => {
    const frame = await openPage('whole', 360, 740);
    const asks = form([item('a', 'integer', 'Hvor mange timer sov du?', { required: true })]);
    await mount(frame, 'kpro-questionnaire', { questionnaire: asks }, { layout: 'all' });
    await frame.focus();
    await tabTo(frame.path, /^button "Begynd"/);
    await press('Enter');
    await hears(frame.path, /^textbox "Hvor mange timer sov du/);
    await tabTo(frame.path, /^textbox/);
    await type('otte');
    await tabTo(frame.path, /^button "Fortsæt"/);
    await press('Enter');
    const lines = await hears(frame.path, /^textbox .*invalid=true/);
    expect(lines.find((line) => line.startsWith('textbox'))).to.match(
      /invalid=true.*\(.*Fejl: Skriv et tal, for eksempel 3/,
    );
    await tabTo(frame.path, /^button "Skriv et tal/);
    await press('Enter');
    await hears(frame.path, /^textbox .*focused=true/);
  });

  whereTheTreeIsRead('leads staff from an answer to its guidance and back to where they were', async () => {
    const frame = await openPage('whole');
    const answers = await mount(frame, 'kpro-answers', given, { now });
    const guide = (await mount(frame, 'kpro-guidance', given, { now })) as KproGuidance;
    answers.addEventListener('kpro-select', ({ detail }) => {
      Object.assign(guide, detail);
      void guide.updateComplete.then(() => guide.focus());
    });
    await frame.focus();
    await tabTo(frame.path, /^button "Handlevejledning/);
    const opener = (await heard(frame.path)).find((line) => /^button .*focused=true/.test(line));
    await press('Enter');
    await hears(frame.path, /^heading .*focused=true/);
    await press('Escape');
    await hears(frame.path, /^button "Handlevejledning.*focused=true/);
    expect((await heard(frame.path)).find((line) => /^button .*focused=true/.test(line))).to.equal(opener);
  });

  for (const [page, what] of [
    ['recorded', 'nothing of what is asked, answered and judged'],
    ['recorded-open', 'all of it where the roots are open, so the recorder does record'],
  ] as const)
    whereTheTreeIsRead(`E6 gives a session recorder ${what}`, async () => {
      const frame = await openPage(page, 1280, 900);
      await answerByKeys(frame);
      await mount(frame, 'kpro-overview', given, { now });
      await hears(frame.path, /Rød på \d+ af \d+ områder/);
      const recorded = JSON.stringify(met(frame).recorded);
      const seen = [canary, 'Hvordan har du det?', 'Dårligt', 'Rød på'].filter((word) =>
        recorded.includes(word),
      );
      expect(recorded.length, 'a recording').to.be.greaterThan(500);
      expect(seen).to.deep.equal(
        page === 'recorded' ? [] : [canary, 'Hvordan har du det?', 'Dårligt', 'Rød på'],
      );
    });
});
