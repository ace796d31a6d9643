/** FHIR JSON, as it comes. */
export type Fhir = Readonly<Record<string, unknown>>;

export interface Sample {
  readonly key: string;
  readonly title: string;
}

/** The questionnaires that come with the kit's demo, each a file that is only read when it is chosen. */
const bundled = import.meta.glob<string>(
  ['./forms/*.json', '../content/questionnaires/*/questionnaire.json', '../content/who-5/questionnaire.json'],
  { query: '?raw', import: 'default' },
);

/** Questionnaires in a folder that whoever started the demo named; none where nobody did. */
const folder = async (): Promise<readonly string[]> => {
  const answer = await fetch('/demo/forms').catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as readonly string[]) : [];
};

/** "../content/questionnaires/gad7/questionnaire.json" is gad7, "./forms/all-fields.json" is all-fields. */
const nameOf = (path: string): string =>
  path
    .replace('/questionnaire.json', '')
    .split('/')
    .at(-1)!
    .replace(/\.json$/, '');

export const sampleNames = async (): Promise<readonly Sample[]> => [
  ...Object.keys(bundled)
    .sort((a, b) => Number(b.startsWith('./forms')) - Number(a.startsWith('./forms')))
    .map((key) => ({ key, title: nameOf(key) })),
  ...(await folder()).map((file) => ({ key: `/demo/forms/${encodeURIComponent(file)}`, title: file })),
];

export const loadSample = async (key: string): Promise<string> =>
  bundled[key] ? bundled[key]() : (await fetch(key)).text();
