/** The elements that staff read, and how a test puts one of them, or all, in front of a nurse. */
import 'kpro-elements/define/kpro-answers.js';
import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/kpro-guidance.js';
import 'kpro-elements/define/kpro-overview.js';
import 'kpro-elements/define/kpro-prepare.js';
import 'kpro-elements/define/kpro-trend.js';
import { now, type Answered, type Cast, type Json } from '../kit/cast.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { type FakeBackEnd } from 'kpro-elements/testing';
import { find, findAll, type Where } from '../kit/find.js';
import { nameOf, textOf as rawText, tidy } from '../kit/names.js';

export const staffTags = [
  'kpro-overview',
  'kpro-answers',
  'kpro-guidance',
  'kpro-trend',
  'kpro-prepare',
] as const;
export type StaffTag = (typeof staffTags)[number];

type Attributes = Readonly<Record<string, string>>;

/** What `kpro-prepare` takes besides: what a person wants to reach. */
export const goalsOf = ({ resources }: Cast): readonly Json[] =>
  resources.filter(({ resourceType }) => resourceType === 'Goal');

/** What a host hands over as properties. */
export type Shown = Partial<Answered> & { readonly goals?: readonly Json[] };

/** An element with its data as properties, at the hour of the pictures. */
export const show = <Tag extends StaffTag>(
  tag: Tag,
  data: Shown,
  attributes: Attributes = {},
  more: Partial<ElementState> = {},
): Promise<HTMLElementTagNameMap[Tag]> =>
  mount<HTMLElementTagNameMap[Tag]>(tag, {
    name: '',
    attributes: { now, ...attributes },
    properties: () => ({ ...data }),
    ...more,
  });

/** Puts it into a column of that width. */
export const inColumn =
  (width: number) =>
  (element: HTMLElement): HTMLElement => {
    const column = document.createElement('div');
    column.style.inlineSize = `${width}px`;
    column.append(element);
    return column;
  };

/** A connection to a store in memory, around what it is given. */
export const connected =
  (fhir: FakeBackEnd, person: string) =>
  (...elements: readonly HTMLElement[]): HTMLElementTagNameMap['kpro-connection'] => {
    const connection = document.createElement('kpro-connection');
    connection.fhirBase = fhir.base;
    connection.patient = `Patient/${person}`;
    connection.fetch = fhir.fetch;
    connection.append(...elements);
    return connection;
  };

/** The level headings that stand there: 'Rød (3): Kræver særlig opmærksomhed i samtalen'. */
export const headings = (root: Where): readonly string[] => findAll(root, 'heading').map(nameOf);

/** The table under a level's heading. */
export const group = (root: Where, level: string): HTMLElement =>
  find(root, 'table', new RegExp(`^${level} \\(`));

/** The row of a question, by what stands in its first cell. */
export const row = (root: Where, name: string | RegExp): HTMLElement => {
  const head = findAll(root, 'rowheader').find((each) =>
    typeof name === 'string' ? nameOf(each).startsWith(name) : name.test(nameOf(each)),
  );
  const found = head?.closest('tr');
  if (!found)
    throw new Error(
      `no row is called ${String(name)}; rows: ${findAll(root, 'rowheader').map(nameOf).join(' | ')}`,
    );
  return found;
};

const textOf = (node: Node): string => tidy(rawText(node));

/** What stands in a row, cell by cell. */
export const cells = (tr: HTMLElement): readonly string[] => [...tr.children].map((cell) => textOf(cell));

/** The levels' shapes, also those that stand beside their word and are hidden from the tree for that. */
export const shapes = (root: HTMLElement): readonly SVGElement[] => [
  ...(root.shadowRoot ?? root).querySelectorAll<SVGElement>('[part~="light"]'),
];

/** The level that a shape shows: its second part name. */
export const levelOf = (shape: Element): string => [...shape.part].find((token) => token !== 'light') ?? '';

/** The drawing of a shape, apart from its colour. */
export const drawing = (shape: Element): string =>
  [...shape.querySelectorAll('path, circle')]
    .map((part) => `${part.localName} ${part.getAttribute('d') ?? part.getAttribute('r') ?? ''}`)
    .join();

/** A questionnaire of the demo among others: 'who5', 'hverdag|2.1'. */
export const formNamed = (questionnaires: readonly Json[], name: string): Json => {
  const [id, version] = name.split('|');
  const found = questionnaires.find(
    (one) =>
      String(one['url']).endsWith(`/${id}`) &&
      (version ? one['version'] === version : one['version'] !== '2.0'),
  );
  if (!found) throw new Error(`no questionnaire is ${name}`);
  return found;
};

interface FormItem {
  readonly linkId: string;
  readonly type: string;
  readonly text?: string;
  readonly extension?: readonly Json[];
  readonly answerOption?: readonly Json[];
  readonly item?: readonly FormItem[];
}

