/** The way without a connection (decision D4): properties in, events out; and what events may carry (D5, E5). */
import { expect, oneEvent } from '@open-wc/testing';
import { mount } from '../kit/contracts.js';
import { findParts, until, visibleText } from '../kit/find.js';
import { focusOn } from '../kit/focus.js';
import { listenForFaults } from '../kit/silence.js';
import { choice, form, item, now, response, sleepForm, talk, type Json } from './forms.js';
import { begin, open, Visit, type Questionnaire } from './visit.js';

interface Problem {
  readonly code: string;
  readonly path: string;
}

const problemsOf = (element: Element): Problem[] => {
  const told: Problem[] = [];
  element.addEventListener('kpro-problem', (event) => told.push((event as CustomEvent<Problem>).detail));
  return told;
};

const refused = (code: string): Error => Object.assign(new Error('nej'), { problem: { code, path: 'host' } });

/** A text typed into a form of one text question, up to the check page. */
const written = async (text: string): Promise<Visit> => {
  const visit = await begin({ questionnaire: form([talk]) });
  await visit.write(text);
  await visit.next();
  return visit;
};

describe('a questionnaire of a host without a connection', () => {
  let silence: ReturnType<typeof listenForFaults>;
  beforeEach(() => {
    silence = listenForFaults();
  });
  afterEach(() => silence.assert());

  describe('the host’s help', () => {
    it('stands last, and leaves not even a line where there is none', async () => {
      const { element } = await begin({ questionnaire: form([talk]) });
      expect(findParts(element, 'footer')).to.have.length(0);
      const help = Object.assign(document.createElement('p'), {
        slot: 'footer',
        textContent: 'Ring 12 34 56 78',
      });
      element.append(help);
      await until(() => findParts(element, 'footer')[0]);
      help.remove();
      await until(() => !findParts(element, 'footer')[0]);
    });

    it('leaves the instrument’s copyright in sight', async () => {
      const { element } = await begin({ questionnaire: form([talk], { copyright: '© Nogen' }) });
      expect(visibleText(findParts(element, 'footer')[0]!)).to.equal('© Nogen');
    });
  });

  describe('sending', () => {
    it('asks first: kpro-before-submit can be refused, and then nothing is sent and nothing changes', async () => {
      const visit = await written('Min søvn');
      let sent = 0;
      visit.element.addEventListener('kpro-submit', () => (sent += 1));
      visit.element.addEventListener('kpro-before-submit', (event) => event.preventDefault(), { once: true });
      setTimeout(() => visit.find('button', 'Send svar').click());
      const { detail } = (await oneEvent(visit.element, 'kpro-before-submit')) as CustomEvent<unknown>;
      expect(detail).to.deep.equal({ answered: 1, questions: 1 });
      expect(sent).to.equal(0);
      expect(visit.title).to.equal('Tjek dine svar');
    });

    it('kpro-submit resolved: the resource is complete, and the receipt follows the host’s word, not before', async () => {
      const visit = await written('Min søvn');
      let resolve = (): void => undefined;
      let resource: Json | undefined;
      visit.element.addEventListener('kpro-submit', (event) => {
        resource = event.response;
        event.respondWith(new Promise((done) => (resolve = () => done({ id: 'x', versionId: '7' }))));
      });
      const sent: unknown[] = [];
      visit.element.addEventListener('kpro-sent', ({ detail }) => sent.push(detail));
      await visit.press('Send svar');
      await visit.soon('button', 'Sender …');
      expect(visit.query('heading', 'Dine svar er sendt')).to.equal(undefined);
      expect(sent, 'not told before it is stored').to.deep.equal([]);
      expect(resource).to.deep.include({
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        authored: now,
      });
      expect(JSON.stringify(resource)).to.contain('Min søvn');
      resolve();
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sent).to.deep.equal([{ responseId: 'x', versionId: '7' }]);
    });

    it('a host that resolves with nothing has taken the answers all the same', async () => {
      const visit = await written('Min søvn');
      const sent: unknown[] = [];
      visit.element.addEventListener('kpro-sent', ({ detail }) => sent.push(detail));
      visit.element.addEventListener('kpro-submit', (event) =>
        event.respondWith(Promise.resolve() as unknown as Promise<object>),
      );
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(sent).to.have.length(1);
    });

    it('kpro-submit rejected: says so, loses nothing, and the next try goes out under the same id', async () => {
      const visit = await written('Min søvn');
      const told = problemsOf(visit.element);
      const sent: Json[] = [];
      let stored = 0;
      visit.element.addEventListener('kpro-sent', () => (stored += 1));
      visit.element.addEventListener('kpro-submit', (event) => {
        sent.push(event.response);
        event.respondWith(sent.length < 3 ? Promise.reject(new Error('nede')) : Promise.resolve({}));
      });
      await visit.press('Send svar');
      const summary = await visit.soon('region', 'Dine svar er ikke sendt');
      await focusOn(() => summary);
      expect(visit.text).to.contain('Svarene er ikke gået tabt.').and.to.contain('Min søvn');
      expect(told).to.deep.equal([{ code: 'refused', path: 'kpro-submit' }]);
      await visit.press('Prøv igen');
      await until(() => told.length === 2);
      await visit.press('Ret svaret på: Hvad vil du tale om?');
      await visit.write('Min søvn og mit arbejde');
      await visit.next();
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      expect(new Set(sent.map(({ id }) => id)).size, 'one id for ever').to.equal(1);
      expect(stored, 'told once, when it was true').to.equal(1);
      expect(JSON.stringify(sent[2])).to.contain('Min søvn og mit arbejde');
    });

    it('after a sending that failed each further change is saved again', async () => {
      const visit = await written('Min søvn');
      const saved: string[] = [];
      visit.element.addEventListener('kpro-save', (event) => {
        saved.push(JSON.stringify(event.response));
        event.respondWith(Promise.resolve({}));
      });
      visit.element.addEventListener('kpro-submit', (event) =>
        event.respondWith(Promise.reject(new Error('nede'))),
      );
      await visit.press('Send svar');
      await visit.soon('region', 'Dine svar er ikke sendt');
      await visit.press('Ret svaret på: Hvad vil du tale om?');
      await visit.write('Min søvn og mit arbejde');
      await until(() => saved.at(-1)?.includes('Min søvn og mit arbejde'));
    });

    it('with nobody to send to says so in words', async () => {
      const visit = await written('Min søvn');
      const told = problemsOf(visit.element);
      await visit.press('Send svar');
      await visit.soon('region', 'Dine svar er ikke sendt');
      expect(told).to.deep.equal([{ code: 'no-connection', path: 'kpro-submit' }]);
      expect(visit.text).to.contain('Min søvn');
    });
  });

  describe('drafts', () => {
    it('kpro-save: each change reaches the host once, at the latest a quarter of a second behind, and "Gemt" is the host’s word', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      const saved: string[] = [];
      visit.element.addEventListener('kpro-save', (event) => {
        saved.push(JSON.stringify(event.response));
        event.respondWith(Promise.resolve({ versionId: String(saved.length) }));
      });
      await visit.write('a');
      await visit.write('ab');
      await visit.write('abc');
      expect(saved, 'the first is not waited with').to.have.lengthOf(1);
      await until(() => saved.length === 2);
      await until(() => visit.text.includes('Gemt kl. 12.00'));
      expect(saved[1]).to.contain('abc').and.to.contain('"versionId":"1"').and.to.contain('in-progress');
    });

    it('kpro-save that nobody answers is no failure: nothing is said about saving', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      const told = problemsOf(visit.element);
      let asked = 0;
      visit.element.addEventListener('kpro-save', () => (asked += 1));
      await visit.write('a');
      await until(() => asked === 1);
      await visit.element.updateComplete;
      expect(visit.text).not.to.match(/Gemt|Gemmer|gemt/);
      expect(told).to.deep.equal([]);
    });

    it('kpro-save rejected: says "Ikke gemt endnu", tells the host, and tries again by itself', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      const told = problemsOf(visit.element);
      let tries = 0;
      visit.element.addEventListener('kpro-save', (event) => {
        tries += 1;
        event.respondWith(tries === 1 ? Promise.reject(refused('server-down')) : Promise.resolve({}));
      });
      await visit.write('a');
      await until(() => visit.text.includes('Ikke gemt endnu'));
      expect(told).to.deep.equal([{ code: 'server-down', path: 'host' }]);
      await until(() => visit.text.includes('Gemt kl. 12.00'));
      expect(tries).to.equal(2);
      expect(visit.field().value).to.equal('a');
    });

    it('a draftStore of the host loads, saves and is all there is', async () => {
      const kept: Json[] = [];
      const asked: unknown[] = [];
      const draftStore = {
        load: (place: unknown) => {
          asked.push(place);
          return Promise.resolve(kept.at(-1));
        },
        save: (resource: Json) => Promise.resolve(void kept.push(resource)),
        remove: () => Promise.resolve(),
      };
      const visit = await open({ questionnaire: sleepForm(), draftStore });
      expect(asked).to.deep.equal([{ canonical: null, request: null, responseId: null }]);
      await visit.press('Begynd');
      await visit.choose('Dårligt');
      await until(() => visit.text.includes('Gemt kl.'));
      visit.element.remove();
      const again = await open({ questionnaire: sleepForm(), draftStore });
      expect(again.title).to.equal('Hvor mange nætter ligger du vågen?');
      await again.press('Tilbage');
      expect(again.radio('Dårligt').checked).to.be.true;
      await again.choose('Godt');
      await until(() => kept.length >= 2);
      expect(kept.at(-1)!['id']).to.equal(kept[0]!['id']);
    });

    it('a draftStore that fails is told as a problem; the form stays and everything with it', async () => {
      const draftStore = {
        load: () => Promise.resolve(undefined),
        save: () => {
          throw new Error('fuld');
        },
        remove: () => Promise.resolve(),
      };
      const visit = await begin({ questionnaire: form([talk]), draftStore });
      await visit.write('Min søvn');
      await until(() => visit.text.includes('Ikke gemt endnu'));
      expect(visit.field().value).to.equal('Min søvn');
      visit.element.remove();
    });

    it('the last letters are handed over when the element is taken away', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      const saved: string[] = [];
      visit.element.addEventListener('kpro-save', (event) => {
        saved.push(JSON.stringify(event.response));
        event.respondWith(Promise.resolve({}));
      });
      await visit.write('a');
      await visit.write('ab');
      visit.element.remove();
      await until(() => saved.at(-1)?.includes('"ab"'));
    });

    it('moving the element in the page loses neither place nor text nor the last letters', async () => {
      const visit = await begin({ questionnaire: sleepForm() });
      const saved: string[] = [];
      visit.element.addEventListener('kpro-save', (event) => {
        saved.push(JSON.stringify(event.response));
        event.respondWith(Promise.resolve({}));
      });
      await visit.skip();
      await visit.write('a');
      await visit.write('ab');
      document.body.prepend(visit.element);
      await visit.element.updateComplete;
      expect(visit.field('Hvad vil du tale om?').value).to.equal('ab');
      await until(() => saved.at(-1)?.includes('"ab"'));
      await visit.write('abc');
      await until(() => saved.at(-1)?.includes('"abc"'));
    });

    it('after sending no draft is written over what was sent, not even when the element is moved', async () => {
      const visit = await begin({ questionnaire: form([talk]) });
      const order: string[] = [];
      visit.element.addEventListener('kpro-save', (event) => {
        order.push('save');
        event.respondWith(Promise.resolve({}));
      });
      visit.element.addEventListener('kpro-submit', (event) => {
        order.push('submit');
        event.respondWith(Promise.resolve({}));
      });
      await visit.write('a');
      await visit.write('ab');
      await visit.next();
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      document.body.prepend(visit.element);
      await visit.element.updateComplete;
      expect(order.at(-1)).to.equal('submit');
    });
  });

  describe('data without objects', () => {
    const script = (name: string, data: unknown): HTMLScriptElement => {
      const element = document.createElement('script');
      element.type = 'application/fhir+json';
      element.dataset['for'] = name;
      element.textContent = typeof data === 'string' ? data : JSON.stringify(data);
      return element;
    };

    const withScripts = async (...scripts: HTMLScriptElement[]): Promise<Visit> =>
      new Visit(
        await mount<Questionnaire>('kpro-questionnaire', {
          name: '',
          attributes: { now },
          around: (element) => {
            element.append(...scripts);
            return element;
          },
        }),
      );

    it('a script beside it gives the questionnaire and the response', async () => {
      const draft = response({
        sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'dårligt' } },
      });
      const visit = await withScripts(script('questionnaire', sleepForm()), script('response', draft));
      await visit.soon('heading', 'Hvor mange nætter ligger du vågen?');
    });

    it('a script that arrives after the element, and one whose text changes, counts', async () => {
      const visit = await withScripts();
      expect(visit.text).to.contain('Der er ikke valgt et spørgeskema.');
      const late = script('questionnaire', form([talk], { title: 'Første' }));
      visit.element.append(late);
      await visit.soon('heading', 'Første');
      late.textContent = JSON.stringify(form([talk], { title: 'Anden' }));
      await visit.soon('heading', 'Anden');
    });

    it('a property of the host wins over the script', async () => {
      const visit = await withScripts(script('questionnaire', form([talk], { title: 'Script' })));
      await visit.soon('heading', 'Script');
      visit.element.questionnaire = form([talk], { title: 'Vært' });
      await visit.soon('heading', 'Vært');
    });

    it('a script that is no JSON is told with its place, calmly', async () => {
      const visit = await withScripts(script('questionnaire', '{"resourceType":'));
      await visit.soon('group', 'Det kan ikke vises');
    });
  });

  describe('E5 what events tell', () => {
    const canary = 'kanariefugl-7Q';

    it('E5 no answer stands in any detail, attribute, address or line of the console; event.response holds it', async () => {
      const kinds = [
        'kpro-answer',
        'kpro-save',
        'kpro-before-submit',
        'kpro-submit',
        'kpro-sent',
        'kpro-leave',
        'kpro-ready',
        'kpro-problem',
        'kpro-announce',
      ];
      const seen: string[] = [];
      const responses: string[] = [];
      const listening = new AbortController();
      for (const kind of kinds)
        document.addEventListener(
          kind,
          (event) => {
            const { detail, response: resource } = event as CustomEvent<unknown> & { response?: unknown };
            seen.push(
              kind,
              JSON.stringify(detail),
              JSON.stringify(structuredClone(detail)),
              JSON.stringify(event),
            );
            if (resource) responses.push(JSON.stringify(resource));
          },
          { capture: true, signal: listening.signal },
        );
      const lines: string[] = [];
      const { log, info, debug } = console;
      for (const name of ['log', 'info', 'debug'] as const)
        console[name] = (...words: unknown[]) => lines.push(words.map(String).join(' '));
      try {
        const questionnaire = form([choice('valg', 'Hvad?', [canary, 'Andet']), item('t', 'text', 'Mere?')]);
        const visit = await begin({ questionnaire });
        visit.element.addEventListener('kpro-save', (event) => event.respondWith(Promise.resolve({})));
        let tries = 0;
        visit.element.addEventListener('kpro-submit', (event) => {
          tries += 1;
          event.respondWith(tries === 1 ? Promise.reject(new Error(canary)) : Promise.resolve({}));
        });
        await visit.choose(canary);
        await visit.next();
        await visit.write(`${canary} tekst`);
        await visit.next();
        await visit.press('Send svar');
        await visit.soon('region', 'Dine svar er ikke sendt');
        await visit.press('Prøv igen');
        await visit.soon('heading', 'Dine svar er sendt');
        await visit.press('Læs dine svar');
        expect(seen).to.include.members([
          'kpro-answer',
          'kpro-save',
          'kpro-before-submit',
          'kpro-submit',
          'kpro-sent',
          'kpro-leave',
        ]);
        expect(seen.join('\n')).not.to.contain(canary);
        expect(lines.join('\n')).not.to.contain(canary);
        expect(responses.at(-1)).to.contain(`${canary} tekst`);
        const hosts = [...document.documentElement.querySelectorAll('*')].map(({ outerHTML }) => outerHTML);
        expect(hosts.join('\n'), 'the light DOM, live regions too').not.to.contain(canary);
        expect(location.href + document.title).not.to.contain(canary);
        expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain(canary);
      } finally {
        listening.abort();
        Object.assign(console, { log, info, debug });
      }
    });
  });
});
