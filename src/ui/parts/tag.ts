import { html, svg, type TemplateResult } from 'lit';

const icons = {
  clock: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 4.4V8l2.6 1.6"/>`,
  gap: svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.4 2.2"/>`,
};

/** A quiet mark beside a level: provisional, incomplete, overdue. Grey, with an edge and an icon; never a level. */
export const tag = (text: string, icon: keyof typeof icons): TemplateResult => html`
  <span class="tag" part="tag"
    ><svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      aria-hidden="true"
    >
      ${icons[icon]}</svg
    >${text}</span
  >
`;
