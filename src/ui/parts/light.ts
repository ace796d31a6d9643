import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Level } from '../../pure/model/level.js';
import type { StaffWords } from '../../pure/words/staff/index.js';

/** The shape of each level: octagon, triangle, ring, dash. Drawn in a square of 24. */
const shapes: Record<Level, SVGTemplateResult> = {
  red: svg`<path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z"/>`,
  yellow: svg`<path d="M12 3.2 22 20.8H2Z"/>`,
  green: svg`<circle cx="12" cy="12" r="9.2"/>`,
  grey: svg`<path d="M4 12h16"/>`,
};

/**
 * The shape of a level. Alone it needs a name for those who do not see it; beside its word it is hidden from them.
 */
export const light = (
  level: Level,
  size: 'small' | 'medium' | 'large' = 'medium',
  name?: string,
): TemplateResult => html`
  <svg
    class="light ${level} ${size}"
    part="light ${level}"
    viewBox="0 0 24 24"
    role=${name ? 'img' : nothing}
    aria-label=${name ?? nothing}
    aria-hidden=${name ? nothing : 'true'}
    focusable="false"
  >
    ${shapes[level]}
  </svg>
`;

/** A level as it is always shown: shape, word and colour. */
export const levelMark = (
  level: Level,
  words: StaffWords,
  size: 'small' | 'medium' | 'large' = 'medium',
): TemplateResult => html`${light(level, size)} <span class="level ${level}">${words.level[level]}</span>`;
