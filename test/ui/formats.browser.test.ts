/**
 * U20: dates and numbers go through Intl in the element's language. Each element shows decimals, days and hours here, on a
 * page in the other language and in a browser that by itself speaks Arabic in Auckland; Intl is asked again beside it.
 */
import { expect } from '@open-wc/testing';
import { now as staffNow, type Json } from '../kit/cast.js';
import { mount, type ElementState, type KitElement } from '../kit/contracts.js';
import { browserIn } from '../kit/elsewhere.js';
import { find, until } from '../kit/find.js';
import {
  dateIn,
  day,
  numberIn,
  oddFormats,
  saidBy,
  shortDay,
  stampsIn,
  time,
  weekday,
  type Language,
} from '../kit/formats.js';
import { stringsIn } from '../kit/texts.js';
import { days, inDecimals, pains } from './format-data.js';
import { appointment, extension, form, item, now, painScale, request, response, sleepForm } from './forms.js';
import { watchPens } from './pens.js';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-questionnaire.js';

type Asked = readonly [iso: string, options: Intl.DateTimeFormatOptions];

interface Shown {
  readonly tag: string;
  readonly state: ElementState;
  /** What has to stand there, so that the element shows numbers and dates at all. */
  readonly numbers?: readonly number[];
  readonly dates?: readonly Asked[];
  /** What its chart says in any case. */
  readonly drawn?: readonly number[];
}

const course = await inDecimals();
const [, april, august] = days;
const [before, last, latest] = pains;
/** When the newest answers were sent. */
const sent = '2026-08-31T20:14:00+02:00';
const pain = { canonical: 'https://kpro-elements.example/Questionnaire/smerte', 'link-id': 'nrs-now' };

const staff = (tag: string, more: Omit<Shown, 'tag' | 'state'>, attributes = {}): Shown => ({
  tag,
  state: {
    name: tag.slice(5),
    attributes: { now: staffNow, ...attributes },
    properties: () => ({ ...course, ...(tag !== 'kpro-prepare' && { goals: undefined }) }),
  },
  ...more,
});

/** The pain score alone, which is drawn then. */
const aboutPain = ({ questionnaire, url }: Json): boolean =>
  String(questionnaire ?? url).startsWith(pain.canonical);
const painAlone = {
  ...course,
  goals: undefined,
  questionnaires: course.questionnaires.filter(aboutPain),
  responses: course.responses.filter(aboutPain),
};

const changes = [last - before, latest - last, latest - before];

const half = (url: string, valueDecimal: number): Json => ({
  url: `http://hl7.org/fhir/StructureDefinition/${url}`,
  valueDecimal,
});
const ends = [half('minValue', 0.5), half('maxValue', 2.5)];
const scale = painScale('glas', {
  type: 'decimal',
  extension: [...ends, extension.control('slider'), half('questionnaire-sliderStepValue', 0.25)],
});
const weight = item('liter', 'decimal', 'Hvor mange liter?', { extension: ends });

/** Presses on until something of that name stands there. */
const pressing =
  (...names: readonly RegExp[]): ElementState['reach'] =>
  async (element) => {
    for (const name of names) {
      (await until(() => find(element, 'button', name))).click();
      await element.updateComplete;
    }
  };
const [begin, next] = [/^(Begynd|Begin)$/, /^(Fortsæt|Continue)$/];

const citizen = (
  name: string,
  properties: Json,
  more: Partial<ElementState & Omit<Shown, 'state'>>,
): Shown => {
  const { numbers = [], dates = [], tag = 'kpro-questionnaire', ...state } = more;
  return {
    tag,
    state: { name, attributes: { now }, properties: () => properties, ...state },
    numbers,
    dates,
  };
};

const done = { status: 'completed', authored: '2026-03-04T18:30:00+01:00' };
const talkAt = '2026-03-11T10:30:00+01:00';

const all: readonly Shown[] = [
  staff('kpro-overview', {
    numbers: [latest, last, latest - last],
    dates: [
      [sent, day],
      [sent, time],
      [april, shortDay],
    ],
  }),
  staff('kpro-answers', {
    numbers: [...pains, latest - last],
    dates: [
      [sent, day],
      [sent, time],
      [april, shortDay],
      [august, shortDay],
    ],
  }),
  staff('kpro-guidance', { numbers: [latest, last] }, pain),
  staff('kpro-trend', {
    numbers: [...pains, ...changes],
    drawn: [32],
    dates: days.flatMap((iso) => [[iso, day] as const, [iso, shortDay] as const]),
  }),
  {
    tag: 'kpro-trend',
    state: { name: 'trend of pain', attributes: { now: staffNow }, properties: () => painAlone },
    numbers: pains,
    drawn: pains,
  },
  staff('kpro-trend', { dates: days.map((iso) => [iso, day] as const) }, { audience: 'citizen' }),
  staff('kpro-prepare', {
    numbers: [latest, last, latest - last],
    dates: [
      [sent, day],
      [sent, time],
      [april, shortDay],
    ],
  }),
  citizen(
    'on a scale',
    { questionnaire: form([scale]) },
    { numbers: [0.5, 0.75, 2.25, 2.5], reach: pressing(begin) },
  ),
  citizen(
    'with limits',
    { questionnaire: form([weight]) },
    { numbers: [0.5, 2.5], reach: pressing(begin, next) },
  ),
  citizen(
    'with a number kept',
    { questionnaire: form([weight]), response: response({ liter: { valueDecimal: 1.75 } }) },
    { numbers: [1.75] },
  ),
  citizen(
    'with answers that were sent',
    { questionnaire: form([weight]), response: response({ liter: { valueDecimal: 1.75 } }, done) },
    {
      numbers: [1.75],
      dates: [
        [done.authored, day],
        [done.authored, time],
      ],
    },
  ),
  citizen(
    'with a talk and when to answer',
    { entries: [request({ id: 'a' }), appointment(['a']), sleepForm()] },
    {
      tag: 'kpro-inbox',
      dates: [
        [talkAt, weekday],
        [talkAt, time],
      ],
    },
  ),
];

