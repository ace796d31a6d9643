/** What find sees is what a person meets: names as screen readers say them, nothing that is hidden. */
import { expect, fixture, html } from '@open-wc/testing';
import { find, findAll, findPart, query, visibleText } from './find.js';
import { descriptionOf, nameOf } from './names.js';

describe('finding by role and name', () => {
  it('names by reference, by label, by legend, by content', async () => {
    const root = await fixture(html`
      <div>
        <h2 id="title">Søvn <span aria-hidden="true">★</span></h2>
        <section aria-labelledby="title"><p>Tekst</p></section>
        <fieldset>
          <legend>Hvordan sover du?</legend>
          <label><input type="radio" name="a" /> <b>Godt</b></label>
          <input type="radio" name="a" id="bad" /><label for="bad">Skidt</label>
        </fieldset>
        <button aria-label="Luk"><svg></svg></button>
        <ul>
          <li>Et</li>
          <li hidden>To</li>
        </ul>
        <label>Note <textarea aria-describedby="title"></textarea></label>
      </div>
    `);
    expect(find(root, 'heading', 'Søvn')).to.exist;
    expect(find(root, 'region', 'Søvn')).to.exist;
    expect(find(root, 'group', 'Hvordan sover du?')).to.exist;
    expect(findAll(root, 'radio').map(nameOf)).to.deep.equal(['Godt', 'Skidt']);
    expect(find(root, 'button', /^luk$/i)).to.exist;
    expect(findAll(root, 'listitem').map(nameOf)).to.deep.equal(['Et']);
    expect(descriptionOf(find(root, 'textbox', 'Note'))).to.equal('Søvn');
  });

  it('goes through shadow roots and slots, in reading order', async () => {
    const host = await fixture(html`<div><button>Lys</button></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button part="first red">Først</button><p>Et <slot></slot> to</p>';
    expect(findAll(host, 'button').map(nameOf)).to.deep.equal(['Først', 'Lys']);
    expect(nameOf(findPart(host, 'red'))).to.equal('Først');
    expect(visibleText(host)).to.equal('Først Et Lys to');
  });

  it('passes over what nobody sees', async () => {
    const root = await fixture(html`
      <div>
        <button hidden>A</button>
        <div style="display: none"><button>B</button></div>
        <div aria-hidden="true"><button>C</button></div>
        <button style="visibility: hidden">D</button>
      </div>
    `);
    expect(query(root, 'button')).to.equal(undefined);
  });

  it('says what is there when it finds none or several', async () => {
    const root = await fixture(html`<div><button>Ja</button><button>Ja</button><button>Nej</button></div>`);
    expect(() => find(root, 'button', 'Måske')).to.throw('visible buttons: "Ja", "Nej"');
    expect(() => find(root, 'button', 'Ja')).to.throw('2 visible elements are button Ja');
  });
});
