import { describe, expect, it } from 'vitest';
import { guidanceProblems } from '../../src/pure/engines/guidance-problems.js';
import { readGuidance } from '../../src/pure/fhir/read-guidance.js';
import { readQuestionnaire } from '../../src/pure/fhir/read-questionnaire.js';
import type { GuidanceTopic, ScoreFacts, TriggerTest } from '../../src/pure/model/guidance.js';
import {
  found,
  guidance,
  guidanceFiles,
  items,
  itemOf,
  layers,
  meets,
  national,
  own,
  plain,
  questionnaires,
  rulesOf,
} from './content.js';

const topics: readonly GuidanceTopic[] = national.flatMap((one) => one.topics);
const each = guidance.map((one, i) => [guidanceFiles[i]!, one] as const);
const versionsOf = (url: string) => questionnaires.filter((one) => one.url === url);
const doubles = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i);

const forms = questionnaires.flatMap((json) => {
  const read = readQuestionnaire(json);
  return read.ok ? [read.value] : [];
});

interface Band {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Labels of illness or of its absence: a number is about the talk, never a diagnosis. */
const diagnoses = /\b(angst|depress\w*|stressbelast\w*|mild|moderat|svær|minimal|ingen tegn|rask|syg)\b/i;

describe('Guidance', () => {
  it('has the documents of the demo', () => {
    expect(guidance.map(({ id }) => id)).toEqual([
      'bevaegelse',
      'egelund-bevaegelse',
      'egelund-helbred',
      'egelund-hverdag',
      'egelund-kobling',
      'egelund-rygning',
      'egelund-soevn',
      'egelund-stoette',
      'egelund-trivsel',
      'emner',
      'helbred',
      'hverdag',
      'kobling',
      'rygning',
      'samliv',
      'soevn',
      'stoette',
      'trivsel',
    ]);
  });

  it.each(each)('%s passes the gate of the kit', (_file, one) =>
    expect(readGuidance(one)).toMatchObject({ ok: true, value: { id: one.id } }),
  );

  it.each(each)('%s names its publisher, its source, its version and when to look again', (_file, one) => {
    expect([one.title, one.publisher, one.source].every(Boolean)).toBe(true);
    expect(one.version).toMatch(/^\d+\.\d+$/);
    expect([one.date, one.reviewBy].join()).toMatch(/^\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$/);
  });

  it('uses every id once', () => {
    expect(doubles(topics.map(({ id }) => id))).toEqual([]);
    expect(
      doubles(guidance.flatMap((one) => one.topics.flatMap(({ phrases }) => phrases.map(({ id }) => id)))),
    ).toEqual([]);
  });

  it('is triggered only by questions and answers that exist, in every version of the questionnaire', () => {
    for (const { id, trigger } of topics) {
      expect(trigger.all.length, id).toBeGreaterThan(0);
      for (const test of trigger.all) {
        expect(versionsOf(test.canonical).length, `${id}: ${test.canonical}`).toBeGreaterThan(0);
        for (const one of versionsOf(test.canonical)) expect(misfit(test, one), id).toBeUndefined();
      }
    }
  });

  it('has something to say for every red and every yellow rule', () => {
    const speechless = questionnaires.flatMap((one) =>
      items(one).flatMap((item) =>
        rulesOf(item)
          .filter(({ colour }) => colour === 'red' || colour === 'yellow')
          .filter(
            ({ colour }) =>
              !topics.some(
                ({ trigger, phrases }) =>
                  phrases.length > 0 &&
                  trigger.all.length === 1 &&
                  isAbout(trigger.all[0]!, one.url!, item.linkId, colour),
              ),
          )
          .map(({ colour }) => `${item.linkId} ${colour}`),
      ),
    );
    expect(speechless).toEqual([]);
  });

  it('opens each talk with a phrase and a question', () => {
    for (const { id, phrases, actions } of topics) {
      expect(phrases.length, id).toBeGreaterThan(0);
      expect(actions.length, id).toBeGreaterThan(0);
    }
  });

  it('joins low well-being and the wish to be active in the words that were agreed', () => {
    const pair = found(guidance, ({ id }) => id === 'kobling', 'kobling').topics[0]!;
    expect(pair.trigger.all).toEqual([
      { canonical: own('Questionnaire/who5'), linkId: 'who5-score', max: 50 },
      {
        canonical: own('Questionnaire/hverdag'),
        linkId: 'aktiv-onske',
        answer: [{ kind: 'coding', value: { system: own('CodeSystem/hverdag-svar'), code: '0' } }],
      },
    ]);
    expect(pair.phrases.map(({ text }) => text)).toEqual([
      'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: {score:who5-score}). Hvad fylder mest lige nu, og hvad kan gøre det svært?',
    ]);
  });

  it('keeps combinations in one document, each of two answers or more', () => {
    for (const one of national)
      for (const { id, trigger } of one.topics) expect(trigger.all.length > 1, id).toBe(one.id === 'kobling');
  });

  it('speaks only numbers that its own trigger is about', () => {
    for (const { id, phrases, trigger } of topics)
      for (const { text } of phrases)
        for (const [, linkId] of text.matchAll(/\{score:([^}]+)\}/g))
          expect(
            trigger.all.map((test) => test.linkId),
            id,
          ).toContain(linkId);
    for (const { phrases } of topics)
      for (const { text } of phrases) expect(text.replace(/\{score:[a-z0-9-]+\}/g, '')).not.toMatch(/[{}]/);
  });

  it('explains a score over its whole range, without gap or overlap', () => {
    for (const { id, bands, trigger } of topics.filter(({ bands: all }) => all.length > 0)) {
      const { canonical, linkId } = trigger.all[0]!;
      const facts = found(
        guidance.flatMap(({ scores }) => scores),
        (score) => score.canonical === canonical && score.linkId === linkId,
        linkId,
      );
      expect([bands[0]?.from, bands.at(-1)?.to], id).toEqual(facts.range);
      bands.slice(1).forEach(({ from }, i) => expect(from, id).toBe(bands[i]!.to + 1));
    }
  });

  it('draws its bands where the colours change', () => {
    for (const { id, bands, trigger } of topics.filter(({ bands: all }) => all.length > 0)) {
      const { canonical, linkId } = trigger.all[0]!;
      const item = itemOf(versionsOf(canonical)[0]!, linkId)!;
      if (item.type === 'choice') continue;
      for (const { from, to } of bands) {
        const colours = Array.from(
          { length: to - from + 1 },
          (_, i) => rulesOf(item).find((rule) => meets(from + i, rule))?.colour,
        );
        expect(new Set(colours).size, `${id} ${from}–${to}`).toBe(1);
      }
    }
  });

  it('never labels a person with an illness, or with the absence of one', () => {
    for (const { bands, phrases, title } of topics)
      for (const words of [title, ...bands.map(({ text }) => text), ...phrases.map(({ text }) => text)])
        expect(words).not.toMatch(diagnoses);
  });

  it('knows the scores: range, good end, and a limit for change where the instrument has one', () => {
    const facts = guidance
      .flatMap(({ scores }) => scores)
      .map(({ canonical, linkId, range, direction, relevantChange }) => [
        canonical.split('/').at(-1),
        linkId,
        ...range,
        direction,
        relevantChange,
      ]);
    expect(facts.sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      ['hverdag', 'aktiv', 0, 7, 'higher-is-better', undefined],
      ['gad7', 'gad7-score', 0, 21, 'lower-is-better', 4],
      ['smerte', 'nrs-now', 0, 10, 'lower-is-better', 2],
      ['phq2', 'phq2-score', 0, 6, 'lower-is-better', undefined],
      ['hverdag', 'sovn-vagner', 0, 7, 'lower-is-better', undefined],
      ['selvvurderet-helbred', 'srh', 1, 5, 'lower-is-better', undefined],
      ['t-ils', 'tils-score', 3, 9, 'lower-is-better', undefined],
      ['who5', 'who5-score', 0, 100, 'higher-is-better', 10],
    ]);
    for (const { relevantChange, source } of guidance.flatMap(({ scores }) => scores))
      if (relevantChange !== undefined) expect(source).toBeTruthy();
  });
});

