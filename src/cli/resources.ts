/** A resource of a file, and where in the file it stands. */
export interface Found {
  readonly file: string;
  readonly json: unknown;
  /** "Bundle.entry[2].resource" where it is not the whole file. */
  readonly inside?: string;
}

export interface Resources {
  readonly questionnaires: readonly Found[];
  readonly guidance: readonly Found[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: unknown): Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Fields) : {};

const codesOf = (concept: unknown): readonly unknown[] => {
  const { coding } = fieldsOf(concept);
  return Array.isArray(coding) ? coding.map((one: unknown) => fieldsOf(one)['code']) : [];
};

/** Guidance comes bare, or in the national envelope: a Basic of that code. */
const isGuidance = (json: Fields): boolean =>
  json['resourceType'] === 'Basic'
    ? codesOf(json['code']).includes('actionguidance')
    : json['resourceType'] === undefined && Array.isArray(json['topics']);

const none: Resources = { questionnaires: [], guidance: [] };

const joined = (all: readonly Resources[]): Resources => ({
  questionnaires: all.flatMap(({ questionnaires }) => questionnaires),
  guidance: all.flatMap(({ guidance }) => guidance),
});

/** The questionnaires and the guidance of a file: the file itself, or what a Bundle holds. */
export const resourcesIn = ({ file, json, inside }: Found): Resources => {
  const fields = fieldsOf(json);
  const found: Found = { file, json, ...(inside !== undefined && { inside }) };
  if (fields['resourceType'] === 'Questionnaire') return { questionnaires: [found], guidance: [] };
  if (isGuidance(fields)) return { questionnaires: [], guidance: [found] };
  if (fields['resourceType'] !== 'Bundle' || inside !== undefined || !Array.isArray(fields['entry']))
    return none;
  return joined(
    fields['entry'].map((entry: unknown, i) =>
      resourcesIn({ file, json: fieldsOf(entry)['resource'], inside: `Bundle.entry[${i}].resource` }),
    ),
  );
};

export const resourcesOf = (files: readonly Found[]): Resources => joined(files.map(resourcesIn));
