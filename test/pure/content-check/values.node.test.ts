/** What a finding names beside its place: the sentence is made of it. */
import { describe, expect, it } from 'vitest';
import { type ContentCode, type ContentFinding } from '../../../src/pure/check-content.js';
import { bandRows, documentRows, scaleRows, triggerRows } from './rows-guidance.js';
import {
  colourRows,
  dialectRows,
  enablementRows,
  gateRows,
  scoreRows,
  wordRows,
} from './rows-questionnaire.js';
import { planted } from './sound.js';

const named: Partial<Record<ContentCode, ContentFinding['values']>> = {
  'unknown-type': { subject: 'smiley' },
  'unknown-operator': { subject: '≤' },
  'unknown-colour': { subject: 'pink' },
  'unsupported-content': { subject: 'x' },
  'too-deep': { subject: 'g8' },
  'duplicate-link-id': { subject: 'hvorfor' },
  'unknown-question': { question: 'vaek' },
  'later-question': { question: 'uro' },
  'circular-rule': { subject: 'hvorfor' },
  'impossible-condition': { question: 'naetter', condition: '> 7' },
  'never-shown': { linkId: 'hvorfor' },
  'unknown-item-control': { code: 'autocomplete' },
  'foreign-item-control': { code: 'lower' },
  'decimal-step': { type: 'text' },
  'occurs-too-few': { name: 'maxOccurs' },
  'copyright-place': { type: 'text' },
  'feedback-incomplete': { missing: 'max' },
  'feedback-order': { min: '9', max: '7' },
  'condition-count': { count: '3' },
  'colour-system': { code: 'green' },
  'image-missing': { reference: '#b' },
  'image-type': { type: 'image/gif' },
  'image-too-big': { kb: '300' },
  'colour-gap': { answers: '3' },
  'colour-overlap': { answers: '4', colours: 'red,yellow', wins: 'red' },
  'no-green': { answers: '“nej” (nej)' },
  'rule-cannot-apply': { colour: 'red', rule: '> nej' },
  'rule-never-met': { colour: 'red', rule: '= maaske' },
  'unsupported-expression': { subject: 'matches' },
  'expression-budget': { subject: 'sum' },
  'score-unknown-item': { linkId: 'vaek' },
  'score-without-weight': { linkId: 'uro', options: 'ja' },
  'score-needs-apart': { question: 'uro', needs: 'naetter, anden' },
  'score-outside-range': { reaches: '0–9', range: '0–8' },
  'unknown-questionnaire': { canonical: 'https://example.org/q/anden' },
  'unknown-item': { linkId: 'vaek' },
  'unknown-answer': { linkId: 'uro', answer: 'maaske' },
  'unknown-level': { linkId: 'uro', colour: 'yellow' },
  'contradictory-trigger': { linkId: 'naetter' },
  'colour-without-guidance': { linkId: 'naetter', colour: 'yellow' },
  'unknown-band': { linkId: 'naetter', band: 'lav' },
  'range-order': { from: '6', to: '4' },
  'direction-against-colours': { linkId: 'sum', direction: 'higher-is-better' },
  'change-without-source': { linkId: 'sum' },
  'band-gap': { from: '3', to: '5' },
  'band-overlap': { one: '0–3', other: '3–6' },
  'band-outside': { band: '7–12', range: '0–9' },
  'band-against-colours': { band: '0–6', colours: 'green,yellow' },
  'missing-base': { id: 'national' },
  'duplicate-id': { id: 'naetter' },
  'topic-without-phrase': { id: 'naetter' },
  'unknown-placeholder': { placeholder: '{score:vaek}' },
  'unknown-offer': { id: 'vaek' },
  'unused-offer': { id: 'kursus' },
  'bad-link': { url: 'javascript:alert(1)' },
  'bad-date': { date: '1. maj 2026' },
  'review-past': { date: '2026-09-02' },
  'no-text': { linkId: 'hvorfor' },
  'no-option-text': { code: 'nej' },
  'not-danish': { language: 'en' },
  'broken-letters': { text: 'Hvem stÃ¸tter dig?' },
  markup: { markup: '<b>' },
  'danish-slip': { slip: 'på på' },
  'hard-to-read': { lix: '74', limit: '35' },
  'hard-text': { lix: '93', limit: '45' },
  'long-sentence': { words: '29', limit: '25' },
};

const rows = [
  ...gateRows.slice(1),
  ...enablementRows,
  ...dialectRows,
  ...colourRows,
  ...scoreRows,
  ...triggerRows,
  ...bandRows,
  ...scaleRows,
  ...documentRows,
  ...wordRows,
];

describe('a finding names what it is about', () => {
  it.each(rows.filter(([code]) => named[code]).map((row) => [row[0], row[2], row] as const))(
    '%s: %s',
    (_code, _what, [code, path, , plant]) => {
      const found = planted(plant).find((one) => one.code === code && one.path === path);
      expect(found!.values).toEqual(named[code]);
    },
  );
});
