import type { JsonObject } from '../model/json.js';
import type { Helper, Response } from '../model/response.js';
import { extensionUrl as url } from './codes.js';

const about: readonly unknown[] = [url.responseMode, url.helpedBy];

/**
 * The same response with who helped to answer it, as extensions of ours ("response-mode" and "helped-by"). `none` takes back
 * what was said of help; where the answers came in another way than at home (on site, on paper) that stays.
 */
export const withHelp = (response: Response, by: Helper): Response => {
  const { mode, helper: _helper, ...rest } = response;
  const before = (response.raw?.['extension'] ?? []) as readonly JsonObject[];
  const kept = mode === 'assisted' ? undefined : mode;
  const now = by === 'none' ? kept : 'assisted';
  return {
    ...rest,
    ...(now && { mode: now }),
    helper: by,
    raw: {
      ...response.raw,
      extension: [
        ...before.filter((one) => !about.includes(one['url'])),
        ...(now ? [{ url: url.responseMode, valueCode: now }] : []),
        { url: url.helpedBy, valueCode: by },
      ],
    },
  };
};
