/** A new response that the back end fills in (SDC $populate), where it offers to. */
import { expect } from '@open-wc/testing';
import 'kpro-elements/define/kpro-connection.js';
import { mount } from '../kit/contracts.js';
import { choice, form, item, now, response, type Json } from './forms.js';
import { Visit, type Questionnaire } from './visit.js';

const sdc = (name: string): string =>
  `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

const patient: Json = {
  url: sdc('launchContext'),
  extension: [
    { url: 'name', valueCoding: { code: 'patient' } },
    { url: 'type', valueCode: 'Patient' },
  ],
};

const offer = (name: string): Json => ({
  resourceType: 'CapabilityStatement',
  rest: [{ resource: [{ type: 'Questionnaire', operation: [{ name }] }] }],
});

const items = [
  item('navn', 'string', 'Hvad hedder du?'),
  item('by', 'string', 'Hvor bor du?', { initial: [{ valueString: 'Aars' }] }),
  choice('ryger', 'Ryger du?', ['Ja', 'Nej']),
  item('alder', 'integer', 'Hvor gammel er du?'),
];

const filled = response({
  navn: { valueString: 'Ida' },
  ryger: { valueCoding: { system: 'https://kommune.example/svar', code: 'ja', display: 'Ja' } },
  ukendt: { valueString: 'x' },
  alder: { valueString: 'ikke et tal' },
});

interface Server {
  readonly statement?: Json;
  readonly reply?: Json;
  readonly extension?: readonly Json[];
  readonly draft?: Json;
}

/** The person's own page, whose back end says this of itself, and fills in so. */
const start = async ({ statement, reply, extension = [patient], draft }: Server) => {
  const sent: { readonly method: string; readonly path: string; readonly body: Json | undefined }[] = [];
  const fetchIt = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    sent.push({
      method: init.method ?? 'GET',
      path: pathname,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : undefined,
    });
    const found = pathname.endsWith('/metadata')
      ? statement
      : pathname.endsWith('$populate')
        ? reply
        : pathname.endsWith('/Patient/a')
          ? { resourceType: 'Patient', id: 'a' }
          : { resourceType: 'Bundle', type: 'searchset' };
    return new Response(JSON.stringify(found ?? { resourceType: 'OperationOutcome', issue: [] }), {
      status: found ? 200 : 400,
      headers: { 'Content-Type': 'application/fhir+json' },
    });
  };
  const element = await mount<Questionnaire>('kpro-questionnaire', {
    name: '',
    attributes: { now, layout: 'all' },
    properties: () => ({ questionnaire: form(items, { extension }), ...(draft && { response: draft }) }),
    around: (inner) => {
      const connection = document.createElement('kpro-connection');
      Object.assign(connection, { fhirBase: 'https://fhir.example', patient: 'Patient/a', fetch: fetchIt });
      connection.append(inner);
      return connection;
    },
  });
  const visit = new Visit(element);
  if (visit.query('button', 'Begynd')) await visit.press('Begynd');
  return { visit, sent, asked: () => sent.filter(({ path }) => path.endsWith('$populate')) };
};

describe('a response that the back end fills in', () => {
  it('stands there to be read and corrected, and nothing is chosen', async () => {
    const { visit } = await start({ statement: offer('populate'), reply: filled });
    expect(visit.field('Hvad hedder du?').value).to.equal('Ida');
    expect(visit.radio('Ja').checked).to.equal(false);
    expect(visit.field('Hvor bor du?').value, 'what the content has itself').to.equal('Aars');
    expect(visit.field('Hvor gammel er du?').value, 'what is of no kind that it takes').to.equal('');
  });

  it('is asked for by the questionnaire’s canonical and this person alone', async () => {
    const { asked } = await start({
      statement: offer('populate'),
      reply: { resourceType: 'Parameters', parameter: [{ name: 'response', resource: filled }] },
    });
    expect(asked()).to.have.length(1);
    const [first] = asked();
    expect(first!.method).to.equal('POST');
    expect(first!.body!['parameter']).to.deep.equal([
      { name: 'canonical', valueUri: 'https://kommune.example/Questionnaire/proeve|1.0' },
      { name: 'subject', valueReference: { reference: 'Patient/a' } },
      {
        name: 'context',
        part: [
          { name: 'name', valueString: 'patient' },
          { name: 'content', valueReference: { reference: 'Patient/a' } },
        ],
      },
    ]);
  });

  it('is not asked for where the server does not offer it, nor for a form that asks for nothing', async () => {
    for (const server of [
      { statement: offer('everything'), reply: filled },
      { reply: filled },
      { statement: offer('populate'), reply: filled, extension: [] },
    ])
      expect((await start(server)).asked()).to.deep.equal([]);
  });

  it('takes no draft’s place', async () => {
    const { visit, asked } = await start({
      statement: offer('populate'),
      reply: filled,
      draft: response({ navn: { valueString: 'Bo' } }),
    });
    expect(asked()).to.deep.equal([]);
    expect(visit.text).to.contain('Hvad hedder du? Bo');
  });

  it('is done without where the server fails, or answers something else', async () => {
    for (const reply of [
      undefined,
      { resourceType: 'Parameters', parameter: 'x' },
      { resourceType: 'Patient' },
    ]) {
      const { visit } = await start({ statement: offer('populate'), ...(reply && { reply }) });
      expect(visit.field('Hvad hedder du?').value).to.equal('');
      expect(visit.field('Hvor bor du?').value).to.equal('Aars');
    }
  });
});
