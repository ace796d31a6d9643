/** The demo's content as the arrays that the elements' properties take. */
import { triageResponse } from 'kpro-elements/triage';
import { content } from 'virtual:demo-content';

/** A FHIR resource as JSON; only what the stories themselves look at. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly url?: string;
  readonly version?: string;
  readonly questionnaire?: string;
  readonly authored?: string;
  readonly item?: readonly Item[];
  readonly [key: string]: unknown;
}

export interface Item {
  readonly linkId: string;
  readonly item?: readonly Item[];
  readonly answer?: readonly { readonly item?: readonly Item[]; readonly [key: string]: unknown }[];
  readonly [key: string]: unknown;
}

/** The moment in which the catalogue lives: the morning before the talk of the pictures. */
export const now = '2026-09-03T09:00:00+02:00';

/** The invented cast, with what each person shows. */
export const people = {
  'karl-erik-damgaard': 'Karl-Erik · tre samtaler, rød på 4 af 9',
  'sanne-kjaersgaard': 'Sanne · ét rødt område',
  'birthe-lindegaard': 'Birthe · alt er grønt',
  'aage-winther': 'Aage · mangler svar',
  'inger-marie-bach': 'Inger-Marie · platformen har ikke svaret',
  'poul-skovgaard': 'Poul · platform og regler er uenige',
  'ruth-bjerregaard': 'Ruth · skemaet er ændret undervejs',
  'kaj-ravnsborg': 'Kaj · ondsindet tekst',
  'leyla-demir': 'Leyla · er ved at svare',
  'jens-holm-krogh': 'Jens · har ikke svaret',
} as const;

export type Person = keyof typeof people;

const files = (start: string): readonly Resource[] =>
  Object.entries(content).flatMap(([name, resources]) => (name.startsWith(start) ? resources : []));

const ofType = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter(({ resourceType }) => resourceType === type);

const found = (
  resources: readonly Resource[],
  wanted: (one: Resource) => boolean,
  name: string,
): Resource => {
  const one = resources.find(wanted);
  if (!one) throw new Error(`demo/content has no ${name}.`);
  return one;
};

const questionnaires = [...files('who-5/'), ...files('questionnaires/')];

const canonicalOf = ({ url, version }: Resource): string => `${url}|${version}`;

export const guidance = files('guidance/');

/**
 * The colours of a response as the demo's server gives them: some seconds after the answers, and none where the content
 * says so.
 */
const coloursOf = (one: Resource): readonly Resource[] => {
  const tags = (one['meta'] as { readonly tag?: readonly { readonly code?: string }[] } | undefined)?.tag;
  if (one.status !== 'completed' || tags?.some(({ code }) => code === 'no-triage')) return [];
  const at = new Date(Date.parse(one.authored ?? '') + 5000).toISOString();
  const answered = found(questionnaires, (form) => canonicalOf(form) === one.questionnaire, one.id);
  const result = triageResponse(answered, one, at);
  return result.ok ? [{ ...(result.value as unknown as Resource), id: `triage-${one.id}` }] : [];
};

const records = new Map<Person, readonly Resource[]>();

/** Everything that the back end keeps about one person, with the platform's colours. */
export const recordOf = (person: Person): readonly Resource[] => {
  const known = records.get(person);
  if (known) return known;
  const written = files(`cast/${person}.json`);
  const record = [...written, ...ofType(written, 'QuestionnaireResponse').flatMap(coloursOf)];
  records.set(person, record);
  return record;
};

/** A questionnaire by the end of its canonical: "who5|1.0". */
export const questionnaire = (end: string): Resource =>
  found(questionnaires, (one) => canonicalOf(one).endsWith(`/${end}`), end);

/** A response by its id. */
export const response = (id: string): Resource =>
  found(files('cast/'), (one) => one.resourceType === 'QuestionnaireResponse' && one.id === id, id);

/** What the elements of the answer view take as properties. */
export const courseOf = (person: Person) => {
  const record = recordOf(person);
  const responses = ofType(record, 'QuestionnaireResponse');
  const answered = new Set(responses.map((one) => one.questionnaire));
  return {
    questionnaires: questionnaires.filter((one) => answered.has(canonicalOf(one))),
    responses,
    results: ofType(record, 'ClinicalImpression'),
    guidance,
  };
};

/** What a citizen's inbox takes as its property, as it stood at a moment: later answers were not yet given. */
export const entriesOf = (person: Person, at: string = now): readonly Resource[] => {
  const sentLater = (one: Resource) =>
    one.resourceType === 'QuestionnaireResponse' && Date.parse(one.authored ?? '') > Date.parse(at);
  const all = recordOf(person);
  const open = new Set(all.filter(sentLater).map((one) => requestOf(one)));
  return [
    ...questionnaires,
    ...all
      .filter((one) => !sentLater(one))
      .map((one) => (open.has(`ServiceRequest/${one.id}`) ? { ...one, status: 'active' } : one)),
  ];
};

const requestOf = (one: Resource): string | undefined =>
  (one['basedOn'] as readonly { readonly reference: string }[] | undefined)?.[0]?.reference;

/** A response as it stood when the person had come to this question: a draft without it and what follows. */
export const reached = (answered: Resource, linkId: string): Resource => {
  let isPast = false;
  const before = (items: readonly Item[] | undefined): readonly Item[] =>
    (items ?? []).flatMap((item) => {
      isPast ||= item.linkId === linkId;
      if (isPast) return [];
      return [
        {
          ...item,
          ...(item.item && { item: before(item.item) }),
          ...(item.answer && {
            answer: item.answer.map((answer) =>
              answer.item ? { ...answer, item: before(answer.item) } : answer,
            ),
          }),
        },
      ];
    });
  return { ...answered, status: 'in-progress', item: before(answered.item) };
};

/** The same response, all of it, not yet sent. */
export const unsent = (answered: Resource): Resource => ({ ...answered, status: 'in-progress' });
