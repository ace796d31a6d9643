/** All cases, in the order of the tables. */
import { section } from '../ledger.js';
import { kindsOfAnswers, waysToChoose } from './answers.js';

export const allCases = (): void => {
  section('What renderers list', () => {
    kindsOfAnswers();
    waysToChoose();
  });
};
