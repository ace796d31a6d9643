/** checkA11y catches what it is there for: one planted fault a rule family. */
import { expect, fixture, html } from '@open-wc/testing';
import './fixtures/hello-counter.js';
import { a11yFaults, checkA11y } from './a11y.js';
import { openFrame } from './frame.js';
import { checkFrameA11y } from './a11y.js';
import { skipUnless } from './skip.js';

const rulesOf = (faults: string[]): string[] => [
  ...new Set(faults.map((fault) => fault.split(':')[0] ?? '')),
];

describe('the axe check', () => {
  it('finds nothing in an element that is well made', async () => {
    await checkA11y(await fixture(html`<hello-counter></hello-counter>`));
  });

  it('finds buttons that are too small and too close', async () => {
    const small = 'width: 16px; height: 16px; padding: 0; border: 0; margin: 0; display: block';
    const element = await fixture(
      html`<div>
        <button style=${small} aria-label="A"></button><button style=${small} aria-label="B"></button>
      </div>`,
    );
    expect(rulesOf(await a11yFaults(element))).to.include('target-size');
  });

  it('finds text that is too pale', async () => {
    const element = await fixture(html`<p style="color: #aaa; background: #fff">Svag tekst</p>`);
    expect(rulesOf(await a11yFaults(element))).to.include('color-contrast');
  });

  it('finds fields without a label', async () => {
    expect(rulesOf(await a11yFaults(await fixture(html`<div><input /></div>`)))).to.include('label');
  });

  it('finds headings that skip a level', async () => {
    const element = await fixture(
      html`<div>
        <h2>To</h2>
        <h4>Fire</h4>
      </div>`,
    );
    expect(rulesOf(await a11yFaults(element))).to.include('heading-order');
  });

  it('says so when it sees nothing', async () => {
    const element = await fixture(html`<div hidden></div>`);
    expect(rulesOf(await a11yFaults(element))).to.include('nothing');
  });

  skipUnless('accessibility tree')('looks into a page in a frame, past its security policy', async () => {
    await openFrame('/test/kit/fixtures/frame.html', 360);
    let said = '';
    await checkFrameA11y('frame.html').catch((error: unknown) => (said = String(error)));
    expect(said).to.contain('label:').and.not.to.contain('color-contrast');
  });
});
