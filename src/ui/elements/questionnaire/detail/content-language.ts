import type { Questionnaire } from '../../../../pure/model/questionnaire.js';
import type { FormHost } from '../form-host.js';
import { readyMarks } from './marked-words.js';
import { withValueSets } from './value-sets.js';

const primary = (language: string | undefined): string | undefined => language?.toLowerCase().split('-')[0];

/**
 * The questionnaire in the language that the person reads: the host's `content-lang`, else that of the element. Where it
 * carries no translation into it, it stands in its own.
 */
export const inContentLanguage = (source: Questionnaire, { element, kit }: FormHost): Questionnaire => {
  const wanted = element.contentLang || kit.language;
  if (primary(source.language) === primary(wanted)) return source;
  const all = [...(source.translations ?? [])];
  const found =
    all.find(([language]) => language.toLowerCase() === wanted.toLowerCase()) ??
    all.find(([language]) => primary(language) === primary(wanted));
  return found?.[1] ?? source;
};

/** With the options that stand elsewhere, and what reads its words with marks. What cannot be had is named to the host. */
export const readyTemplate = async (questionnaire: Questionnaire, host: FormHost): Promise<Questionnaire> => {
  const [found, marks] = await Promise.all([
    withValueSets(questionnaire, host.kit.connection),
    readyMarks(questionnaire),
  ]);
  host.kit.report([...found.problems, ...marks]);
  return found.questionnaire;
};
