/** Faults of questionnaires, each planted alone. */
import { cs, display, group, hl7, question, rule, sd, svar } from '../forms.js';
import { conditionPart, ext, rulesOf, without, type Loose, type Row } from './sound.js';

const control = (code: string): Loose => ({
  url: hl7('questionnaire-itemControl'),
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const copyright = (): Loose => ({ url: sd('ehealth-questionnaire-item-is-copyright'), valueBoolean: true });

const image = (reference: string): Loose => ({
  url: sd('ehealth-questionnaire-image'),
  extension: [{ url: 'content', valueReference: { reference } }],
});

const binary = (contentType: string, data = 'AAAA'): Loose[] => [
  { resourceType: 'Binary', id: 'b', contentType, data },
];

const Q = 'Questionnaire';
const at = (i: number, rest = ''): string => `${Q}.item[${i}]${rest}`;
const when = (asked: string, operator: string, answer: Loose): Loose => ({
  question: asked,
  operator,
  ...answer,
});
const ja = { answerCoding: { system: svar, code: 'ja' } };
const nej = { answerCoding: { system: svar, code: 'nej' } };
const calculate = (q: Loose, expression: string): void => {
  ext(q.item[3], 'calculatedExpression').valueExpression.expression = expression;
};
const sumPath = at(3, '.calculatedExpression');
const answer = (linkId: string): string => `%resource.repeat(item).where(linkId='${linkId}').answer.value`;

/** Sits in a score's place in the guidance where the score itself is refused. */
const noFacts = (g: Loose): void => {
  g.scores = [];
  g.topics[2].bands = [];
};

export const gateRows: readonly Row[] = [
  ['not-json', Q, 'a list in place of a questionnaire', () => undefined],
  ['wrong-resource', `${Q}.resourceType`, 'another resource', (q) => (q.resourceType = 'Patient'), ['*']],
  ['missing-field', at(0, '.linkId'), 'an item without a linkId', (q) => delete q.item[0].linkId, ['*']],
  ['wrong-type', at(0, '.text'), 'a number as text', (q) => (q.item[0].text = 4), ['*']],
  ['unknown-type', at(2, '.type'), 'a type that does not exist', (q) => (q.item[2].type = 'smiley')],
  [
    'unknown-operator',
    at(0, '.answerSignificance[0].condition[0]'),
    'an operator of another language',
    (q) => (conditionPart(q.item[0], 0, 0, 'operator').valueCode = '≤'),
    ['*'],
  ],
  [
    'unknown-colour',
    at(1, '.answerSignificance[1]'),
    'a colour that does not exist',
    (q) => (ext(rulesOf(q.item[1])[1], 'significance').valueCoding.code = 'pink'),
    ['*'],
  ],
  [
    'unsupported-content',
    at(4, '.answerValueSet'),
    'options in another resource',
    (q) => q.item.push(question('x', 'choice', { answerValueSet: 'https://example.org/vs' })),
  ],
  [
    'unsupported-content',
    at(4, '.signatureRequired'),
    'a question that asks for a signature',
    (q) =>
      q.item.push(
        question('x', 'text', {
          extension: [{ url: hl7('questionnaire-signatureRequired'), valueCodeableConcept: { text: 'x' } }],
        }),
      ),
  ],
  [
    'too-deep',
    Q + '.item[4]' + '.item[0]'.repeat(41),
    'fifty groups in each other',
    (q) =>
      q.item.push(
        Array.from({ length: 50 }).reduce<Loose>(
          (inner, _, i) => group(`g${i}`, inner ? [inner] : []),
          undefined,
        ),
      ),
  ],
  ['duplicate-link-id', at(4), 'the same linkId twice', (q) => q.item.push(question('hvorfor', 'text'))],
];

export const enablementRows: readonly Row[] = [
  [
    'unknown-question',
    at(2, '.enableWhen[0]'),
    'a condition on a question that is gone',
    (q) => (q.item[2].enableWhen[0].question = 'vaek'),
    [`never-shown ${at(2)}`],
  ],
  [
    'later-question',
    at(0, '.enableWhen[0]'),
    'a condition on the question behind it',
    (q) => (q.item[0].enableWhen = [when('uro', '=', ja)]),
  ],
  [
    'circular-rule',
    at(2, '.enableWhen'),
    'two questions that wait for each other',
    (q) => {
      q.item[2].enableWhen = [when('igen', 'exists', { answerBoolean: true })];
      q.item.push(
        question('igen', 'text', { enableWhen: [when('hvorfor', 'exists', { answerBoolean: true })] }),
      );
    },
    [`circular-rule ${at(4, '.enableWhen')}`, `later-question ${at(2, '.enableWhen[0]')}`],
  ],
  [
    'impossible-condition',
    at(2, '.enableWhen[1]'),
    'one of two conditions asks for a number off the scale',
    (q) => {
      q.item[2].enableWhen.push(when('naetter', '>', { answerInteger: 7 }));
      q.item[2].enableBehavior = 'any';
    },
  ],
  [
    'never-shown',
    at(2),
    'two answers asked for at once',
    (q) => q.item[2].enableWhen.push(when('uro', '=', nej)),
  ],
];

export const dialectRows: readonly Row[] = [
  ['no-version', `${Q}.version`, 'no version', (q) => delete q.version],
  ['no-modifier-role', `${Q}.extension`, 'no owner', (q) => without(q, 'modifier-role')],
  ['no-questionnaire-type', `${Q}.extension`, 'no type', (q) => without(q, 'questionnaire-type')],
  ['no-program', `${Q}.useContext`, 'no mark of Kommunal PRO', (q) => delete q.useContext],
  [
    'unknown-item-control',
    at(2, '.extension[0]'),
    'a control of another renderer',
    (q) => (q.item[2].extension = [control('autocomplete')]),
  ],
  [
    'foreign-item-control',
    at(0, '.item[0].extension[0]'),
    'words at the end of a scale',
    (q) => (q.item[0].item = [display('lav', 'ingen', { extension: [control('lower')] })]),
  ],
  [
    'decimal-step',
    at(2, '.extension[0]'),
    'a decimal step on a text',
    (q) =>
      (q.item[2].extension = [
        { url: sd('ehealth-questionnaire-sliderStepValueDecimal'), valueDecimal: 0.5 },
      ]),
  ],
  [
    'occurs-too-few',
    at(2, '.extension[0]'),
    'at most one answer, said as maxOccurs',
    (q) => (q.item[2].extension = [{ url: hl7('questionnaire-maxOccurs'), valueInteger: 1 }]),
  ],
  [
    'occurs-without-repeats',
    at(2, '.extension[0]'),
    'at least two answers to a question that takes one',
    (q) => (q.item[2].extension = [{ url: hl7('questionnaire-minOccurs'), valueInteger: 2 }]),
  ],
  [
    'copyright-place',
    at(2, '.extension[0]'),
    'copyright on a question',
    (q) => (q.item[2].extension = [copyright()]),
  ],
  [
    'feedback-incomplete',
    at(0, '.extension[6]'),
    'a message without its upper end',
    (q) => ext(q.item[0], 'feedback').extension.pop(),
  ],
  [
    'feedback-order',
    at(0, '.extension[6]'),
    'a message from 9 to 7',
    (q) => (ext(ext(q.item[0], 'feedback'), 'min').valueInteger = 9),
  ],
  [
    'help-without-text',
    at(0, '.extension[5]'),
    'help with rich text alone',
    (q) => (ext(q.item[0], 'helpText').extension = [{ url: 'xhtml', valueString: '<b>x</b>' }]),
  ],
  [
    'condition-count',
    at(0, '.extension[1]'),
    'three conditions in one rule',
    (q) => {
      const yellow = rulesOf(q.item[0])[1];
      yellow.extension.unshift(rule('yellow', ['!=', 9]).extension![0 as never]);
    },
  ],
  [
    'colour-system',
    at(0, '.extension[0]'),
    'green of another system',
    (q) => (ext(rulesOf(q.item[0])[0], 'significance').valueCoding.system = cs('andet')),
  ],
  [
    'image-missing',
    at(2, '.extension[0]'),
    'a picture that is not there',
    (q) => (q.item[2].extension = [image('#b')]),
  ],
  [
    'image-type',
    at(2, '.extension[0]'),
    'a picture of a kind that is not shown',
    (q) => {
      q.contained = binary('image/gif');
      q.item[2].extension = [image('#b')];
    },
  ],
  [
    'image-too-big',
    at(1, '.answerOption[0].extension[1]'),
    'a picture of 300 kB on an answer',
    (q) => {
      q.contained = binary('image/png', 'A'.repeat(300 * 1024));
      q.item[1].answerOption[0].extension.push(image('#b'));
    },
  ],
  [
    'image-svg',
    at(2, '.extension[0]'),
    'a picture in SVG',
    (q) => {
      q.contained = binary('image/svg+xml');
      q.item[2].extension = [image('#b')];
    },
  ],
];

export const colourRows: readonly Row[] = [
  [
    'colour-gap',
    at(0),
    'yellow begins at 4, green ends at 2',
    (q) => (conditionPart(q.item[0], 1, 0, 'value').valueInteger = 4),
  ],
  [
    'colour-overlap',
    at(0),
    'red begins at 4, where yellow ends',
    (q) => (conditionPart(q.item[0], 2, 0, 'value').valueInteger = 4),
  ],
  [
    'no-green',
    at(1),
    'a question that can only be red',
    (q) => {
      q.item[1].extension.shift();
    },
  ],
  [
    'missing-is-green',
    at(1, '.answerSignificance[2]'),
    'no answer is green',
    (q) => q.item[1].extension.push(rule('green', ['exists', false])),
  ],
  [
    'rule-cannot-apply',
    at(1, '.answerSignificance[2]'),
    '“greater than” an answer option',
    (q) => q.item[1].extension.push(rule('red', ['>', { system: svar, code: 'nej' }])),
  ],
  [
    'rule-never-met',
    at(1, '.answerSignificance[2]'),
    'a colour for an answer that is not offered',
    (q) => q.item[1].extension.push(rule('red', ['=', { system: svar, code: 'maaske' }])),
  ],
];

export const scoreRows: readonly Row[] = [
  [
    'bad-expression',
    sumPath,
    'an expression without its end',
    (q, g) => {
      calculate(q, `(${answer('naetter')} + 1`);
      noFacts(g);
    },
  ],
  [
    'unsupported-expression',
    sumPath,
    'an expression that looks for patterns',
    (q, g) => {
      calculate(q, `${answer('naetter')}.matches('4')`);
      noFacts(g);
    },
  ],
  [
    'expression-budget',
    sumPath,
    'an expression that grows and grows',
    (q, g) => {
      const [a, b] = Array.from(
        { length: 2 },
        () => '%resource.repeat(item).select($this.repeat(%resource.repeat(item)))',
      );
      calculate(q, `${a}.select(${b}).count()`);
      noFacts(g);
    },
    [`colour-gap ${at(3)}`],
  ],
  [
    'score-unknown-item',
    sumPath,
    'a part that is not there',
    (q) => calculate(q, `${answer('naetter')} + ${answer('vaek')}.ordinal()`),
    ['*'],
  ],
  [
    'score-without-weight',
    sumPath,
    'an answer without its weight',
    (q) => delete q.item[1].answerOption[1].extension,
    ['*'],
  ],
  [
    'score-needs-apart',
    sumPath,
    'two parts for different people',
    (q) => {
      q.item[0].enableWhen = [when('uro', '=', nej)];
      q.item.splice(2, 1, {
        ...q.item[0],
        linkId: 'anden',
        enableWhen: [when('uro', '=', ja)],
        extension: q.item[0].extension.slice(3, 5),
      });
      calculate(q, `${answer('naetter')} + ${answer('anden')}`);
      q.item[0].extension = q.item[0].extension.slice(3);
    },
    ['*'],
  ],
  [
    'score-never-computed',
    sumPath,
    'a part that has no number',
    (q, g) => {
      calculate(q, `${answer('hvorfor')}.ordinal()`);
      noFacts(g);
    },
    ['*'],
  ],
  [
    'score-outside-range',
    at(3),
    'nine points on a scale of eight',
    (_q, g) => {
      g.scores[0].range = [0, 8];
      g.topics[2].bands[2].to = 8;
    },
  ],
];

export const wordRows: readonly Row[] = [
  ['no-title', `${Q}.title`, 'no title', (q) => delete q.title],
  ['no-text', at(2, '.text'), 'a question without words', (q) => delete q.item[2].text],
  [
    'no-option-text',
    at(1, '.answerOption[0]'),
    'an answer that is a code alone',
    (q) => delete q.item[1].answerOption[0].valueCoding.display,
  ],
  ['not-danish', `${Q}.language`, 'a questionnaire in English', (q) => (q.language = 'en')],
  ['blank-text', `${Q}.description`, 'a description of blanks', (q) => (q.description = '  ')],
  [
    'broken-letters',
    at(2, '.text'),
    'letters of a wrong encoding',
    (q) => (q.item[2].text = 'Hvem stÃ¸tter dig?'),
  ],
  ['markup', at(2, '.text'), 'a tag in a text', (q) => (q.item[2].text = 'Hvem <b>støtter</b> dig?')],
  [
    'danish-slip',
    at(2, '.text'),
    'the same word twice',
    (q) => (q.item[2].text = 'Hvad tænker du på på vej?'),
  ],
  [
    'hard-to-read',
    Q,
    'long words all through',
    (q) => {
      for (let i = 0; i < 12; i += 1) q.item.push(display(`t${i}`, 'Besvarelsen understøtter forløbet.'));
    },
  ],
  [
    'hard-text',
    `${Q}.description`,
    'one long text of long words',
    (q) =>
      (q.description =
        'Spørgeskemabesvarelsen understøtter rehabiliteringsforløbet, hvorefter sundhedsprofessionelle prioriterer indsatserne sammen med borgeren efterfølgende.'),
    [`hard-to-read ${Q}`],
  ],
  [
    'long-sentence',
    at(2, '.text'),
    'a sentence of thirty words',
    (q) => (q.item[2].text = `Hvad ${'er det du '.repeat(9)}vil?`),
  ],
];
