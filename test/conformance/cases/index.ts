/** All cases, by the section of the table that they stand in. */
import { section } from '../ledger.js';
import { kindsOfAnswers } from './answers.js';
import { aroundAnswers } from './around-answers.js';
import { waysToChoose } from './choices.js';
import { colourCase, futCases } from './fut.js';
import { layouts } from './layout.js';
import { repeatsAndLimits } from './repeats-and-limits.js';
import { rules } from './rules.js';
import { sdcCases } from './sdc.js';
import { wholeForms } from './whole-form.js';

export const allCases = (): void => {
  section('What renderers list', () => {
    kindsOfAnswers();
    waysToChoose();
    repeatsAndLimits();
    rules();
    layouts();
    wholeForms();
    aroundAnswers();
    colourCase();
  });
  section('The national infrastructure’s dialect (FUT)', futCases);
  section('SDC', sdcCases);
};
