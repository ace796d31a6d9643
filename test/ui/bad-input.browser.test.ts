/** What is wrong outside (E4's part for citizens): words in place, the host told where, nothing lost, no exception. */
import { expect } from '@open-wc/testing';
import { checkA11y } from '../kit/a11y.js';
import { mount } from '../kit/contracts.js';
import { findParts, until } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { listenForFaults } from '../kit/silence.js';
import {
  canonical,
  choice,
  form,
  item,
  now,
  response,
  sleep,
  sleepForm,
  talk,
  whenChosen,
  type Json,
} from './forms.js';
import { begin, Visit, type Questionnaire } from './visit.js';

interface Told {
  readonly code: string;
  readonly path: string;
  readonly subject?: string;
}

/** Opens it and hears from the first moment what the host is told. */
const opened = async (
  properties: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ visit: Visit; told: Told[] }> => {
  const told: Told[] = [];
  const element = await mount<Questionnaire>('kpro-questionnaire', {
    name: '',
    attributes: { now, ...attributes },
    properties: () => properties,
    around: (made) => {
      made.addEventListener('kpro-problem', (event) => told.push((event as CustomEvent<Told>).detail));
      return made;
    },
  });
  return { visit: new Visit(element), told };
};

const lines = (told: readonly Told[]): string[] =>
  told.map(({ code, path, subject }) => [code, path, subject].filter(Boolean).join(' '));

