// Made by tools/tokens.ts from tokens.json: change that file, then run `npm run tokens`.
import { css } from 'lit';

/** The kit's colours and measures: a host sets `--kpro-…`, the kit reads `--_…`. */
export const tokens = css`
  :host {
    --_ink: var(--kpro-ink, #14233a);
    --_ink-soft: var(--kpro-ink-soft, #4a5a6e);
    --_surface: var(--kpro-surface, #ffffff);
    --_ground: var(--kpro-ground, #f5f4f0);
    --_line: var(--kpro-line, #d5d3cb);
    --_line-strong: var(--kpro-line-strong, #8c939c);
    --_accent: var(--kpro-accent, #1b5e8c);
    --_accent-strong: var(--kpro-accent-strong, #0f3f61);
    --_accent-tint: var(--kpro-accent-tint, #e9f1f7);
    --_control: var(--kpro-control, #6a788a);
    --_focus: var(--kpro-focus, #14233a);
    --_red-ink: var(--kpro-red-ink, #a4000f);
    --_red-tint: var(--kpro-red-tint, #fbe9e9);
    --_yellow-ink: var(--kpro-yellow-ink, #5c4300);
    --_yellow-fill: var(--kpro-yellow-fill, #ffc845);
    --_yellow-tint: var(--kpro-yellow-tint, #fff5db);
    --_green-ink: var(--kpro-green-ink, #0b6a4f);
    --_green-tint: var(--kpro-green-tint, #e6f3ee);
    --_grey-ink: var(--kpro-grey-ink, #4a5a6e);
    --_grey-tint: var(--kpro-grey-tint, #eceef1);
    --_radius: var(--kpro-radius, 6px);
    --_unit: var(--kpro-unit, 4px);
    --_focus-width: var(--kpro-focus-width, 3px);
    --_focus-offset: var(--kpro-focus-offset, 2px);
    --_text-staff: var(--kpro-text-staff, 14px);
    --_text-citizen: var(--kpro-text-citizen, 18px);
    --_font: var(
      --kpro-font,
      -apple-system,
      BlinkMacSystemFont,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
  }
`;
