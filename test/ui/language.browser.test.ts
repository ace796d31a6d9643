/** WCAG 3.1.2: words say which language they are in, on a page in any other. */
import 'kpro-elements/define/all.js';
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { mount } from '../kit/contracts.js';
import { citizenStates } from './citizen-states.js';
import { choice, extension, form, item, painScale, talk, type Json } from './forms.js';
import { staffTags } from './staff.js';
import { staffStates } from './staff-states.js';
import { open } from './visit.js';

/** Each text that is seen, by the language that it says it is in. */
const byLanguage = (element: HTMLElement): Map<string, string[]> => {
  const texts = new Map<string, string[]>();
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!.replace(/\s+/g, ' ').trim();
    const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'unmarked';
    if (text) texts.set(language, [...(texts.get(language) ?? []), text]);
  }
  return texts;
};

const every = [
  ...staffTags.flatMap((tag) => staffStates[tag].map((state) => ({ tag, state }))),
  ...citizenStates,
];

const danish = (more: Json = {}) =>
  form(
    [
      item('a', 'display', 'Tænk på de sidste to uger.'),
      choice('sovn', 'Hvordan sover du?', ['Godt', 'Dårligt'], {
        prefix: '1.',
        required: true,
        extension: [extension.help('Søvn siger meget.')],
      }),
      painScale(),
      talk,
    ],
    { title: 'Din søvn', description: 'Fem spørgsmål.', copyright: 'Må bruges frit.', ...more },
  );

describe('the language of words', () => {
  describe('on a page in German', () => {
    const before = document.documentElement.lang;
    beforeEach(() => {
      document.documentElement.lang = 'de';
    });
    afterEach(() => {
      document.documentElement.lang = before;
    });

    for (const { tag, state } of every)
      it(`<${tag}> ${state.name} says of all its words which language they are in`, async () => {
        const element = await mount(tag, state);
        const texts = await until(() => (byLanguage(element).size ? byLanguage(element) : undefined));
        expect(texts.get('unmarked') ?? []).to.deep.equal([]);
      });
  });

  describe('a Danish questionnaire in an English element', () => {
    const own = { lang: 'en', questionnaire: danish({ language: 'da' }) };

    it('is marked as Danish, and the words around it as English: the introduction', async () => {
      const { element } = await open(own);
      const texts = byLanguage(element);
      expect(texts.get('da')).to.deep.equal(['Din søvn', 'Fem spørgsmål.', 'Må bruges frit.']);
      expect(texts.get('en')).to.include('Begin');
    });

    it('a question with its help and its options', async () => {
      const visit = await open(own);
      await visit.press('Begin');
      const texts = byLanguage(visit.element);
      expect(texts.get('da')).to.deep.equal([
        'Din søvn',
        'Tænk på de sidste to uger.',
        'Hvordan sover du?',
        'Søvn siger meget.',
        'Godt',
        'Dårligt',
        'Må bruges frit.',
      ]);
      expect(texts.get('en')).to.include('Why do we ask?');
    });

    it('all answers before they are sent', async () => {
      const visit = await open(own);
      await visit.press('Begin');
      for (let i = 0; i < 3; i += 1) await visit.press('Skip');
      await visit.soon('heading', 'Check your answers');
      expect(byLanguage(visit.element).get('da')).to.deep.equal([
        'Din søvn',
        '1.',
        'Hvordan sover du?',
        'Hvor stærke er dine smerter?',
        'Hvad vil du tale om?',
        'Må bruges frit.',
      ]);
    });

    it('without a language of its own is not guessed at', async () => {
      const visit = await open({ ...own, questionnaire: danish() });
      expect([...byLanguage(visit.element).keys()]).to.deep.equal(['en']);
    });
  });
});
