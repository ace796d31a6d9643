/** The namespace of the kit's own ids: uuid v5 of the kit's name under the URL namespace. */
const namespace = '5f0b1c9e-6a4b-5c57-9a55-6d2f6f0c3b1e';

const bytesOf = (uuid: string): number[] =>
  (uuid.replace(/-/g, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));

const format = (bytes: readonly number[]): string =>
  bytes
    .slice(0, 16)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A uuid v5 (RFC 9562): the same name always gives the same id, on every device. */
export const derivedUuid = async (name: string): Promise<string> => {
  const data = new Uint8Array([...bytesOf(namespace), ...new TextEncoder().encode(name)]);
  const bytes = [...new Uint8Array(await crypto.subtle.digest('SHA-1', data))];
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
};

export const randomUuid = (): string => crypto.randomUUID();

/** What a response is about, as far as its identity goes. */
export interface ResponseOrigin {
  readonly base: string;
  readonly patient: string;
  readonly request?: { readonly id: string; readonly versionId?: string; readonly due?: string } | undefined;
}

/** Identity of one run: minted once when answering starts, kept for ever (decision D12). */
export interface ResponseIdentity {
  /** The resource's id. Holds letters: some servers refuse purely numeric client ids. */
  readonly id: string;
  /** `urn:uuid:…`, for servers that give ids themselves. */
  readonly identifier: string;
}

/**
 * Where there is a request the id is derived from it, so that a phone and a tablet meet on one response
 * (backend.md section 6, rule 1). Without one it is random.
 */
export const responseIdentity = async ({
  base,
  patient,
  request,
}: ResponseOrigin): Promise<ResponseIdentity> => {
  const uuid = request
    ? await derivedUuid(JSON.stringify([base, patient, request.id, request.versionId, request.due]))
    : randomUuid();
  return { id: `kpro-${uuid}`, identifier: `urn:uuid:${uuid}` };
};
