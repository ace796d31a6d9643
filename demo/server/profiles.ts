/**
 * The kinds of back end that the demo can be, as one table each. The CapabilityStatement is made from it and requests are
 * refused by it, so that what a client is told is what it meets; nothing asks a profile for its name.
 *
 * `fut` has what FUT's CapabilityStatements list (measurement 1.32, careplan 1.41, questionnaire 2.1, task 1.12,
 * patient 1.3, organization 1.11, plan 2.1); `hapi` what HAPI's JPA server does out of the box.
 */

export type InteractionCode =
  'read' | 'vread' | 'update' | 'patch' | 'delete' | 'history-instance' | 'create' | 'search-type';

/** What may be done with resources of one type. */
export interface TypeRules {
  readonly interactions: readonly InteractionCode[];
  /** `If-None-Exist`, and update and delete by criteria. */
  readonly conditionalCreate: boolean;
  readonly conditionalUpdate: boolean;
  readonly conditionalDelete: boolean;
  /** Whether a search brings along what it points to, and what points to it. */
  readonly include: boolean;
  readonly revInclude: boolean;
  /** A search names one of these, so that nobody asks for everybody's. */
  readonly needs?: readonly string[];
}

/** One FHIR base with the types that live there. */
export interface Service {
  /** Before `/fhir` in its address; empty for the only one. */
  readonly path: string;
  /** Undefined: any other type is unknown here. */
  readonly types: ReadonlyMap<string, TypeRules> | 'all';
  readonly bundles: readonly ('transaction' | 'batch')[];
  /** Of the system, without their dollar. */
  readonly operations: readonly string[];
}

export interface Profile {
  readonly software: string;
  readonly services: readonly Service[];
  /** Whether a PUT makes what is not there. */
  readonly updateCreate: boolean;
  /** Whether a client may choose an id of digits only. */
  readonly numericIds: boolean;
  /** Where an OperationOutcome says what is wrong. */
  readonly saysIn: 'details' | 'diagnostics';
  /** What a page of another origin may send, and may read. */
  readonly cors: { readonly allows: readonly string[]; readonly exposes: readonly string[] };
}

const everything: TypeRules = {
  interactions: ['read', 'vread', 'update', 'patch', 'delete', 'history-instance', 'create', 'search-type'],
  conditionalCreate: true,
  conditionalUpdate: true,
  conditionalDelete: true,
  include: true,
  revInclude: true,
};

const whole: Service = { path: '', types: 'all', bundles: ['transaction', 'batch'], operations: [] };

const plain: Profile = {
  software: 'kpro-elements demo server',
  services: [whole],
  updateCreate: true,
  numericIds: true,
  saysIn: 'details',
  cors: {
    allows: [
      'Accept',
      'Authorization',
      'Content-Type',
      'If-Match',
      'If-Modified-Since',
      'If-None-Exist',
      'If-None-Match',
      'Prefer',
    ],
    exposes: ['ETag', 'Location', 'Content-Location', 'Last-Modified', 'Retry-After', 'WWW-Authenticate'],
  },
};

/** Its rules for pages of other origins know nothing of `If-None-Exist`, and show no ETag. */
const hapi: Profile = {
  ...plain,
  software: 'HAPI FHIR, as the demo plays it',
  numericIds: false,
  saysIn: 'diagnostics',
  cors: {
    allows: ['Accept', 'Authorization', 'Content-Type', 'If-Match', 'Prefer'],
    exposes: ['Location', 'Content-Location'],
  },
};

const rules = (interactions: string, more: Partial<TypeRules> = {}): TypeRules => ({
  interactions: interactions.split(' ') as InteractionCode[],
  conditionalCreate: false,
  conditionalUpdate: false,
  conditionalDelete: false,
  include: false,
  revInclude: false,
  ...more,
});

const byCriteria = { conditionalCreate: true, conditionalUpdate: true };

const service = (
  path: string,
  types: Readonly<Record<string, TypeRules>>,
  operations: readonly string[] = [],
): Service => ({ path, types: new Map(Object.entries(types)), bundles: [], operations });

const fut: Profile = {
  ...hapi,
  software: 'FUT, as the demo plays it',
  services: [
    service(
      'measurement',
      {
        QuestionnaireResponse: rules('create update patch read vread search-type', {
          ...byCriteria,
          revInclude: true,
          needs: ['subject', 'patient'],
        }),
        Observation: rules('read vread search-type', { revInclude: true }),
        Communication: rules('search-type vread read patch create', { conditionalCreate: true }),
        Provenance: rules('read vread search-type'),
      },
      ['submit-measurement', 'search-measurements'],
    ),
    service('questionnaire', {
      Questionnaire: rules('read vread search-type create update', { ...byCriteria, include: true }),
      Basic: rules('read vread search-type create update', { ...byCriteria, include: true }),
    }),
    service('careplan', {
      CarePlan: rules('read vread search-type update', { conditionalUpdate: true, include: true }),
      EpisodeOfCare: rules('read vread search-type patch', { include: true, revInclude: true }),
      Goal: rules('read vread search-type create update', { ...byCriteria, include: true }),
      ServiceRequest: rules('read vread search-type update', { conditionalUpdate: true, include: true }),
    }),
    service('patient', {
      Patient: rules('read vread search-type patch', { include: true, revInclude: true }),
      Appointment: rules('read vread search-type create update patch', { ...byCriteria, include: true }),
      ValueSet: rules('read vread search-type', { include: true }),
      CodeSystem: rules('read vread search-type', { include: true }),
    }),
    service('organization', {
      Organization: rules('read vread search-type create update patch', { ...byCriteria, include: true }),
      CareTeam: rules('read vread search-type create update delete', { ...byCriteria, include: true }),
      Practitioner: rules('read vread search-type create update delete', { ...byCriteria, include: true }),
    }),
    service('task', {
      ClinicalImpression: rules('read vread search-type patch create', {
        conditionalCreate: true,
        include: true,
      }),
      Task: rules('read vread search-type patch create', { conditionalCreate: true, include: true }),
    }),
    service('plan', {
      ActivityDefinition: rules('read vread search-type create update', { ...byCriteria, include: true }),
      PlanDefinition: rules('read vread search-type create update', { ...byCriteria, include: true }),
    }),
  ],
  // Nothing says that a client may choose the id of what it makes.
  updateCreate: false,
};

const profiles: Readonly<Record<string, Profile>> = { plain, fut, hapi };

/** @throws Error for an unknown one, with those there are */
export function profileNamed(name: string): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return profile;
  throw new Error(`The profile is ${Object.keys(profiles).join(', ')}, not "${name}".`);
}

/** What may be done with a type at a service; undefined where it does not live there. */
export const rulesFor = ({ types }: Service, type: string): TypeRules | undefined =>
  types === 'all' ? everything : types.get(type);

/** The service where a type lives; undefined where none has it. */
export const homeOf = ({ services }: Profile, type: string): Service | undefined =>
  services.find((one) => rulesFor(one, type));

/** The address of a service's base. @param origin such as `http://127.0.0.1:4174` */
export const baseOf = (origin: string, { path }: Service): string =>
  `${origin}${path ? `/${path}` : ''}/fhir`;