describe("A municipality's layer", () => {
  const each = layers.map((one) => [one.id, one] as const);

  it.each(each)('%s lies over a document of the nation and is named after it', (id, one) => {
    expect(national.map((base) => base.id)).toContain(one.extends);
    expect(id).toBe(`egelund-${one.extends}`);
    expect([one.origin, one.publisher]).toEqual(['local', 'Egelund Kommune, Sundhed og Omsorg']);
  });

  it.each(each)('%s speaks where the nation does, under the same id and on the same answers', (_id, one) => {
    const base = found(national, ({ id }) => id === one.extends, one.extends!);
    for (const { id, title, trigger } of one.topics) {
      const below = found(base.topics, (topic) => topic.id === id, id);
      expect([title, trigger], id).toEqual([below.title, below.trigger]);
    }
  });

  it.each(each)('%s adds something to each topic that it names', (_id, one) => {
    for (const { id, phrases, actions, offers } of one.topics)
      expect(phrases.length + actions.length + offers.length, id).toBeGreaterThan(0);
  });

  it('alone holds what only Egelund offers', () => {
    const origins = (all: typeof guidance) =>
      new Set(all.flatMap(({ offers }) => offers.map(({ origin }) => origin)));
    expect([...origins(national)]).toEqual(['national']);
    expect([...origins(layers)]).toEqual(['local']);
    for (const { id, municipalities, where } of layers.flatMap(({ offers }) => offers))
      expect([municipalities, where], id).toEqual([['0998'], 'Egelund Kommune']);
    for (const { origin, publisher } of national) {
      expect(origin).toBe('national');
      expect(publisher).not.toMatch(/Egelund/);
    }
  });

  it('and the nation point nowhere in vain, taken together', () => {
    expect(guidanceProblems(guidance, forms)).toEqual([]);
  });

  it('leaves the nation free of what is local', () => {
    for (const { id, topics: all } of national) expect(JSON.stringify(all), id).not.toMatch(/Egelund/);
  });
});

