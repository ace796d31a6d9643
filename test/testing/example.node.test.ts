// @vitest-environment jsdom
import 'kpro-elements/define/all.js';
import { answer, FakeBackEnd, levelOf, send } from 'kpro-elements/testing';
import { triageResponse } from 'kpro-elements/triage';
import { expect, it } from 'vitest';
import { canonical, form } from './week.js';

it('shows staff in red what a citizen has answered', async () => {
  const patient = { resourceType: 'Patient', id: 'anna' };
  const backEnd = new FakeBackEnd([form, patient], { triage: triageResponse });
  const connection = document.createElement('kpro-connection');
  Object.assign(connection, { fhirBase: backEnd.base, patient: 'Patient/anna', fetch: backEnd.fetch });
  const questionnaire = document.createElement('kpro-questionnaire');
  questionnaire.canonical = canonical;
  connection.append(questionnaire);
  document.body.append(connection);

  await answer(questionnaire, 1, 'Ja');
  await answer(questionnaire, 'Nætter vågen', 5);
  await send(questionnaire);
  expect(backEnd.stored('QuestionnaireResponse')).toHaveLength(1);

  const overview = document.createElement('kpro-overview');
  connection.append(overview);
  expect(await levelOf(overview, 'Nætter vågen')).toBe('red');
});
