// Made by tools/tokens.ts from tokens.json: change that file, then run `npm run tokens`.
import { tokenSheet } from './token-sheet.js';

/** What staff's elements have beside them: the levels, most of all. */
export const staffTokens = tokenSheet(
  `line-strong 8c939c 789 445 bbc
red-tint fbe9e9 331c20
yellow-ink 5c4300 fd8 430 fea
yellow-fill ffc845 ffc845
yellow-tint fff5db 2e2614
green-ink 0b6a4f 8db 054 afd
green-tint e6f3ee 142e27
grey-ink 4a5a6e 9ab 123 abc`,
  `--_unit:var(--kpro-unit,4px);`,
);
