import { LitElement, html } from 'lit';

customElements.define(
  'host-greeting',
  class extends LitElement {
    render() {
      return html`<p>Velkommen</p>`;
    }
  },
);

document.body.append(document.createElement('host-greeting'));