const itemsOf = ({ item = [] }: { readonly item?: readonly FormItem[] }): readonly FormItem[] =>
  item.flatMap((one) => [one, ...itemsOf(one)]);

/** What staff call a question: 'Sover for tiden'. */
const shortName = ({ extension = [], text = '' }: FormItem): string =>
  String(extension.find(({ url }) => String(url).endsWith('-shortText'))?.['valueString'] ?? text);

interface AnsweredItem {
  readonly linkId: string;
  readonly item?: readonly AnsweredItem[];
  readonly answer?: readonly (Json & { readonly item?: readonly AnsweredItem[] })[];
}

const answeredIn = ({ item = [] }: { readonly item?: readonly AnsweredItem[] }): readonly AnsweredItem[] =>
  item.flatMap((one) => [one, ...answeredIn(one), ...(one.answer ?? []).flatMap(answeredIn)]);

/**
 * What stands on one line of a question and its answer, in whatever language the content is in: 'Sover for tiden:', and
 * two of 'Sover for tiden: Dårligt' after each other.
 */
export const answerLines = ({ questionnaires, responses }: Answered): readonly string[] => {
  const names = new Map(
    questionnaires.flatMap((form) =>
      itemsOf(form as { item?: FormItem[] }).map((item) => [item.linkId, shortName(item)] as const),
    ),
  );
  const lines = responses.flatMap((response) =>
    answeredIn(response as { item?: AnsweredItem[] }).flatMap(({ linkId, answer = [] }) =>
      answer.map(({ valueCoding, valueInteger, valueDecimal }) => {
        const said = (valueCoding as Json | undefined)?.['display'] ?? valueInteger ?? valueDecimal;
        return `${names.get(linkId)}: ${String(said)}`;
      }),
    ),
  );
  const each = [...new Set(lines)];
  return [
    ...[...names.values()].map((name) => `${name}:`),
    ...each,
    ...each.flatMap((one) => each.map((other) => `${one} · ${other}`)),
  ];
};

const answerTo = ({ answerOption, type }: FormItem, pick: number | string): Json => {
  if (answerOption) return { valueCoding: answerOption[Number(pick)]!['valueCoding'] };
  return type === 'integer' ? { valueInteger: pick } : { valueString: pick };
};

/** A sent response: for each linkId the place of the option, the number or the text; undefined is no answer. */
export const sent = (
  form: Json,
  picks: Readonly<Record<string, number | string | undefined>>,
  more: Json = {},
): Json => ({
  resourceType: 'QuestionnaireResponse',
  id: `svar-${String(form['id'])}`,
  status: 'completed',
  questionnaire: `${String(form['url'])}|${String(form['version'])}`,
  authored: '2026-08-31T20:14:00+02:00',
  item: itemsOf(form as { item?: FormItem[] }).flatMap((item) => {
    const pick = picks[item.linkId];
    return pick === undefined ? [] : [{ linkId: item.linkId, answer: [answerTo(item, pick)] }];
  }),
  ...more,
});

/** WHO-5 answered so that its score is this: a multiple of four. */
export const wellBeing = (form: Json, score: number, more: Json = {}): Json => {
  const raw = score / 4;
  const points = ['happy', 'calm', 'active', 'rested', 'interest'].map((linkId, i) => {
    const share = Math.floor(raw / 5) + (i < raw % 5 ? 1 : 0);
    return [linkId, optionWorth(form, linkId, share)] as const;
  });
  return sent(form, Object.fromEntries(points), more);
};

/** The place of the option that counts this many points. */
const optionWorth = (form: Json, linkId: string, points: number): number => {
  const item = itemsOf(form as { item?: FormItem[] }).find((one) => one.linkId === linkId)!;
  return item.answerOption!.findIndex(({ extension, valueCoding }) => {
    const weights = [
      ...((extension ?? []) as Json[]),
      ...(((valueCoding as Json)['extension'] ?? []) as Json[]),
    ];
    return weights.some(
      ({ url, valueDecimal }) => String(url).endsWith('ordinalValue') && valueDecimal === points,
    );
  });
};

/** Staff's word that a response does not count, or counts again. */
export const validity = (responseId: string, code = 'measurement-invalidated'): Json => ({
  resourceType: 'ClinicalImpression',
  id: `gyldighed-${responseId}`,
  status: 'completed',
  date: '2026-09-01T09:00:00+02:00',
  code: {
    coding: [
      {
        system: 'http://ehealth.sundhed.dk/cs/clinicalimpression-codes',
        code: 'MeasurementValidityUpdate',
      },
    ],
  },
  subject: { reference: 'Patient/karl-erik-damgaard' },
  investigation: [{ code: { text: 'PRO' }, item: [{ reference: `QuestionnaireResponse/${responseId}` }] }],
  finding: [
    {
      itemCodeableConcept: {
        coding: [{ system: 'http://ehealth.sundhed.dk/cs/clinicalimpression-finding-codes', code }],
      },
    },
  ],
});
