import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../pure/model/level.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { levelShapes } from './level-shape.js';

type Size = 'small' | 'medium' | 'large';

/**
 * The shape of a level. Alone it needs a name for those who do not see it; beside its word it is hidden from them.
 */
export const light = (level: Level, size: Size = 'medium', name?: string): TemplateResult => {
  const { path, edge } = levelShapes[level];
  return html`
    <svg
      class="light ${level} ${size}"
      part="light ${level}"
      viewBox="0 0 24 24"
      role=${name ? 'img' : nothing}
      aria-label=${name ?? nothing}
      aria-hidden=${name ? nothing : 'true'}
    >
      <path d=${path} stroke-width=${edge} />
    </svg>
  `;
};

/**
 * A level as it is always shown: shape, word and colour. One template, since a trend holds hundreds of them: its shape is
 * that of `light`.
 */
export const levelMark = (level: Level, words: StaffWords, size: Size = 'medium'): TemplateResult => {
  const { path, edge } = levelShapes[level];
  return html`<svg
      class=${`light ${level} ${size}`}
      part=${`light ${level}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d=${path} stroke-width=${edge} />
    </svg>
    <span class=${`level ${level}`} .textContent=${words.level[level]}></span>`;
};
