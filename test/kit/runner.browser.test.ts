/** The runner's own test: what every browser test leans on works in this engine. */
import { expect, fixture, html } from '@open-wc/testing';
import './fixtures/hello-counter.js';
import type { HelloCounter } from './fixtures/hello-counter.js';
import { click, engine, press, setViewport, type } from './commands.js';
import { find } from './find.js';
import { skipUnless } from './skip.js';
import { accessibilityTree, ariaSnapshot, emulateMedia, flatten } from './commands.js';

describe('the browser test runner', () => {
  let element: HelloCounter;
  beforeEach(async () => {
    element = await fixture<HelloCounter>(html`<hello-counter label="Tal"></hello-counter>`);
  });

  it('lets decorated properties re-render', async () => {
    element.label = 'Nyt';
    await element.updateComplete;
    expect(find(element, 'button', 'Nyt: 0')).to.exist;
  });

  it('clicks as a person does', async () => {
    const trusted: boolean[] = [];
    element.addEventListener('click', (event) => trusted.push(event.isTrusted));
    await click(find(element, 'button', 'Tal: 0'));
    await element.updateComplete;
    expect(find(element, 'button', 'Tal: 1')).to.exist;
    expect(trusted).to.deep.equal([true]);
  });

  it('tabs forwards and back, types Danish letters and presses Enter', async () => {
    find(element, 'button', 'Tal: 0').focus();
    await press('Tab');
    const input = find(element, 'textbox', 'Navn') as HTMLInputElement;
    expect(element.shadowRoot?.activeElement).to.equal(input);
    await type('Åse Øst-Sørensen');
    expect(input.value).to.equal('Åse Øst-Sørensen');
    await press('Shift+Tab');
    await press('Enter');
    await element.updateComplete;
    expect(find(element, 'button', 'Tal: 1')).to.exist;
  });

  it('runs in Danish time', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Europe/Copenhagen');
  });

  it('sizes the page', async () => {
    const size = await setViewport(800, 600);
    expect(size.width).to.equal(800);
    expect(innerWidth).to.equal(800);
    expect(innerHeight).to.equal(600);
  });

  skipUnless('narrow windows')('sizes the page as narrow as a phone', async () => {
    await setViewport(320, 640);
    expect(innerWidth).to.equal(320);
  });

  skipUnless('media emulation')('emulates forced colours, print and reduced motion', async () => {
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', media: 'print' });
    expect(matchMedia('(forced-colors: active)').matches).to.be.true;
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.be.true;
    expect(matchMedia('print').matches).to.be.true;
    await emulateMedia({});
    expect(matchMedia('(forced-colors: active)').matches).to.be.false;
    expect(matchMedia('print').matches).to.be.false;
  });

  skipUnless('accessibility tree')('reads the tree that a screen reader gets', async () => {
    const nodes = flatten(await accessibilityTree());
    const box = nodes.find(({ role }) => role === 'textbox');
    expect(box).to.include({ name: 'Navn', description: 'Dit fulde navn' });
    expect(box?.states).to.include({ required: true });
    expect(await ariaSnapshot('hello-counter')).to.contain('button "Tal: 0"');
  });

  it('knows its engine', () => {
    expect(['chromium', 'firefox', 'webkit']).to.include(engine);
  });
});
