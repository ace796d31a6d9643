/** Identity of a questionnaire across time: url, and the version that the person really answered. */
export interface Canonical {
  readonly url: string;
  readonly version?: string;
}

/** "https://…/who5|1.0" -> url and version. */
export const parseCanonical = (text: string): Canonical => {
  const bar = text.indexOf('|');
  return bar < 0 ? { url: text } : { url: text.slice(0, bar), version: text.slice(bar + 1) };
};

export const formatCanonical = ({ url, version }: Canonical): string => (version ? `${url}|${version}` : url);

/**
 * Whether a response to `answered` may be judged by the rules of `offered`.
 * A response that names no version cannot be told apart, so it only matches a questionnaire without one.
 */
export const sameVersion = (offered: Canonical, answered: Canonical): boolean =>
  offered.url === answered.url && (offered.version ?? '') === (answered.version ?? '');
