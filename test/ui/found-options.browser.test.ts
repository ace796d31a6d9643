/** Options that a form has looked for in the person's own record, when it is opened. */
import { expect } from '@open-wc/testing';
import 'kpro-elements/define/kpro-connection.js';
import { mount } from '../kit/contracts.js';
import { until } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { form, item, now, talk, type Json } from './forms.js';
import { Visit, type Questionnaire } from './visit.js';

const sdc = (name: string): string =>
  `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

const search = (name: string, expression: string): Json => ({
  url: sdc(name),
  valueExpression: { language: 'application/x-fhir-query', expression },
});

const patient: Json = {
  url: sdc('launchContext'),
  extension: [
    { url: 'name', valueCoding: { code: 'patient' } },
    { url: 'type', valueCode: 'Patient' },
  ],
};

const condition = (code: string, display: string): Json => ({
  resourceType: 'Condition',
  id: code,
  code: { coding: [{ system: 'urn:sygdom', code, display }] },
});

/** The person's own page, whose back end answers searches for conditions so. */
const start = async (asked: Json, found: readonly Json[] | undefined) => {
  const urls: string[] = [];
  const told: string[] = [];
  const reply = (body: Json, status = 200): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/fhir+json' } });
  const fetchIt = async (input: RequestInfo | URL): Promise<Response> => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : input);
    urls.push(href);
    if (pathname.endsWith('/Patient/a')) return reply({ resourceType: 'Patient', id: 'a' });
    const isMine = pathname.endsWith('/Condition');
    if (isMine && !found) return reply({ resourceType: 'OperationOutcome', issue: [] }, 404);
    return reply({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: isMine ? found!.map((resource) => ({ resource })) : [],
    });
  };
  const element = await mount<Questionnaire>('kpro-questionnaire', {
    name: '',
    attributes: { now },
    properties: () => ({ questionnaire: form([asked, talk], { extension: [patient] }) }),
    around: (inner) => {
      inner.addEventListener('kpro-problem', (event) =>
        told.push((event as CustomEvent<{ code: string }>).detail.code),
      );
      const connection = document.createElement('kpro-connection');
      Object.assign(connection, {
        fhirBase: 'https://fhir.kommune.example',
        patient: 'Patient/a',
        fetch: fetchIt,
      });
      connection.append(inner);
      return connection;
    },
  });
  const visit = new Visit(element);
  await visit.press('Begynd');
  return { visit, told, asked: () => urls.filter((url) => url.includes('/Condition')) };
};

const mine = 'Condition?subject=Patient/{{%patient.id}}';

describe('options out of the person’s record', () => {
  for (const name of ['candidateExpression', 'contextExpression', 'answerExpression'])
    it(`${name} offers what the back end finds of this person, each once`, async () => {
      const { visit, asked } = await start(
        item('v', 'choice', 'Hvad vil du tale om?', { extension: [search(name, mine)] }),
        [condition('1', 'Gigt'), condition('2', 'Astma'), condition('3', 'Gigt')],
      );
      expect(asked()).to.have.length(1);
      expect(asked()[0]).to.contain('/Condition?subject=Patient/a&_count=');
      expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Gigt', 'Astma']);
      await visit.choose('Astma');
      await visit.next();
      await until(() => visit.text.includes('Hvad vil du tale om?'));
    });

  it('points to what was found, where the question asks for a reference', async () => {
    const { visit } = await start(
      item('v', 'reference', 'Hvilken?', { extension: [search('candidateExpression', mine)] }),
      [{ resourceType: 'Condition', id: '7', title: 'Min ryg' }],
    );
    let answer: unknown;
    visit.element.addEventListener('kpro-answer', (event) => {
      answer = (event.response['item'] as readonly { answer: unknown }[])[0]?.answer;
    });
    await visit.choose('Min ryg');
    expect(answer).to.deep.equal([
      { valueReference: { reference: 'Condition/7', type: 'Condition', display: 'Min ryg' } },
    ]);
  });

  it('says that there is nothing to choose where the back end does not answer, and tells the host', async () => {
    const { visit, told } = await start(
      item('v', 'choice', 'Hvad vil du tale om?', { extension: [search('candidateExpression', mine)] }),
      undefined,
    );
    expect(visit.text).to.contain('Der er ikke noget at vælge endnu.');
    expect(told).to.include('unsupported-content');
  });

  for (const bad of [
    'https://evil.example/Condition?x=1',
    '//evil.example/x?y=1',
    'Condition/$everything?x=1',
    '../Patient?x=1',
    'Condition?subject={{%stranger.id}}',
  ])
    it(`makes no request for ${bad}`, async () => {
      const { asked, told } = await start(
        item('v', 'choice', 'Hvad?', { extension: [search('candidateExpression', bad)] }),
        [condition('1', 'Gigt')],
      );
      expect(asked()).to.deep.equal([]);
      expect(told.some((code) => /expression/.test(code))).to.equal(true);
    });
});
