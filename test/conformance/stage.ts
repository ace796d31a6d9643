/** A person in front of the runner, what the host hears meanwhile, and how content asks for what it asks for. */
import { FakeBackEnd } from 'kpro-elements/testing';
import 'kpro-elements/define/kpro-connection.js';
import { mount } from '../kit/contracts.js';
import { until } from '../kit/find.js';
import { form, now, type Json } from '../ui/forms.js';
import { Visit, type Questionnaire } from '../ui/visit.js';

export const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
export const sdc = (name: string): string => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}`;
/** Most of SDC's extensions of a questionnaire are called so. */
export const sdcForm = (name: string): string => sdc(`sdc-questionnaire-${name}`);
export const fut = (name: string): string =>
  `http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-${name}`;

/** An extension that is a FHIRPath rule. */
export const rule = (url: string, expression: string, name?: string): Json => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression, ...(name !== undefined && { name }) },
});

/** The answer to a question, in FHIRPath. */
export const answerTo = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;

/** The answers in a resource to this question, as FHIR has them. */
export const valuesIn = (resource: Json | undefined, linkId: string): unknown[] =>
  ((resource?.['item'] ?? []) as Json[]).flatMap((one): unknown[] => [
    ...(one['linkId'] === linkId
      ? ((one['answer'] ?? []) as Json[]).map((answer) => Object.values(answer)[0])
      : []),
    ...valuesIn(one, linkId),
    // What is nested under an answer.
    ...((one['answer'] ?? []) as Json[]).flatMap((answer) => valuesIn(answer, linkId)),
  ]);

/** The items of a resource by linkId, however deep. */
export const itemsIn = (resource: Json | undefined, linkId: string): Json[] =>
  ((resource?.['item'] ?? []) as Json[]).flatMap((one) => [
    ...(one['linkId'] === linkId ? [one] : []),
    ...itemsIn(one, linkId),
  ]);

/** One run of the runner. */
export class Run extends Visit {
  /** What the host was told: "unsupported-content Questionnaire.item[0].signature". */
  readonly told: string[] = [];
  /** The response as the host last heard it. */
  newest: Json | undefined;

  constructor(element: Questionnaire) {
    super(element);
    element.addEventListener('kpro-answer', (event) => (this.newest = event.response));
    element.addEventListener('kpro-problem', ({ detail: { code, path } }) =>
      this.told.push(`${code} ${path}`),
    );
  }

  values = (linkId: string): unknown[] => valuesIn(this.newest, linkId);

  /** Goes to the end and sends. Gives what was sent. */
  async send(): Promise<Json> {
    let sent: Json | undefined;
    this.element.addEventListener('kpro-submit', (event) => {
      sent = event.response;
      event.respondWith(Promise.resolve({ id: 'svar-1', versionId: '1' }));
    });
    await this.toCheck();
    await this.press('Send svar');
    return until(() => sent);
  }
}

interface Stage {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly around?: (element: HTMLElement) => HTMLElement;
  /** Stays where it opens: on the introduction, or where a draft goes on. */
  readonly unbegun?: boolean;
}

/** Puts this questionnaire in front of a person, who begins. Everything stands on one page unless it is said otherwise. */
export const meet = async (
  questionnaire: unknown,
  { properties = {}, attributes = {}, around, unbegun = false }: Stage = {},
): Promise<Run> => {
  let run: Run | undefined;
  const element = await mount<Questionnaire>('kpro-questionnaire', {
    name: '',
    attributes: { now, layout: 'all', ...attributes },
    properties: () => ({ ...(questionnaire !== undefined && { questionnaire }), ...properties }),
    around: (made) => {
      run = new Run(made as Questionnaire);
      return around?.(made) ?? made;
    },
  });
  const begin = unbegun ? undefined : run!.query('button', 'Begynd');
  begin?.click();
  await element.updateComplete;
  return run!;
};

/** The same with a questionnaire of these items. */
export const meetItems = (items: readonly Json[], more: Json = {}, stage?: Stage): Promise<Run> =>
  meet(form(items, more), stage);

type Serve = (url: URL) => Json | undefined;

/** A FHIR server for a connection around the element: `serve` answers first, then a store in memory. */
export const server = (
  serve: Serve,
  { resources = [], bases = [] }: { resources?: readonly Json[]; bases?: readonly string[] } = {},
) => {
  const backEnd = new FakeBackEnd(
    [{ resourceType: 'Patient', id: 'a', birthDate: '1950-04-01' }, ...resources] as never,
    { base: 'https://fhir.kommune.example/fhir' },
  );
  const asked: string[] = [];
  const fetchIt: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    asked.push(url.href);
    const found = serve(url);
    if (found)
      return new Response(JSON.stringify(found), { headers: { 'Content-Type': 'application/fhir+json' } });
    if (!url.href.startsWith(backEnd.base)) return new Response('', { status: 404 });
    return backEnd.fetch(input, init);
  };
  const around = (element: HTMLElement): HTMLElement => {
    const connection = document.createElement('kpro-connection');
    Object.assign(connection, { fhirBase: backEnd.base, patient: 'Patient/a', fetch: fetchIt, bases });
    connection.append(element);
    return connection;
  };
  return { around, asked, backEnd };
};

/** A value set as a server expands it. */
export const expansion = (names: readonly string[]): Json => ({
  resourceType: 'ValueSet',
  status: 'active',
  expansion: {
    contains: names.map((display) => ({ system: 'urn:x', code: display.toLowerCase(), display })),
  },
});