/** In which the page's own words are, the other way round. */
const other: Record<Language, Language> = { da: 'en', en: 'da' };

const withPage = async <T>(language: Language, look: () => Promise<T>): Promise<T> => {
  const { lang } = document.documentElement;
  document.documentElement.lang = other[language];
  try {
    return await look();
  } finally {
    document.documentElement.lang = lang;
  }
};

/** What stands on its first chart, as soon as that is drawn. */
const drawnIn = async (element: KitElement, pens: ReturnType<typeof watchPens>): Promise<string> => {
  element.scrollIntoView();
  const words = await until(() => {
    const canvas = element.shadowRoot!.querySelector('canvas');
    const all = canvas ? pens(canvas).words : [];
    return all.length > 0 && all.map(({ text }) => text);
  });
  return words.join(' | ');
};

/** Texts that somebody wrote: all but the days and hours. */
const content = stringsIn(course).filter((text) => !stampsIn(text).length);

describe('U20 dates and numbers', () => {
  for (const language of ['da', 'en'] as const)
    for (const { tag, state, numbers = [], dates = [], drawn = [] } of all)
      it(`of <${tag}> ${state.name} are those of "${language}", wherever the page and the browser are`, () =>
        withPage(language, async () => {
          browserIn('ar-EG', 'Pacific/Auckland');
          const pens = watchPens();
          const element = await mount(tag, state, language);
          const said = saidBy(element, language);
          // A sentence may begin with a day.
          const whole = said.map(({ text }) => text.toLowerCase()).join(' | ');
          const canvas = drawn.length ? await drawnIn(element, pens) : '';
          for (const number of drawn) expect(canvas).to.contain(numberIn(number, language));
          for (const number of numbers) expect(whole).to.contain(numberIn(number, language));
          for (const [iso, options] of dates)
            expect(whole).to.contain(dateIn(iso, language, options).toLowerCase());
          const stamps = [...stampsIn([state.properties?.(), state.attributes]), talkAt];
          const seen = [...said, { text: canvas, language }];
          expect(oddFormats(seen, stamps, content).join(' | ')).to.equal('');
        }));

  it('stand in a phrase as its own language writes them, and so does a translation', async () => {
    const element = await mount('kpro-guidance', {
      name: '',
      attributes: { now: staffNow, ...pain, 'citizen-language': 'en' },
      properties: () => ({ ...course, goals: undefined }),
    });
    const [danish, english] = [...element.shadowRoot!.querySelectorAll('[part="phrase"] blockquote')];
    expect(danish!.textContent).to.contain(numberIn(latest, 'da'));
    expect(english!.textContent).to.contain(numberIn(latest, 'en'));
  });

  it('are seen by this check where they are another’s', () => {
    const stamps = ['2026-08-31T20:14:00+02:00', '2026-04-18'];
    const odd = (text: string, language: Language) => oddFormats([{ text, language }], stamps).join();
    expect(odd('Nu 8,5 af 10,5, 1.250, den 31. august 2026 kl. 20.14, sidst 18. apr.', 'da')).to.equal('');
    expect(odd('Now 8.5 of 10.5, 1,250, on 31 August 2026 at 20:14, last 18 Apr', 'en')).to.equal('');
    expect(odd('Nu 8.5', 'da')).to.equal('da: 8.5');
    expect(odd('Now 8,5', 'en')).to.equal('en: 8,5');
    expect(odd('kl. 20:14', 'da')).to.equal('da: 20:14');
    // The hour of a device in London.
    expect(odd('kl. 19.14', 'da')).to.equal('da: 19.14');
    expect(odd('31 August 2026', 'da')).to.equal('da: 31 August 2026');
    expect(odd('1. september 2026', 'da')).to.equal('da: 1. september 2026');
    expect(odd('2026-08-31', 'da')).to.equal('da: 2026-08-31');
    expect(odd('31/08/2026', 'en')).to.equal('en: 31/08/2026');
  });
});
