import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../pure/model/level.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { levelShapes } from './level-shape.js';

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
  >
    <path d=${levelShapes[level].path} stroke-width=${levelShapes[level].edge} />
  </svg>
`;

/** A level as it is always shown: shape, word and colour. */
export const levelMark = (
  level: Level,
  words: StaffWords,
  size: 'small' | 'medium' | 'large' = 'medium',
): TemplateResult => html`${light(level, size)} <span class="level ${level}">${words.level[level]}</span>`;
