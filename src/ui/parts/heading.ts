import { html, nothing, type TemplateResult } from 'lit';

/** A heading's level in the host's outline. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface HeadingOptions {
  readonly className?: string;
  readonly id?: string;
  /** Of words that are in another language than the element's. */
  readonly lang?: string | typeof nothing | undefined;
  /** Ids of what says more about it. */
  readonly describedBy?: string | undefined;
  /** Can take focus by script: the heading of a page that was just turned to. */
  readonly focusable?: boolean;
}

/** A heading of the level that fits the host's page (`heading-level`), one deeper for each `below`. */
export const heading = (
  level: number,
  content: unknown,
  { className, id, lang, describedBy, focusable }: HeadingOptions = {},
): TemplateResult => {
  const [c, i, t] = [className ?? nothing, id ?? nothing, focusable ? '-1' : nothing];
  const [d, l] = [describedBy || nothing, lang ?? nothing];
  // A host that writes something else than a number gets what it would get without.
  switch (Number.isFinite(level) ? Math.min(6, Math.max(1, Math.round(level))) : 2) {
    case 1:
      return html`<h1 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h1>`;
    case 2:
      return html`<h2 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h2>`;
    case 3:
      return html`<h3 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h3>`;
    case 4:
      return html`<h4 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h4>`;
    case 5:
      return html`<h5 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h5>`;
    default:
      return html`<h6 class=${c} id=${i} tabindex=${t} aria-describedby=${d} lang=${l}>${content}</h6>`;
  }
};
