/** The ten contracts, kept by the elements that citizens meet and by the connection around them. */
import { contracts } from '../kit/contracts.js';
import { hostileInboxes, hostileQuestionnaires, inboxStates, questionnaireStates } from './citizen-states.js';

contracts({
  tag: 'kpro-questionnaire',
  states: questionnaireStates,
  rich: ['questionnaire', 'response', 'draftStore'],
  hostile: hostileQuestionnaires,
});

contracts({
  tag: 'kpro-inbox',
  states: inboxStates,
  rich: ['entries'],
  hostile: hostileInboxes,
});

contracts({
  tag: 'kpro-connection',
  states: [
    { name: 'without a server', properties: () => ({ textContent: 'Indhold' }) },
    { name: 'with attributes', attributes: { 'fhir-base': '/fhir', patient: 'Patient/a', lang: 'en' } },
  ],
  rich: [],
  invisible: true,
});
