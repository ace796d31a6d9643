/** All cases, in the order of the tables. */
import { section } from '../ledger.js';
import { kindsOfAnswers, waysToChoose } from './answers.js';
import { repeatsAndLimits } from './repeats-and-limits.js';
import { rules } from './rules.js';

export const allCases = (): void => {
  section('What renderers list', () => {
    kindsOfAnswers();
    waysToChoose();
    repeatsAndLimits();
    rules();
  });
};
