/**
 * E26: a browser translates the page after every step. What stands there must be what stands in a page that nobody
 * translates: a question under another one's words would be answered as what it is not.
 */
import { expect } from '@open-wc/testing';
import { until, visibleText } from '../kit/find.js';
import { translate } from '../kit/translator.js';
import { choice, extension, form, item, painScale, sleepForm, type Json } from './forms.js';
import { open, type Visit } from './visit.js';

type Step = readonly [what: string, act: (visit: Visit) => Promise<void>];

const press = (name: string): Step => [`presses ${name}`, (visit) => visit.press(name)];
const choose = (...names: string[]): Step => [
  `chooses ${names.join(', ')}`,
  (visit) => visit.choose(...names),
];
const write = (text: string, name?: string): Step => [`writes ${text}`, (visit) => visit.write(text, name)];
const next = press('Fortsæt');

/** The same steps in a page that is translated after each of them, and in one that is not. */
const walked = async (questionnaire: Json, layout: string, steps: readonly Step[]): Promise<void> => {
  const [plain, translated] = await Promise.all([
    open({ questionnaire }, { layout }),
    open({ questionnaire }, { layout }),
  ]);
  for (const { element } of [plain, translated])
    element.addEventListener('kpro-submit', (event) =>
      event.respondWith(Promise.resolve({ id: '1', versionId: '1' })),
    );
  const same = (after: string) => async (): Promise<void> => {
    await Promise.all([plain, translated].map(({ element }) => element.updateComplete));
    const wanted = visibleText(plain.element);
    const found = visibleText(translated.element);
    expect(found, `after somebody ${after}`).to.equal(wanted);
    translate(translated.element);
    expect(visibleText(translated.element), `translated after somebody ${after}`).to.equal(wanted);
  };
  await same('opened it')();
  for (const [what, act] of steps) {
    await act(plain);
    await act(translated);
    await same(what)();
  }
};

/** Sends, and waits until both say so. */
const send: Step = [
  'sends',
  async (visit) => {
    await visit.press('Send svar');
    await until(() => visit.query('heading', 'Dine svar er sendt'));
  },
];

const several = choice('hobby', 'Hvad holder du af?', ['At læse', 'At gå', 'At bade'], {
  repeats: true,
  extension: [extension.most(2)],
});

const weight = item('vaegt', 'decimal', 'Hvad vejer du?', {
  extension: [extension.min(20), extension.max(400)],
});

const sdc = (name: string): string =>
  `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const cqf = 'http://hl7.org/fhir/StructureDefinition/cqf-expression';
const told = "%resource.item.where(linkId='vaegt').answer.value";
const rule = (url: string, expression: string): Json => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression },
});

describe('a page translator', () => {
  it('E26 leaves no old word on the way through a questionnaire, question by question', () =>
    walked(
      sleepForm({ item: [...(sleepForm()['item'] as readonly Json[]), painScale(), several, weight] }),
      'page',
      [
        press('Begynd'),
        next,
        choose('Dårligt'),
        choose('Godt'),
        choose('Dårligt'),
        press('Fjern mit svar'),
        choose('Dårligt'),
        next,
        write('tre'),
        next,
        write('3'),
        next,
        write('Min søvn'),
        write('Min søvn og min nat'),
        next,
        press('Tilbage'),
        next,
        choose('4'),
        next,
        choose('At læse'),
        choose('At gå', 'At bade'),
        choose('At bade'),
        next,
        write('9'),
        next,
        write('90'),
        next,
        press('Ret svaret på: Hvordan sover du?'),
        choose('Godt'),
        next,
        send,
      ],
    ));

  it('E26 leaves no old word where what is to be put right becomes less', () =>
    walked(
      form([
        { ...item('a', 'integer', 'Hvor mange?'), required: true },
        { ...weight, required: true },
      ]),
      'all',
      [
        press('Begynd'),
        write('x', 'Hvor mange?'),
        write('y', 'Hvad vejer du?'),
        next,
        write('3', 'Hvor mange?'),
        write('90', 'Hvad vejer du?'),
        write('', 'Hvor mange?'),
        write('', 'Hvad vejer du?'),
        next,
        press('Send svar'),
        press('Jeg vil ikke svare på: Hvor mange?'),
      ],
    ));

  it('E26 leaves no old word where all questions stand together', () =>
    walked(sleepForm({ item: [...(sleepForm()['item'] as readonly Json[]), several, weight] }), 'all', [
      press('Begynd'),
      choose('Dårligt'),
      write('tre', 'Hvor mange nætter ligger du vågen?'),
      next,
      choose('Godt'),
      choose('At læse'),
      choose('At gå'),
      write('9', 'Hvad vejer du?'),
      next,
      write('90', 'Hvad vejer du?'),
      next,
      press('Tilbage'),
      choose('Dårligt'),
      write('3', 'Hvor mange nætter ligger du vågen?'),
      next,
      send,
    ]));

  it('E26 leaves no old word in a form with rows, copies and rules', () =>
    walked(
      form([
        item('navne', 'string', 'Hvad hedder dine børn?', { repeats: true }),
        item('besoeg', 'group', 'Besøg', { repeats: true, item: [item('hvem', 'string', 'Hvem kom?')] }),
        weight,
        item('hvorfor', 'choice', 'Hvad vejer mest?', {
          _text: { extension: [rule(cqf, `'Hvad betyder ' + (${told}).toString() + ' kilo for dig?'`)] },
          extension: [
            rule(sdc('answerExpression'), `${told} | (${told} * 2)`),
            extension.control('drop-down'),
          ],
        }),
        item('dobbelt', 'decimal', 'Det dobbelte er', {
          readOnly: true,
          extension: [rule(sdc('calculatedExpression'), `${told} * 2`)],
        }),
      ]),
      'all',
      [
        press('Begynd'),
        write('Ida', 'Hvad hedder dine børn? Svar 1'),
        press('Tilføj et svar mere'),
        write('Bo', 'Hvad hedder dine børn? Svar 2'),
        press('Fjern svar 1'),
        press('Fortryd'),
        press('Tilføj en mere: Besøg'),
        press('Fjern Besøg 1'),
        write('90', 'Hvad vejer du?'),
        write('91', 'Hvad vejer du?'),
        next,
        send,
      ],
    ));
});
