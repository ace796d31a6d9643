import type { Questionnaire } from '../model/questionnaire.js';
import type { Result } from '../model/result.js';
import { containedIn } from './contained.js';
import { detailUrl as url } from './detail-codes.js';
import { stringExtension } from './extensions.js';
import { readDetail, readOptionDetail } from './read-detail.js';
import { readConstraints, readLaunchContext } from './read-rules.js';
import type { Extension } from './schema/element.js';
import { readQuestionnaireWith, type MakeDetailReader } from './read-questionnaire.js';

const makeDetailReader: MakeDetailReader = (raw, problems) => {
  const contained = containedIn(raw);
  /** Groups that stand over or under every page, by their paths: what is in them stands there, too. */
  const notices = new Map<string, 'header' | 'footer'>();
  return {
    item: (item, path) => {
      const notice = notices.get(path.slice(0, path.lastIndexOf('.item[')));
      const read = readDetail(item, { path, problems, contained, notice });
      if (read.detail.notice) notices.set(path, read.detail.notice);
      return read;
    },
    option: (option) => readOptionDetail(option, contained),
  };
};

/** The gate for a questionnaire with all that it says, also what only some do: units, rules, pictures, value sets. */
export const readWholeQuestionnaire = (json: unknown): Result<Questionnaire> => {
  const read = readQuestionnaireWith(json, makeDetailReader);
  if (!read.ok) return read;
  const root = json as { readonly extension?: readonly Extension[] };
  const constraints = readConstraints(root);
  const launchContext = readLaunchContext(root);
  const usage = stringExtension(root, url.staffUsage);
  return {
    ...read,
    value: {
      ...read.value,
      ...(constraints.length > 0 && { constraints }),
      ...(launchContext.length > 0 && { launchContext }),
      ...(usage !== undefined && { usage }),
    },
  };
};
