/** The pages around the elements in the situations: a record system, a municipality's website, a phone, paper. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { ready } from 'kpro-elements/testing';
import './hosts.css';

const recordPage = (content: TemplateResult): TemplateResult =>
  html`<div class="situation record">
    <header>
      <b>Karl-Erik Damgaard</b> <span>58 år</span> <span>Visiteret: rehabiliteringsforløb</span>
      <span>Mette Holst, sygeplejerske</span>
    </header>
    <div class="body">
      <nav aria-label="Fagsystem">
        <span>Journal</span> <span>Medicin</span> <span>Kalender</span> <span aria-current="page">PRO</span>
        <span>Breve</span>
      </nav>
      ${content}
    </div>
  </div>`;

/** A whole page of a record system. */
export const inRecord = (content: TemplateResult): TemplateResult =>
  recordPage(html`<main class="stack">${content}</main>`);

/** The record in the middle, and what it embeds in a narrow panel beside it. */
export const besideRecord = (content: TemplateResult): TemplateResult =>
  recordPage(
    html`<main class="two">
      <section class="notes">
        <h2>Journal</h2>
        <p>3. september 2026. Afsluttende samtale kl. 10.30.</p>
        <p>6. maj 2026. Forløbssamtale. Ønsker at komme mere ud. Følger holdet i Egelund Hallen.</p>
        <p>28. januar 2026. Afklarende samtale. Bor alene. Sover dårligt siden efteråret.</p>
      </section>
      <div class="panel">${content}</div>
    </main>`,
  );

/** A municipality's website around what it embeds. */
export const onWebsite = (content: TemplateResult): TemplateResult =>
  html`<div class="situation municipality">
    <header>Egelund Kommune</header>
    <p class="crumb">Forside / Dit forløb / Spørgeskemaer</p>
    <div class="columns">
      <nav aria-label="Dit forløb">
        <ul>
          <li>Dit forløb</li>
          <li>Samtaler</li>
          <li><b>Spørgeskemaer</b></li>
          <li>Tilbud til dig</li>
        </ul>
      </nav>
      <main>${content}</main>
    </div>
    <footer>Egelund Kommune findes ikke. Personer, tal og steder er opfundet.</footer>
  </div>`;

/** The same website on a phone. */
export const onPhone = (content: TemplateResult): TemplateResult =>
  html`<div class="situation phone">
    <header>Egelund Kommune</header>
    <main>${content}</main>
  </div>`;

type Printable = HTMLElement & { printable(): HTMLElement };

/** What an element gives to a host that prints by cloning its page. The element itself stands there too, out of sight. */
export const onPaper = (tag: string, content: TemplateResult): TemplateResult =>
  html`<div class="situation paper">
    <div hidden>${content}</div>
    <div ${ref((sheet) => sheet && void print(sheet, tag))}></div>
  </div>`;

const print = async (sheet: Element, tag: string): Promise<void> => {
  const element = sheet.previousElementSibling!.querySelector<Printable>(tag)!;
  // Where the story has gone meanwhile nobody waits for it.
  const shown = await ready(element, { timeout: 60_000 }).catch(() => undefined);
  if (shown) sheet.replaceChildren(shown.printable());
};
