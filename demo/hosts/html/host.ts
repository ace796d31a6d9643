import type { KproConnection, KproQuestionnaire } from 'kpro-elements';
import { canonical, getToken, patient } from '../session.js';

const connection = document.querySelector<KproConnection>('kpro-connection')!;
Object.assign(connection, { patient, getToken });

const questionnaire = document.querySelector<KproQuestionnaire>('kpro-questionnaire')!;
questionnaire.canonical = canonical;
questionnaire.addEventListener('kpro-leave', () =>
  questionnaire.replaceWith(document.createElement('kpro-overview')),
);
