import { expect } from '@open-wc/testing';
import type { ProblemEvent } from '../../src/ui/events/problem-event.js';
import { find, until, visibleText } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { form } from './forms.js';

/** Gives an element of another page its data as that page's own objects. */
const give = async (frame: Frame, tag: string, data: object): Promise<Element> => {
  await until(() => frame.window.customElements.get(tag));
  const element = frame.document.querySelector(tag)!;
  Object.assign(element, frame.window.JSON.parse(JSON.stringify(data)) as object);
  return element;
};

const questionnaire = form([{ linkId: 'a', type: 'string', text: 'Hvad vil du tale om?' }]);

describe('a file that comes later than its element and does not come', () => {
  for (const [tag, data] of [
    ['kpro-questionnaire', { questionnaire }],
    ['kpro-overview', { questionnaires: [questionnaire], responses: [] }],
  ] as const)
    it(`leaves <${tag}> with a calm panel, and a way to try again`, async () => {
      const frame = await openFrame('/test/ui/fixtures/without-late-files.html', 600, 400);
      const told: unknown[] = [];
      frame.document.addEventListener('kpro-problem', (event) => told.push((event as ProblemEvent).detail));
      const element = await give(frame, tag, data);
      await until(() => visibleText(element).startsWith('Det kunne ikke hentes'));
      expect(told).to.deep.equal([{ code: 'server-down', path: 'import' }]);
      find(element, 'button', 'Prøv igen').click();
      await until(() => told.length === 2);
      expect(visibleText(element)).to.match(/^Det kunne ikke hentes/);
    });
});
