/** What the contracts and goldens lean on notices the faults it is there for: one planted fault each. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { emulateMedia } from './commands.js';
import { controls, stopName, tabStops } from './focus.js';
import { lostInForcedColours } from './forced-colors.js';
import { saysSomething } from './tree-text.js';
import { listenForFaults, litWarnings } from './silence.js';
import { skipUnless } from './skip.js';
import { textsOf, untranslated } from './texts.js';

describe('the helpers of the contracts', () => {
  it('hear a warning and an error nobody caught', async () => {
    const silence = listenForFaults();
    const { onerror } = window;
    window.onerror = null;
    dispatchEvent(new ErrorEvent('error', { message: 'plantet' }));
    window.onerror = onerror;
    console.warn('plantet advarsel');
    expect(() => silence.assert()).to.throw('what the page complained of');
    expect(silence.heard).to.include.members(['error: plantet', 'console.warn: plantet advarsel']);
  });

  it('hear Lit complain of a change in an update', async () => {
    class ChangesItself extends LitElement {
      static override properties = { count: { type: Number } };
      declare count: number;
      protected override updated(): void {
        if ((this.count ?? 0) < 1) this.count = 1;
      }
    }
    customElements.define('changes-itself', ChangesItself);
    const silence = listenForFaults();
    await fixture(html`<changes-itself></changes-itself>`);
    silence.stop();
    expect(litWarnings().join('\n')).to.contain('changes-itself');
  });

  it('find a Danish sentence that was left in English, also in a label, and let content be', async () => {
    const danish = await fixture(
      html`<div>
        <p>Gem</p>
        <p>Søvn</p>
        <button aria-label="Luk">x</button>
      </div>`,
    );
    const english = await fixture(
      html`<div>
        <p>Save</p>
        <p>Søvn</p>
        <button aria-label="Luk">x</button>
      </div>`,
    );
    expect(untranslated(english, textsOf(danish), { title: 'Søvn' })).to.deep.equal(['Luk']);
  });

  it('find what Tab does not reach, and stops that come in another order than they are read', async () => {
    const element = await fixture(
      // eslint-disable-next-line lit-a11y/tabindex-no-positive -- the fault that the test plants
      html`<div><button tabindex="2">A</button><button>B</button><input aria-label="C" /></div>`,
    );
    expect(controls(element).map(stopName)).to.deep.equal(['button "A"', 'button "B"', 'textbox "C"']);
    expect((await tabStops(element)).map(stopName)).not.to.deep.equal(controls(element).map(stopName));
  });

  it('find that focus does not leave', async function () {
    // A key and its answer many times over: long on a machine that is busy.
    this.timeout(40_000);
    const element = await fixture<HTMLElement>(html`<div><button>A</button><button>B</button></div>`);
    element.addEventListener('keydown', (event) => {
      event.preventDefault();
      element.querySelectorAll('button')[1]!.focus();
    });
    const said = await tabStops(element).catch((error: unknown) => String(error));
    expect(said).to.contain('focus does not leave');
  });

  skipUnless('media emulation')('find a button and a glyph that are lost in forced colours', async () => {
    const element = await fixture(html`
      <div>
        <button style="border: 0; background: #eee">Væk</button>
        <button style="border: 1px solid #eee">Her</button>
        <svg viewBox="0 0 9 9" width="9"><circle cx="4" cy="4" r="3" fill="#fefefe" /></svg>
      </div>
    `);
    await emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    const lost = lostInForcedColours(element);
    await emulateMedia({});
    expect(lost).to.have.lengthOf(2);
    expect(lost[0]).to.equal('no edge: button "Væk"');
    expect(lost[1]).to.match(/^glyph lost/);
  });

  it('E33 know a tree that says nothing from one that says something', () => {
    expect(saysSomething('RootWebArea "Test"\n  paragraph ""\n    StaticText "Hej"\n')).to.be.false;
    expect(saysSomething('button ""\n')).to.be.false;
    expect(saysSomething('paragraph ""\n  button "Fortsæt"\n')).to.be.true;
  });
});
