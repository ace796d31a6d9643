/** E22: the pages of three hosts, each in the few lines that docs/embedding.md shows, lead to the same stored answer. */
import { expect } from '@open-wc/testing';
import { answer, send } from 'kpro-elements/testing';
import { press } from '../kit/commands.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { skipUnless } from '../kit/skip.js';
import { hears, tabTo } from '../kit/without-sight.js';
import { questionnaireIn, trusted } from './acts.js';
import { newCitizen, search } from './citizen.js';

const stored = [
  {
    linkId: 'srh',
    text: 'Hvordan er dit helbred alt i alt?',
    answer: [
      {
        valueCoding: {
          system: 'https://kpro-elements.example/CodeSystem/selvvurderet-helbred-svar',
          code: '1',
          display: 'Meget godt',
        },
      },
    ],
  },
];

/** The buttons on the way to the overview, with the question between the first two. */
const [begin, ...onwards] = ['Begynd', 'Fortsæt', 'Send svar', 'Tilbage til dine spørgeskemaer'] as const;

/** As hosts' own tests do, with the pointer of the browser. */
const byHand = async (frame: Frame): Promise<void> => {
  const form = await questionnaireIn(frame);
  await answer(form, 1, 'Meget godt', trusted);
  await send(form, trusted);
  await frame.press('button', onwards.at(-1));
  await frame.soon('heading', /på \d+ af \d+ område/);
};

/** By keys and the accessibility tree, which see into closed roots too. */
const byKeys = async (frame: Frame): Promise<void> => {
  const { path } = frame;
  await frame.focus();
  await tabTo(path, new RegExp(`^button "${begin}`));
  await press('Enter');
  await tabTo(path, /^radio "Meget godt"/);
  await press('Space');
  for (const name of onwards) {
    await tabTo(path, new RegExp(`^button "${name}`));
    await press('Enter');
  }
  await hears(path, /^heading ".* på \d+ af \d+ område/);
};

const leadsToTheAnswer = async (host: string, act: (frame: Frame) => Promise<void>): Promise<void> => {
  const id = await newCitizen();
  const frame = await openFrame(`/hosts/${host}/index.html?patient=${id}`, 768, 900);
  const stopped: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    stopped.push(`${violatedDirective} ${blockedURI}`),
  );
  await act(frame);
  const found = await search(`QuestionnaireResponse?subject=Patient/${id}&status=completed`);
  expect(found.map(({ item }) => item)).to.deep.equal([stored]);
  expect(stopped).to.deep.equal([]);
};

describe('a host that lets a citizen answer and then shows the overview', function () {
  this.timeout(60_000);

  it('E22 does so in React 19', () => leadsToTheAnswer('react', byHand));
  it('E22 does so in Vue 3', () => leadsToTheAnswer('vue', byHand));
  skipUnless('accessibility tree')('E22 does so in plain HTML, with closed roots and by keys', () =>
    leadsToTheAnswer('html', byKeys),
  );
});
