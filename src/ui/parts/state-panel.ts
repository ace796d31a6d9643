import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.js';

/** A calm panel for what is no fault: loading, or nothing there yet. */
export const statePanel = (
  title: string,
  text: string | undefined,
  level: number,
  busy = false,
): TemplateResult => html`
  <section
    class="panel card state"
    part=${busy ? 'state loading' : 'state empty'}
    aria-busy=${busy ? 'true' : nothing}
  >
    <div class="body inside">
      ${heading(level, title, { className: 'subtitle' })}
      ${text ? html`<p class="lead">${text}</p>` : nothing}
    </div>
  </section>
`;
