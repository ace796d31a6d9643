/** A FHIR R4 resource as JSON, with the id it is stored under. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The kit's own `triageResponse` (`kpro-elements/triage`), or another one of its shape. */
export type Triage = (
  questionnaire: unknown,
  response: unknown,
  at: string,
) => { readonly ok: true; readonly value: object } | { readonly ok: false };

export const versionOf = (resource: Resource | undefined): string | undefined =>
  (resource?.['meta'] as { versionId?: string } | undefined)?.versionId;

export const keyOf = ({ resourceType, id }: Resource): string => `${resourceType}/${id}`;

const isSubmitted = ({ resourceType, status }: Resource): boolean =>
  resourceType === 'QuestionnaireResponse' && (status === 'completed' || status === 'amended');

/** What a client decides, without what a server stamps on it. */
const content = ({ meta, ...rest }: Resource): string => {
  const { versionId: _version, lastUpdated: _time, ...kept } = (meta ?? {}) as Record<string, unknown>;
  return JSON.stringify(Object.keys(kept).length ? { ...rest, meta: kept } : rest);
};

export const sameContent = (one: Resource, other: Resource): boolean => content(one) === content(other);

const next = (version = '0'): string => String(Number(version) + 1);

/** Resources by type and id, each with its newest version only. */
export class Store {
  readonly #resources = new Map<string, Resource>();
  /** Versions of what was deleted: whoever stores it again goes on from there. */
  readonly #deleted = new Map<string, string>();

  constructor(
    private readonly now: () => string,
    private readonly triage: Triage | undefined,
  ) {}

  at(key: string): Resource | undefined {
    return this.#resources.get(key);
  }

  wasDeleted(key: string): boolean {
    return this.#deleted.has(key);
  }

  /** Everything of that type, in the order in which it came. */
  all(type: string): readonly Resource[] {
    return [...this.#resources.values()].filter(({ resourceType }) => resourceType === type);
  }

  put(resource: Resource): Resource {
    const key = keyOf(resource);
    const versionId = next(versionOf(this.at(key)) ?? this.#deleted.get(key));
    const meta = { ...(resource['meta'] as object), versionId, lastUpdated: this.now() };
    const stored = { ...resource, meta };
    this.#deleted.delete(key);
    this.#resources.set(key, stored);
    return stored;
  }

  /** Stores what somebody sent, and its colours if that submits a response. */
  take(resource: Resource): Resource {
    const stored = this.put(resource);
    this.#judge(stored);
    return stored;
  }

  /** Gives the submitted responses that are there their colours, where nobody has: as a server that knew them before. */
  judgeAll(): void {
    const judged = JSON.stringify(this.all('ClinicalImpression'));
    const isJudged = (key: string) => judged.includes(`"${key}"`) || judged.includes(`"${key}/`);
    for (const response of this.all('QuestionnaireResponse'))
      if (!isJudged(keyOf(response))) this.#judge(response);
  }

  #judge(response: Resource): void {
    const form =
      isSubmitted(response) && this.triage ? this.#form(String(response['questionnaire'])) : undefined;
    const result = form && this.triage!(form, response, this.now());
    const id = `triage-${response.id}-${versionOf(response)}`;
    if (result?.ok) this.put({ ...result.value, resourceType: 'ClinicalImpression', id });
  }

  /** @returns the version of its absence; undefined where it was not there */
  remove(key: string): string | undefined {
    const before = this.at(key);
    if (!before) return undefined;
    const version = next(versionOf(before));
    this.#deleted.set(key, version);
    this.#resources.delete(key);
    return version;
  }

  #form(canonical: string): Resource | undefined {
    const [url, version] = canonical.split('|');
    return this.all('Questionnaire').find(
      (form) => form['url'] === url && (version === undefined || form['version'] === version),
    );
  }
}
