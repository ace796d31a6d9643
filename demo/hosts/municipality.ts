import type { KproConnection } from 'kpro-elements';
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-inbox.js';
import 'kpro-elements/define/kpro-questionnaire.js';
import { getToken, patient } from './session.js';

/** The demo lives in its own time; a real host says nothing of it. */
const clock = async (): Promise<string | null> =>
  ((await (await fetch('/demo/config.json')).json()) as { now: string | null }).now;

/** What both municipalities' pages do: a citizen's list of questionnaires, the one that is opened, and back again. */
export const municipality = async (): Promise<KproConnection> => {
  const now = await clock();
  const connection = document.querySelector('kpro-connection')!;
  const inbox = document.querySelector('kpro-inbox')!;
  if (now) inbox.setAttribute('now', now);
  inbox.addEventListener('kpro-open', ({ detail }) => {
    const questionnaire = document.createElement('kpro-questionnaire');
    questionnaire.headingLevel = 2;
    if (now) questionnaire.setAttribute('now', now);
    const what = detail.answered ? 'responseId' : 'request';
    questionnaire[what] = detail[what] ?? undefined;
    questionnaire.addEventListener('kpro-leave', () => questionnaire.replaceWith(inbox));
    inbox.replaceWith(questionnaire);
  });
  return Object.assign(connection, { patient, getToken });
};