describe('bad input', () => {
  let silence: ReturnType<typeof listenForFaults>;
  beforeEach(() => {
    silence = listenForFaults();
  });
  afterEach(() => silence.assert());

  describe('a form that cannot be shown at all', () => {
    const cases: [string, unknown, string[]][] = [
      ['is no object', 'tekst', ['not-json Questionnaire']],
      ['is nothing', null, ['not-json Questionnaire']],
      [
        'is another resource',
        { ...form([talk]), resourceType: 'Patient' },
        ['wrong-resource Questionnaire.resourceType'],
      ],
      [
        'lacks what it must have',
        { resourceType: 'Questionnaire' },
        ['missing-field Questionnaire.url', 'missing-field Questionnaire.status'],
      ],
      ['has a number for a text', form([{ ...talk, text: 7 }]), ['wrong-type Questionnaire.item[0].text']],
      [
        'has an item without linkId',
        form([{ type: 'text' }]),
        ['missing-field Questionnaire.item[0].linkId'],
      ],
      ['has items that are no list', form('nej' as never), ['wrong-type Questionnaire.item']],
    ];
    for (const [name, questionnaire, expected] of cases)
      it(`that ${name}: one calm panel, and the host is told ${expected[0]}`, async () => {
        const { visit, told } = await opened({ questionnaire });
        expect(findParts(visit.element, 'problem')).to.have.lengthOf(1);
        expect(visit.find('group', 'Det kan ikke vises')).to.exist;
        expect(visit.text).to.contain('Intet svar er gået tabt.');
        expect(visit.query('button'), 'trying again would not help').to.equal(undefined);
        expect(lines(told)).to.deep.equal(expected);
        await checkA11y(visit.element);
        visit.element.questionnaire = sleepForm();
        await visit.soon('heading', 'Prøveskema');
      });

    it('that nests without end is refused, not followed', async () => {
      let deep: Json = talk;
      for (let i = 0; i < 5000; i += 1) deep = item(`g${i}`, 'group', '', { item: [deep] });
      const { visit, told } = await opened({ questionnaire: form([deep]) });
      expect(told.map(({ code }) => code)).to.include('too-deep');
      expect(visit.text).not.to.equal('');
    });

    it('whose answers cannot be read: the panel, not an empty form that would overwrite them', async () => {
      const { visit, told } = await opened({
        questionnaire: sleepForm(),
        response: { resourceType: 'QuestionnaireResponse', status: 'done', questionnaire: canonical },
      });
      expect(visit.find('group', 'Det kan ikke vises')).to.exist;
      expect(lines(told)).to.deep.equal(['wrong-type QuestionnaireResponse.status']);
    });
  });

  describe('a form with faults that leave it usable', () => {
    it('an unknown operator: the question stays in sight, and the host is told where', async () => {
      const odd = { ...talk, enableWhen: [{ question: 'sovn', operator: '~', answerInteger: 1 }] };
      const { visit, told } = await opened({ questionnaire: form([sleep, odd]) });
      expect(lines(told)).to.deep.equal(['unknown-operator Questionnaire.item[1].enableWhen[0] ~']);
      await visit.press('Begynd');
      await visit.skip();
      expect(visit.title).to.equal('Hvad vil du tale om?');
    });

    it('rules in a circle: their questions stay in sight and can be answered', async () => {
      const one = { ...choice('a', 'Det ene?', ['Ja', 'Nej']), ...whenChosen('b', 'Ja') };
      const two = { ...choice('b', 'Det andet?', ['Ja', 'Nej']), ...whenChosen('a', 'Ja') };
      const { visit, told } = await opened({ questionnaire: form([one, two]) });
      expect(lines(told)).to.deep.equal([
        'circular-rule Questionnaire.item(a).enableWhen a',
        'circular-rule Questionnaire.item(b).enableWhen b',
      ]);
      await visit.press('Begynd');
      await visit.choose('Nej');
      await visit.next();
      await visit.choose('Ja');
      await visit.next();
      expect(visit.text).to.contain('2 af 2 besvaret');
    });

    it('an unknown kind of item stands as text, and the host is told which', async () => {
      const { visit, told } = await opened({
        questionnaire: form([item('x', 'hologram', 'Se her.'), sleep]),
      });
      expect(lines(told)).to.deep.equal(['unknown-type Questionnaire.item[0].type hologram']);
      await visit.press('Begynd');
      expect(visit.text).to.contain('Se her.');
    });

    it('a linkId twice: the first counts, the second is told', async () => {
      const { visit, told } = await opened({ questionnaire: form([sleep, { ...talk, linkId: 'sovn' }]) });
      expect(lines(told)).to.deep.equal(['duplicate-link-id Questionnaire.item[1] sovn']);
      await visit.press('Begynd');
      await visit.skip();
      expect(visit.title).to.equal('Tjek dine svar');
    });

    it('a condition on a question that is not there counts as unanswered, and is told', async () => {
      const { visit, told } = await opened({
        questionnaire: form([sleep, { ...talk, ...whenChosen('findes-ikke', 'Ja') }]),
      });
      expect(lines(told)).to.deep.equal(['unknown-question Questionnaire.item(tale).enableWhen findes-ikke']);
      await visit.press('Begynd');
      await visit.skip();
      expect(visit.title).to.equal('Tjek dine svar');
    });

    it('each fault is told once for one form, and again for the next', async () => {
      const questionnaire = form([item('x', 'hologram', 'Se her.'), sleep]);
      const { visit, told } = await opened({ questionnaire });
      await visit.press('Begynd');
      await visit.choose('Godt');
      expect(told).to.have.lengthOf(1);
      visit.element.questionnaire = { ...questionnaire };
      await until(() => told.length === 2);
    });

    it('a form without a single question can be gone through and sent', async () => {
      for (const items of [[], [item('t', 'display', 'Kun en tekst.')]]) {
        const { visit } = await opened({ questionnaire: form(items) });
        await visit.toCheck();
        visit.element.addEventListener('kpro-submit', (event) => event.respondWith(Promise.resolve({})));
        await visit.press('Send svar');
        await visit.soon('heading', 'Dine svar er sendt');
      }
    });
  });

  describe('answers that do not fit', () => {
    it('V17 to another version: told, and opened with what is known', async () => {
      const { told } = await opened({
        questionnaire: sleepForm({ version: '2.0' }),
        response: response({ tale: { valueString: 'Min søvn' } }),
      });
      expect(told.map(({ code }) => code)).to.deep.equal(['version-mismatch']);
    });

    it('V17 of questions that are gone, and of a kind that nobody knows, go along unchanged', async () => {
      const draft = response({
        gammel: { valueString: 'fra før' },
        sovn: { valueCoding: { system: 'https://kommune.example/svar', code: 'dårligt' } },
      });
      const { visit } = await opened({ questionnaire: sleepForm(), response: draft });
      let newest: Json | undefined;
      visit.element.addEventListener('kpro-answer', (event) => (newest = event.response));
      await visit.write('3');
      expect(JSON.stringify(newest)).to.contain('fra før').and.to.contain('"valueInteger":3');
    });

    it('a text where the form has options stands as it is, and is not dropped by looking at it', async () => {
      const draft = response({ sovn: { valueString: 'helt fint' } });
      const { visit } = await opened({ questionnaire: form([sleep, talk]), response: draft });
      await visit.toCheck();
      expect(visit.text).to.contain('helt fint');
    });
  });

  describe('hostile keys and words', () => {
    const ids = ['__proto__', 'constructor', 'hasOwnProperty', '"><b id="x">', 'a b#.c', '', '🙂'];

    it('linkIds may be anything: each question is its own, answered, found again and sent under its key', async () => {
      const questionnaire = form(ids.map((id, i) => choice(id, `Spørgsmål nummer ${i}`, ['Ja', 'Nej'])));
      const visit = await begin({ questionnaire });
      for (const [i] of ids.entries()) {
        expect(visit.title).to.equal(`Spørgsmål nummer ${i}`);
        await visit.choose(i % 2 ? 'Ja' : 'Nej');
        await visit.next();
      }
      let sent: Json | undefined;
      visit.element.addEventListener('kpro-submit', (event) => {
        sent = event.response;
        event.respondWith(Promise.resolve({}));
      });
      await visit.press('Ret svaret på: Spørgsmål nummer 0');
      expect(visit.radio('Nej').checked).to.be.true;
      await visit.next();
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
      const items = sent!['item'] as { linkId: string; answer: { valueCoding: { display: string } }[] }[];
      expect(items.map(({ linkId }) => linkId)).to.deep.equal(ids);
      expect(items.map(({ answer }) => answer[0]!.valueCoding.display)).to.deep.equal(
        ids.map((_id, i) => (i % 2 ? 'Ja' : 'Nej')),
      );
      expect(({} as Record<string, unknown>)['answer']).to.equal(undefined);
    });

    it('linkIds may be anything: each field keeps its name and what describes it', async () => {
      const questionnaire = form(
        ids.map((id, i) => ({ ...talk, linkId: id, text: `Tekst ${i}`, maxLength: 20 + i })),
      );
      const visit = await begin({ questionnaire }, { layout: 'all' });
      for (const [i] of ids.entries()) {
        expect(visit.said(visit.field(`Tekst ${i}`))).to.equal(`${20 + i} tegn tilbage`);
        await visit.write(`svar ${i}`, `Tekst ${i}`);
      }
      for (const [i] of ids.entries()) expect(visit.field(`Tekst ${i}`).value).to.equal(`svar ${i}`);
    });

    it('markup in every text stands as text', async () => {
      const evil = '<img src=x onerror="globalThis.kproRan=1">';
      const visit = await begin({
        questionnaire: form([choice('a', evil, [evil, 'Andet']), talk], { title: evil, copyright: evil }),
      });
      expect(visit.title).to.equal(evil);
      expect(nameOf(visit.findAll('radio')[0]!)).to.equal(evil);
      await visit.choose(evil);
      await visit.next();
      await visit.write(evil);
      await visit.next();
      expect(visit.text.split(evil).length - 1).to.be.at.least(4);
      expect((globalThis as { kproRan?: unknown }).kproRan).to.equal(undefined);
      expect(visit.query('img')).to.equal(undefined);
    });
  });

  describe('a host’s own mistakes', () => {
    /** A warning is what is wanted here: it is heard, and no fault of the page. */
    const warned = async (attributes: Record<string, string>): Promise<{ visit: Visit; said: string[] }> => {
      silence.stop();
      const heard = listenForFaults();
      const { visit } = await opened({ questionnaire: sleepForm() }, attributes);
      await opened({ questionnaire: sleepForm() }, attributes);
      heard.stop();
      return { visit, said: [...heard.heard] };
    };

    it('an unknown layout behaves as one question a page, and is said once to the developer', async () => {
      const { visit, said } = await warned({ layout: 'karrusel' });
      expect(said).to.deep.equal([
        'console.warn: <kpro-questionnaire> layout="karrusel" is unknown: one question a page is shown. Use page, section or all.',
      ]);
      await visit.press('Begynd');
      expect(visit.findAll('radio')).to.have.lengthOf(2);
    });

    it('an unknown language is Danish, and is said once', async () => {
      const { visit, said } = await warned({ lang: 'tlh' });
      expect(said).to.have.lengthOf(1);
      expect(said[0]).to.contain('lang="tlh"');
      expect(visit.find('button', 'Begynd')).to.exist;
    });

    it('a heading level that is none is the nearest there is', async () => {
      for (const [level, tag] of [
        ['0', 'h1'],
        ['99', 'h6'],
        ['x', 'h2'],
      ] as const) {
        const { visit } = await opened({ questionnaire: sleepForm() }, { 'heading-level': level });
        expect(visit.find('heading', 'Prøveskema').localName, level).to.equal(tag);
      }
    });

    it('a clock that is none stops nothing', async () => {
      const { visit } = await opened({ questionnaire: sleepForm() }, { now: 'i går' });
      await visit.toCheck();
      visit.element.addEventListener('kpro-submit', (event) => event.respondWith(Promise.resolve({})));
      await visit.press('Send svar');
      await visit.soon('heading', 'Dine svar er sendt');
    });
  });
});
