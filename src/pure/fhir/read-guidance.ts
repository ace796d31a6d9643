import type { GuidanceDocument } from '../model/guidance.js';
import { problem } from '../model/problem.js';
import { failed, ok, type Result } from '../model/result.js';
import { check } from './check.js';
import { extensionUrl } from './codes.js';
import { referenceExtension } from './extensions.js';
import { GuidanceBasic } from './schema/guidance-basic.js';
import { GuidanceDocument as Schema } from './schema/guidance.js';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Base64 of UTF-8 to text, without the DOM's atob. Undefined when it is neither. */
const decode = (data: string): string | undefined => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let bits = 0;
  let held = 0;
  let escaped = '';
  for (const character of data.replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      escaped += `%${((held >> bits) & 255).toString(16).padStart(2, '0')}`;
    }
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
};

const document = (json: unknown): Result<GuidanceDocument> => {
  const checked = check(Schema, 'Guidance', json);
  return checked.ok
    ? ok(checked.value)
    : failed(problem('bad-guidance', checked.problems[0]?.path ?? 'Guidance'), ...checked.problems);
};

/**
 * The gate for guidance (decision D8): FUT's envelope (Basic with a JSON Binary), or the bare document that a host
 * passes as a property.
 */
export const readGuidance = (json: unknown): Result<GuidanceDocument> => {
  if ((json as { resourceType?: unknown } | null)?.resourceType === undefined) return document(json);
  const checked = check(GuidanceBasic, 'Basic', json);
  if (!checked.ok) return checked;
  const id = referenceExtension(checked.value, extensionUrl.guidanceContent)?.replace(/^#/, '');
  const binary = checked.value.contained?.find(
    (contained) => contained.resourceType === 'Binary' && contained.id === id,
  );
  const text = binary?.data === undefined ? undefined : decode(binary.data);
  return text === undefined ? failed(problem('bad-guidance', 'Basic.contained')) : document(parse(text));
};
