import 'kpro-elements/define/kpro-overview.js';

const fut = 'http://ehealth.sundhed.dk/fhir/StructureDefinition';
const colours = 'http://ehealth.sundhed.dk/cs/questionnaire-item-significance-indicator';

/** FUT's answerSignificance: this colour where the answer compares so. */
const rule = (code, operator, valueInteger) => ({
  url: `${fut}/ehealth-questionnaire-answerSignificance`,
  extension: [
    {
      url: `${fut}/ehealth-answer-Condition`,
      extension: [
        { url: 'value', valueInteger },
        { url: 'operator', valueCode: operator },
      ],
    },
    { url: 'significance', valueCoding: { system: colours, code } },
  ],
});

const question = {
  linkId: 'nights',
  type: 'integer',
  text: 'Hvor mange nætter lå du vågen i sidste uge?',
  extension: [rule('red', '>=', 4), rule('green', '<', 4)],
};

const overview = document.querySelector('kpro-overview');
overview.addEventListener('kpro-problem', ({ detail }) => console.warn(detail)); // { code, path, subject }
overview.questionnaires = [
  {
    resourceType: 'Questionnaire',
    url: 'https://example.org/sleep',
    version: '1.0',
    status: 'active',
    title: 'Søvn',
    item: [question],
  },
];
overview.responses = [
  {
    resourceType: 'QuestionnaireResponse',
    id: '1',
    status: 'completed',
    questionnaire: 'https://example.org/sleep|1.0',
    subject: { reference: 'Patient/5' },
    authored: '2026-09-01T10:00:00+02:00',
    item: [{ linkId: 'nights', answer: [{ valueInteger: 5 }] }],
  },
];
