/**
 * What an answer costs the page, as counts: how often the element draws itself, and which questions the drawing
 * touches. Evaluations are counted in test/pure/cost.
 */
import { expect } from '@open-wc/testing';
import { until } from '../kit/find.js';
import { choice, form, item, type Json } from './forms.js';
import { begin, type Visit } from './visit.js';

const questions = 60;
const name = (n: number): string => `Spørgsmål nr. ${n}`;
const many = (more: readonly Json[] = []): Json =>
  form([
    ...Array.from({ length: questions }, (_, i) => choice(`q${i + 1}`, name(i + 1), ['Ja', 'Nej', 'Måske'])),
    ...more,
  ]);

/** Draws and touched questions while `act` runs. A question is touched when anything in its place changes. */
const costOf = async (
  visit: Visit,
  act: () => Promise<void>,
): Promise<{ draws: number; touched: string[] }> => {
  const { element } = visit;
  // What comes after the first page is drawn once when it comes: no cost of an answer.
  await until(() => element.printable());
  let draws = 0;
  const controller = { hostUpdated: () => (draws += 1) };
  element.addController(controller);
  const touched = new Set<string>();
  const note = (records: readonly MutationRecord[]): void => {
    for (const { target, addedNodes, removedNodes, attributeName } of records) {
      // How a long page comes to its height, whoever answers meanwhile.
      if (attributeName === 'style') continue;
      const own = (target instanceof Element ? target : target.parentElement)?.closest('fieldset, .question');
      const moved = [...addedNodes, ...removedNodes].filter((node) => node instanceof Element);
      for (const place of own ? [own] : moved)
        touched.add(/Spørgsmål nr\. \d+/.exec(place.textContent)?.[0] ?? 'around the questions');
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await act();
  await element.updateComplete;
  note(observer.takeRecords());
  observer.disconnect();
  element.removeController(controller);
  return { draws, touched: [...touched] };
};

describe('what an answer costs the page', () => {
  it('V4 one draw, and only its own question among sixty', async () => {
    const visit = await begin({ questionnaire: many() }, { layout: 'all' });
    const group = visit.find('radiogroup', name(7));
    const { draws, touched } = await costOf(visit, async () => {
      group.querySelector('input')!.click();
      await visit.element.updateComplete;
    });
    expect(draws).to.equal(1);
    expect(touched.filter((place) => place !== name(7))).to.deep.equal([]);
  });

  it('V4 a question that it opens is the only other one', async () => {
    const opens = {
      question: 'q7',
      operator: '=',
      answerCoding: { system: 'https://kommune.example/svar', code: 'ja' },
    };
    const visit = await begin(
      { questionnaire: many([choice('q61', name(61), ['Ja', 'Nej'], { enableWhen: [opens] })]) },
      { layout: 'all' },
    );
    const group = visit.find('radiogroup', name(7));
    const { draws, touched } = await costOf(visit, async () => {
      group.querySelector('input')!.click();
      await visit.element.updateComplete;
    });
    expect(draws).to.equal(1);
    expect(touched.filter((place) => place !== name(7))).to.deep.equal([name(61)]);
  });

  it('V4 V14 a question that opens in the middle leaves all behind it as they were', async () => {
    const opens = { question: 'q1', operator: 'exists', answerBoolean: true };
    const form = many();
    const items = (form['item'] as Json[]).map((one, i) =>
      i === 30 ? { ...one, enableWhen: [opens] } : one,
    );
    const visit = await begin({ questionnaire: { ...form, item: items } }, { layout: 'all' });
    const group = visit.find('radiogroup', name(1));
    const { touched } = await costOf(visit, async () => {
      group.querySelector('input')!.click();
      await visit.element.updateComplete;
    });
    expect(touched.filter((place) => place !== name(1))).to.deep.equal([name(31)]);
  });

  it('V4 V5 a letter in free text is one draw, and touches no other question', async () => {
    const visit = await begin({ questionnaire: many([item('fri', 'text', name(61))]) }, { layout: 'all' });
    await visit.type('Jeg', name(61));
    const { draws, touched } = await costOf(visit, () => visit.type(' ', name(61)));
    expect(draws).to.equal(1);
    expect(touched.filter((place) => place !== name(61))).to.deep.equal([]);
  });

  it('turning a page draws once', async () => {
    const visit = await begin({ questionnaire: many() });
    await visit.choose('Ja');
    const { draws } = await costOf(visit, () => visit.next());
    expect(draws).to.equal(1);
  });
});
