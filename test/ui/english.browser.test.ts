import 'kpro-elements/define/all.js';
import { expect } from '@open-wc/testing';
import { visibleText, painted } from '../kit/find.js';

/** Every text that an element shows, from before its first update on, until it shows something. */
const textsSeen = async (tag: string): Promise<readonly string[]> => {
  const element = document.createElement(tag) as HTMLElement & { readonly updateComplete: Promise<unknown> };
  element.setAttribute('lang', 'en');
  document.body.append(element);
  const seen: string[] = [];
  const look = (): number => seen.push(visibleText(element));
  const observer = new MutationObserver(look);
  observer.observe(element.shadowRoot ?? element, { childList: true, subtree: true, characterData: true });
  look();
  // Two turns of the page: what would flash, flashes here.
  await painted();
  look();
  await element.updateComplete;
  look();
  observer.disconnect();
  element.remove();
  return seen;
};

describe('an element in English', () => {
  // The first of them loads the words: nothing else on this page has asked for English before.
  for (const [tag, first] of [
    ['kpro-questionnaire', 'No questionnaire has been chosen.'],
    ['kpro-inbox', 'You have no questionnaires right now'],
    ['kpro-overview', 'Loading answers …'],
  ] as const)
    it(`${tag} shows nothing until its words are there, and never Danish`, async () => {
      const seen = await textsSeen(tag);
      expect(seen[0]).to.equal('');
      expect(seen.at(-1)).to.match(new RegExp(`^${first}`));
      for (const text of seen) expect(text === '' || text.startsWith(first), text).to.equal(true);
    });
});
