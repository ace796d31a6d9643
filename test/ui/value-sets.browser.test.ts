/** Options that stand in value sets at a back end: few are listed, many are looked for. */
import { expect } from '@open-wc/testing';
import 'kpro-elements/define/kpro-connection.js';
import { until } from '../kit/find.js';
import { nameOf } from '../kit/names.js';
import { mount } from '../kit/contracts.js';
import { form, item, now, talk, type Json } from './forms.js';
import { Visit, type Questionnaire } from './visit.js';

const base = 'https://fhir.kommune.example';
const preferred = 'https://tx.kommune.example/r4';

const expansion = (names: readonly string[]): Json => ({
  resourceType: 'ValueSet',
  status: 'active',
  expansion: {
    contains: names.map((display) => ({ system: 'urn:x', code: display.toLowerCase(), display })),
  },
});

const question = (more: Json = {}): Json =>
  item('v', 'choice', 'Hvilken by?', { answerValueSet: 'https://x.example/byer', ...more });

/** A person in a connection whose servers answer each address so; a question asked is noted. */
const start = async (asked: Json, answer: (url: URL) => Json | undefined, bases: readonly string[] = []) => {
  const urls: string[] = [];
  const fetchIt = async (input: RequestInfo | URL): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    urls.push(url.href);
    const found =
      answer(url) ??
      (url.pathname.endsWith('/Patient/a')
        ? { resourceType: 'Patient', id: 'a' }
        : url.pathname.endsWith('$expand')
          ? undefined
          : { resourceType: 'Bundle', type: 'searchset' });
    return new Response(JSON.stringify(found ?? { resourceType: 'OperationOutcome', issue: [] }), {
      status: found ? 200 : 404,
      headers: { 'Content-Type': 'application/fhir+json' },
    });
  };
  const element = await mount<Questionnaire>('kpro-questionnaire', {
    name: '',
    attributes: { now },
    properties: () => ({ questionnaire: form([asked, talk]) }),
    around: (inner) => {
      const connection = document.createElement('kpro-connection');
      Object.assign(connection, { fhirBase: base, patient: 'Patient/a', fetch: fetchIt, bases });
      connection.append(inner);
      return connection;
    },
  });
  const visit = new Visit(element);
  await visit.press('Begynd');
  return { visit, urls };
};

const isExpand = ({ pathname }: URL): boolean => pathname.endsWith('/ValueSet/$expand');

describe('options in a value set at the back end', () => {
  it('that are few are listed like any others', async () => {
    const { visit } = await start(question(), (url) =>
      isExpand(url) ? expansion(['Aars', 'Ærø']) : undefined,
    );
    expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Aars', 'Ærø']);
  });

  it('that are many are looked for, and the newest search counts', async () => {
    const many = Array.from({ length: 60 }, (_one, i) => `By ${i}`);
    const { visit, urls } = await start(question(), (url) => {
      if (!isExpand(url)) return undefined;
      const wanted = url.searchParams.get('filter');
      return expansion(wanted === null ? many : many.filter((name) => name.includes(wanted)));
    });
    const search = visit.find('searchbox', 'Søg') as HTMLInputElement;
    for (const text of ['By', 'By 42']) {
      search.value = text;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await until(() => visit.findAll('radio').length === 1);
    expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['By 42']);
    expect(urls.some((url) => url.includes('filter=By+42'))).to.equal(true);
  });

  const asksElsewhere = question({
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/preferredTerminologyServer', valueUrl: preferred },
    ],
  });

  it('are asked of the server that the content prefers where the host lists it', async () => {
    const { visit, urls } = await start(
      asksElsewhere,
      (url) => (isExpand(url) && url.href.startsWith(preferred) ? expansion(['Der']) : undefined),
      [preferred],
    );
    expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Der']);
    expect(urls.filter((url) => url.includes('$expand')).every((url) => url.startsWith(preferred))).to.equal(
      true,
    );
  });

  it('are never asked of a server that the host does not list: the base is asked instead', async () => {
    const { visit, urls } = await start(asksElsewhere, (url) =>
      isExpand(url) ? expansion(['Her']) : undefined,
    );
    expect(visit.findAll('radio').map(nameOf)).to.deep.equal(['Her']);
    expect(urls.some((url) => url.startsWith(preferred))).to.equal(false);
  });
});
