/** E1, U24: every story of the catalogue, drawn in a bare page under the strictest header, breaks no rule of it. */
import { expect } from '@open-wc/testing';
import { findParts, painted, until } from '../kit/find.js';
import { openFrame } from '../kit/frame.js';
import type { StoryPage } from './page/main.js';

describe('E1 the catalogue on a strict page', function () {
  this.timeout(120_000);

  it('draws every story without a violation or an error', async () => {
    const frame = await openFrame('/story-page/index.html', 1280, 900);
    const { catalogue } = frame.document as unknown as { catalogue: StoryPage };
    expect(catalogue.stories.length).to.be.greaterThan(40);
    const broken: string[] = [];
    for (const story of catalogue.stories) {
      catalogue.show(story);
      await painted(frame.window);
      // Where loading is what the story shows, it stays.
      await until(() => !findParts(frame.document, 'loading')[0], 1000).catch(() => undefined);
      await painted(frame.window);
      broken.push(...catalogue.faults.splice(0).map((fault) => `${story}: ${fault}`));
    }
    expect(broken.join('\n')).to.equal('');
  });

  it('notices a story that breaks it', async () => {
    const frame = await openFrame('/story-page/index.html', 1280, 900);
    const { catalogue } = frame.document as unknown as { catalogue: StoryPage };
    const planted = frame.document.createElement('p');
    planted.setAttribute('style', 'color: red');
    frame.document.body.append(planted);
    await until(() => catalogue.faults[0]);
    expect(catalogue.faults[0]).to.contain('style-src');
  });
});
