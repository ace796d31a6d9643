/** Guidance that is really heard: each colour opens a talk, each topic can come up, and danger has its next step. */
import { describe, expect, it } from 'vitest';
import { applies, guidanceFor, isAbout } from '../../src/pure/engines/index.js';
import { canonicalOf, found, guidance, items, national, rulesOf } from './content.js';
import { forms, occasion, occasions, statesOf } from './occasion.js';

const topics = national.flatMap((one) => one.topics);
const topic = (id: string) => found(topics, (one) => one.id === id, id);
const combinations = topics.filter(
  ({ trigger }) => new Set(trigger.all.map(({ canonical, linkId }) => `${canonical}#${linkId}`)).size > 1,
);

const judged = forms.flatMap((form) =>
  items(form.json)
    .filter((item) => rulesOf(item).length > 0)
    .map((item) => [canonicalOf(form.json), item.linkId, form] as const),
);

describe('Guidance is heard', () => {
  it.each(judged)('%s: every red and yellow answer to %s opens with a phrase', (canonical, linkId, form) => {
    const [url] = canonical.split('|') as [string];
    const troubled = statesOf(form, linkId).filter(({ level }) => level === 'red' || level === 'yellow');
    expect(troubled.length).toBeGreaterThan(0);
    for (const state of troubled) {
      const matches = guidanceFor(guidance, occasion(new Map([[`${url}#${linkId}`, state]]))).filter(
        (match) => isAbout(match, url, linkId),
      );
      expect(matches.flatMap(({ phrases }) => phrases).length, JSON.stringify(state)).toBeGreaterThan(0);
    }
  });

  it.each(topics.map(({ id, trigger }) => [id, trigger] as const))('%s can come up', (_id, trigger) => {
    expect(occasions(trigger.all).some((facts) => applies(facts, trigger, national))).toBe(true);
  });

  it('says nothing of a change where nobody was asked before', () => {
    const moved = topics.filter(({ trigger }) => trigger.all.some(({ change }) => change));
    expect(moved.map(({ id }) => id)).toEqual([
      'kobling-bedre-trivsel-og-soevn',
      'trivsel-vaerre',
      'trivsel-bedre',
    ]);
    for (const { id, trigger } of moved) {
      const first = occasions(trigger.all.map(({ canonical, linkId }) => ({ canonical, linkId })));
      expect(
        first.some((facts) => applies(facts, trigger, national)),
        id,
      ).toBe(false);
    }
  });

  it('says that worry fills the day from 15 on, and not below', () => {
    const { trigger } = topic('uro-hoej');
    const heard = occasions(trigger.all)
      .filter((facts) => applies(facts, trigger, national))
      .flatMap((facts) => facts.answers(trigger.all[0]!.canonical, 'gad7-score'))
      .map((answer) => (answer as { value: number }).value);
    expect(heard).toEqual([15, 16, 17, 18, 19, 20, 21]);
  });

  it('says every phrase whole whenever its topic comes up', () => {
    for (const { id, trigger, phrases } of topics)
      for (const facts of occasions(trigger.all).filter((one) => applies(one, trigger, national))) {
        const [match] = guidanceFor(guidance, facts).filter((one) => one.topic.id === id);
        expect(match!.phrases.length, id).toBe(phrases.length);
        for (const { text } of match!.phrases) expect(text, id).not.toMatch(/[{}]|undefined|NaN/);
      }
  });

  it('talks otherwise about red than about yellow', () => {
    const openings = (colour: 'red' | 'yellow') =>
      topics
        .filter(({ trigger }) => trigger.all.length === 1 && trigger.all[0]!.level?.includes(colour))
        .flatMap(({ phrases }) => phrases.map(({ text }) => text));
    expect(openings('red').filter((text) => openings('yellow').includes(text))).toEqual([]);
  });

  it('knows the strengths of everyday life too', () => {
    for (const linkId of ['sovn', 'okonomi', 'bolig', 'familie', 'stotte', 'stress', 'aktiv', 'who5-score'])
      expect(
        topics.some(
          ({ trigger }) => trigger.all[0]?.linkId === linkId && trigger.all[0].level?.includes('green'),
        ),
        linkId,
      ).toBe(true);
  });
});

describe('What links several answers', () => {
  it('is said in at least ten ways', () => expect(combinations.length).toBeGreaterThanOrEqual(10));

  it('never links the same answers twice', () => {
    const pairs = combinations.map(({ trigger }) =>
      trigger.all
        .map(({ linkId }) => linkId)
        .sort()
        .join(),
    );
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
  });

  it('S37 is said once for WHO-5 32 and the wish to move more', () => {
    const trigger = topic('kobling-bevaegelse-og-trivsel').trigger.all;
    const said = occasions(trigger).map((facts) =>
      guidanceFor(guidance, facts)
        .flatMap(({ phrases }) => phrases.map(({ text }) => text))
        .filter((text) => text.includes('samtidig har du det ikke så godt for tiden')),
    );
    expect(said.filter(({ length }) => length > 1)).toEqual([]);
    expect(said.flat()).toContain(
      'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?',
    );
    expect(said.flat()).toHaveLength([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48].length);
  });
});

describe('Red for mood, worry and well-being', () => {
  it.each([
    'trivsel-roed',
    'humoer-roed',
    'uro-roed',
    'kobling-humoer-og-trivsel',
    'kobling-smerter-og-humoer',
  ])('%s names the next safe step, with numbers that a person can call', (id) => {
    const { actions, offers } = topic(id);
    const said = actions.join(' ');
    for (const step of [
      'tanker om ikke at ville leve',
      'Bliv hos borgeren',
      '112',
      'egen læge',
      'lægevagten',
    ])
      expect(said).toContain(step);
    expect(offers).toContain('livslinien');
  });

  it.each(['who5-score', 'phq2-score', 'gad7-score'])('%s: says what the form did not ask', (linkId) => {
    for (const { id, understanding } of topics.filter(
      ({ trigger, understanding: text }) => text && trigger.all[0]!.linkId === linkId,
    ))
      expect(understanding, id).toContain('Skemaet spørger ikke om tanker om ikke at ville leve.');
  });
});
