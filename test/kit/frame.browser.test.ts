/** A frame is driven with trusted input in every engine, through shadow roots and across pages. */
import { expect } from '@open-wc/testing';
import { accessibilityTree, flatten } from './commands.js';
import { openFrame } from './frame.js';
import { skipUnless } from './skip.js';

const page = '/test/kit/fixtures/frame.html';

describe('a page in a frame', () => {
  it('is as narrow as a phone', async () => {
    const frame = await openFrame(page, 320, 640);
    expect(frame.window.innerWidth).to.equal(320);
  });

  it('is clicked and typed into', async () => {
    const frame = await openFrame(page, 360);
    await frame.press('button', 'Tal: 0');
    await frame.press('button', 'Tal: 1');
    await frame.soon('button', 'Tal: 2');
    await frame.type('textbox', 'Navn', 'Ærø');
    expect((frame.find('textbox', 'Navn') as HTMLInputElement).value).to.equal('Ærø');
    expect(frame.text).to.contain('Tal: 2 Navn Det fulde navn'.replace('Det', 'Dit'));
  });

  it('is walked through by keyboard alone', async () => {
    const frame = await openFrame(page, 360);
    await frame.soon('button', 'Tal: 0');
    await frame.focus();
    await frame.key('Tab');
    expect(frame.focused).to.equal(frame.find('button', 'Tal: 0'));
    await frame.key('Space');
    await frame.soon('button', 'Tal: 1');
    await frame.key('Tab');
    expect(frame.focused).to.equal(frame.find('textbox', 'Navn'));
    await frame.key('Shift+Tab');
    expect(frame.focused).to.equal(frame.find('button', 'Tal: 1'));
  });

  it('goes to the next page, scrolls there, and back', async () => {
    const frame = await openFrame(page, 360, 400);
    await frame.press('link', 'Videre');
    await frame.soon('heading', 'Næste side');
    await frame.press('button', 'Langt nede');
    await frame.soon('button', 'Trykket');
    await frame.go(page);
    await frame.soon('button', 'Tal: 0');
    await frame.reload();
    await frame.soon('button', 'Tal: 0');
  });

  skipUnless('accessibility tree')('shows its own tree', async () => {
    const frame = await openFrame(page, 360);
    await frame.soon('button', 'Tal: 0');
    const names = flatten(await accessibilityTree('frame.html')).map(({ role, name }) => `${role} ${name}`);
    expect(names).to.include('button Tal: 0').and.to.include('heading En side i en ramme');
  });
});