/** Real services, with their real numbers. Everything else is invented. */
const real = ['livslinien', 'lev-uden-vold'];

describe('Offers', () => {
  const offers = guidance.flatMap((one) => one.offers);

  it.each(each)('%s holds the offers that its topics name, and no others', (_file, one) => {
    const named = new Set(one.topics.flatMap((topic) => topic.offers));
    expect(one.offers.map(({ id }) => id).sort()).toEqual([...named].sort());
  });

  it('say the same in every document', () => {
    for (const offer of offers) expect(offer).toEqual(found(offers, ({ id }) => id === offer.id, offer.id));
  });

  it('link by https to places that do not exist', () => {
    for (const { url } of offers.filter(({ id }) => !real.includes(id)))
      expect(url).toMatch(/^https:\/\/(egelund|sundhed)\.example\/tilbud\/[a-z-]+$/);
  });

  it('have no link where they are real, but a number, and say where it was read', () => {
    const named = offers.filter(({ id }) => real.includes(id));
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(real));
    for (const offer of named) {
      expect(offer.url, offer.id).toBeUndefined();
      expect(offer.text, offer.id).toMatch(/Ring på (70 201 201|1888)\./);
      expect((offer as { source?: string }).source, offer.id).toMatch(/gemte? kopi/);
    }
  });

  it('say who offers them, who looked at them and when to look again', () => {
    for (const { id, origin, checked, reviewBy, area } of offers) {
      expect(['local', 'national'], id).toContain(origin);
      expect([checked, reviewBy].join(), id).toMatch(/^\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$/);
      expect(area, id).toBeTruthy();
    }
  });

  it('include one that is past its review date, and it is the network for the divorced', () => {
    const past = offers
      .filter(({ reviewBy }) => reviewBy! < '2026-09-03')
      .map(({ title, checked, reviewBy }) => [title, checked, reviewBy]);
    expect([...new Set(past.map((one) => one.join(' ')))]).toEqual([
      'Netværk for skilte 2024-11-20 2026-06-01',
    ]);
  });
});

/** What a test may ask for beside colour, answer and number: a named band of the score, and how it moved. */
interface Told {
  readonly band?: readonly string[];
  readonly change?: readonly ('better' | 'worse' | 'same')[];
}

const factsOf = ({ canonical, linkId }: TriggerTest) =>
  guidance
    .flatMap(({ scores }) => scores as readonly (ScoreFacts & { readonly bands?: readonly Band[] })[])
    .find((score) => score.canonical === canonical && score.linkId === linkId);

/** What of a test does not exist in a questionnaire. */
function misfit(test: TriggerTest, one: (typeof questionnaires)[number]): string | undefined {
  const item = itemOf(one, test.linkId);
  if (!item) return `no ${test.linkId} in ${one.id}`;
  const options = item.answerOption?.map((option) => `${option.valueCoding?.system}|${plain(option)}`) ?? [];
  const unknown = (test.answer ?? []).find(
    (answer) => answer.kind !== 'coding' || !options.includes(`${answer.value.system}|${answer.value.code}`),
  );
  if (unknown) return `no such answer to ${test.linkId}: ${JSON.stringify(unknown)}`;
  if (test.level && rulesOf(item).length === 0) return `no colours on ${test.linkId}`;
  const facts = factsOf(test);
  const { band, change } = test as Told;
  const strange = band?.find((id) => !facts?.bands?.some((one) => one.id === id));
  if (strange) return `no band ${strange} of ${test.linkId}`;
  if (change && !facts) return `nothing says which way is good for ${test.linkId}`;
  const { level, answer, min, max } = test;
  return [level, answer, min, max, band, change].some((told) => told !== undefined)
    ? undefined
    : `an empty test on ${test.linkId}`;
}

function isAbout(test: TriggerTest, canonical: string, linkId: string, colour: string): boolean {
  return (
    test.canonical === canonical &&
    test.linkId === linkId &&
    (test.level as readonly string[] | undefined)?.includes(colour) === true
  );
}
