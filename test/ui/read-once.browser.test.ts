/** Several elements with the same data, as counts: what is read and judged once, and what is read again. */
import { expect } from '@open-wc/testing';
import { cast, judged, type Json } from '../kit/cast.js';
import { find, until, visibleText } from '../kit/find.js';
import { formNamed, show, wellBeing, type StaffTag } from './staff.js';

const { questionnaires } = await cast('karl-erik-damgaard');
const who5 = formNamed(questionnaires, 'who5');

/** A response that counts how often a gate looks at its status. */
const counted = (response: Json): { readonly response: Json; readonly reads: () => number } => {
  let reads = 0;
  const { status, ...rest } = response;
  const counting = Object.defineProperty({ ...rest }, 'status', {
    enumerable: true,
    get: () => {
      reads += 1;
      return status;
    },
  });
  return { response: counting as Json, reads: () => reads };
};

/** Mounted in one go, as a host's template does it. */
const readsOf = async (tags: readonly StaffTag[]): Promise<number> => {
  const { response, reads } = counted(wellBeing(who5, 32));
  const data = {
    questionnaires,
    responses: [response],
    results: [judged(questionnaires, wellBeing(who5, 32))],
  };
  const elements = tags.map((tag) => Object.assign(document.createElement(tag), data));
  document.body.append(...elements);
  await until(() => elements.every((element) => visibleText(element).includes('Trivsel (WHO-5)')));
  elements.forEach((element) => element.remove());
  return reads();
};

describe('elements of the answer view that a host gives the same arrays', () => {
  it('read them once together, and one more on the page costs nothing', async () => {
    const tags = ['kpro-overview', 'kpro-answers', 'kpro-prepare'] as const;
    // The files that draw them are there after this.
    for (const tag of tags) await readsOf([tag]);
    const alone = await readsOf(['kpro-overview']);
    expect(alone).to.be.above(0);
    expect(await readsOf(tags)).to.equal(alone);
  });

  it('read anew what was changed in place and is given again: no old colour stands for a new answer', async () => {
    const response = structuredClone(wellBeing(who5, 80)) as { item: Json[] };
    const data = { questionnaires, responses: [response as unknown as Json], results: [] };
    const element = await show('kpro-overview', data, { provisional: '' });
    expect(visibleText(find(element, 'heading', /Grøn på/))).to.contain('Grøn på 1 af 1');
    response.item = wellBeing(who5, 32)['item'] as Json[];
    element.responses = [response];
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Rød på 1 af 1');
    const another = await show(
      'kpro-overview',
      { ...data, responses: [response as unknown as Json] },
      { provisional: '' },
    );
    expect(visibleText(another)).to.contain('Rød på 1 af 1');
  });
});
