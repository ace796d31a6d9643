// Made by tools/tokens.ts from tokens.json: change that file, then run `npm run tokens`.
import { tokenSheet } from './token-sheet.js';

/** The kit's colours and measures: a host sets `--kpro-…`, the kit reads `--_…`. */
export const tokens = tokenSheet(
  `ink 14233a e8ecf1
ink-soft 4a5a6e bcd 345 dde
surface fff 18212c
ground f5f4f0 10171f
line d5d3cb 394656 667 89a
accent 1b5e8c 7bd 047 bdf
link var(--_accent) var(--_accent)
accent-strong 0f3f61 bdf 024 def
accent-tint e9f1f7 1b3547 e9f1f7 162a37
control 6a788a 89a 456 bcd
focus 14233a fff
red-ink a4000f f77 a2000c f99
grey-tint eceef1 242e39`,
  `--_radius:var(--kpro-radius,6px);
--_focus-width:var(--kpro-focus-width,3px);
--_focus-offset:var(--kpro-focus-offset,2px);
--_text-staff:var(--kpro-text-staff,14px);
--_text-citizen:var(--kpro-text-citizen,18px);
--_density:var(--kpro-density,1);
--_font:var(--kpro-font,-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);`,
);
