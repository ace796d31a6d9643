import type { ByHand } from '../../controllers/copy.js';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { Moment } from '../../../pure/engines/comparison.js';
import type { Row } from '../../../pure/engines/rows.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import type { GuidanceWords } from '../../../pure/words/guidance/index.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';

/** What a person can do in the guidance; the element carries it out. */
export interface GuidanceActs {
  readonly close: () => void;
  readonly speak: (language: string) => void;
  readonly use: (topic: string, phrase: string) => void;
  readonly copy: (topic: string, phrase: string, text: string) => void;
  readonly closeCopy: () => void;
  readonly openOffer: (topic: string, offer: string) => void;
}

/** What the guidance is drawn from. */
export interface GuidanceView {
  readonly words: GuidanceWords;
  readonly staffWords: StaffWords;
  /** Level of the headings of topics. */
  readonly level: number;
  /** Calendar day in Denmark. */
  readonly today: string;
  readonly matches: readonly GuidanceMatch[];
  /** A document lies over another that is not there. */
  readonly lacksBase: boolean;
  /** The question that a person has chosen. */
  readonly chosen: Item | undefined;
  readonly rows: readonly Row[];
  /** The row of a question that carries no colour. */
  readonly rowAt: (canonical: string, linkId: string) => Row | undefined;
  /** The question and answers of a trigger's test, whether or not they carry a colour. */
  readonly moment: (canonical: string, linkId: string) => Moment | undefined;
  /** Four-digit code of the municipality whose offers are shown; all where it is absent. */
  readonly municipality: string | undefined;
  /** The language to show beside the Danish. */
  readonly citizenLanguage: string | undefined;
  /** Ids of phrases. */
  readonly used: ReadonlySet<string>;
  readonly copied: string | undefined;
  /** The phrase that has to be copied by hand. */
  readonly byHand: ByHand | undefined;
  readonly acts: GuidanceActs;
}

/** A key for a phrase on this page, whatever ids content has. It may stand in a list of ids. */
export const phraseKey = (topic: string, phrase: string): string =>
  `phrase-${encodeURIComponent(topic)}-${encodeURIComponent(phrase)}`;

/** The row of the one question that a topic is about. */
export const rowOfTopic = ({ topic }: GuidanceMatch, { rows, rowAt }: GuidanceView): Row | undefined => {
  const { all } = topic.trigger;
  const isTested = ({ canonical, item }: Row) =>
    all.some((test) => test.canonical === canonical && test.linkId === item.linkId);
  return rows.find(isTested) ?? (all[0] && rowAt(all[0].canonical, all[0].linkId));
};
