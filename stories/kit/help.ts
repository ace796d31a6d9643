import { html } from 'lit';

/** What a municipality puts into the footer: help that is always in sight. */
export const help = html`<p slot="footer">
  Har du brug for hjælp til spørgsmålene? Ring til Sundhedscenter Egelund på 00 00 00 00.
</p>`;
