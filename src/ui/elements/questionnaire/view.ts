import type { nothing, TemplateResult } from 'lit';
import type { Page, PagePart } from '../../../pure/engines/paging.js';
import type { Answer } from '../../../pure/model/answer.js';
import type { Problem } from '../../../pure/model/problem.js';
import type { Item, Questionnaire } from '../../../pure/model/questionnaire.js';
import type { Request } from '../../../pure/model/request.js';
import type { Response } from '../../../pure/model/response.js';
import type { CitizenWords } from '../../../pure/words/citizen/index.js';
import type { Landing } from '../../controllers/focus.js';
import type { Search } from '../../parts/fields/field.js';
import type { Saving } from '../../parts/saved-mark.js';
import type { Walk } from './walk.js';

/** What a person can do; the element carries it out. */
export interface Acts {
  readonly answer: (linkId: string, answers: readonly Answer[]) => void;
  readonly type: (linkId: string, text: string) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly skip: () => void;
  readonly change: (linkId: string) => void;
  readonly focusQuestion: (linkId: string) => void;
  /** Puts focus on what will have this id once the change is drawn. */
  readonly focusOn: (id: string) => void;
  readonly send: () => void;
  /** Something is said of the response as a whole. */
  readonly respond: (response: Response) => void;
  readonly retry: () => void;
  /** Fetches again what comes after the questions. */
  readonly fetchRest: () => void;
  /** After somebody answered elsewhere meanwhile: what is there, or what is here. */
  readonly takeNewest: () => void;
  readonly keepMine: () => void;
  /** Looking for an option among many; absent where there is nothing to look in. */
  readonly search?: (item: Item) => Search | undefined;
  /** The questionnaire stands in other words: the same answers, the same place. */
  readonly retell: (questionnaire: Questionnaire) => void;
  /** Copies of a group were added or taken away: on that page of the questionnaire with them, and focus there. */
  readonly copied?: (
    place: Item,
    questionnaire: Questionnaire,
    turn: (walk: Walk) => Walk,
    landing: Landing,
  ) => void;
  readonly leave: (to: 'inbox' | 'answers' | 'next', request?: Request) => void;
}

/** How sending stands. */
export type Sending =
  | { readonly phase: 'idle' }
  | { readonly phase: 'blocked' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'sent'; readonly at: string };

/** A questionnaire that the same talk still waits for. */
export interface NextUp {
  readonly request: Request;
  readonly title: string | undefined;
  readonly minutes: number | undefined;
}

/** What draws a form that is not plain, beside what draws every form. */
export interface DetailDrawing {
  /** Whether what is drawn of an item follows from other answers than its own. */
  readonly follows: (item: Item) => boolean;
  /** The question as the form's rules have it now. */
  readonly standing: (item: Item, view: View) => Item;
  /** What stands over every page, where the content has something there. */
  readonly header: (view: View) => TemplateResult | typeof nothing;
  /** A question's words with their marks, and why it is asked; undefined where the plain words stand. */
  readonly words: (item: Item, view: View) => TemplateResult | undefined;
  readonly help: (item: Item, view: View) => TemplateResult | undefined;
  /** What stands between a question's words and its field, and the id by which it describes the field. */
  readonly above: (item: Item, view: View) => TemplateResult;
  readonly describedBy: (item: Item, view: View) => string;
  /** What stands below a question's field. */
  readonly below: (item: Item, view: View) => TemplateResult | typeof nothing;
  /** Whom to call, on the pages after the questions, where an answer calls for it. */
  readonly safetyNet: (view: View) => TemplateResult | typeof nothing;
  /** Follows the language that the person reads. */
  readonly follow: (view: View) => void;
  /** What somebody who does not see the page hears of what came to stand there; undefined where nothing did. */
  readonly news: (view: View) => string | undefined;
  /** A text, or a value that is only to be read; undefined where it stands as in plain forms. */
  readonly lead: (item: Item, view: View) => TemplateResult | undefined;
  /** Questions that stand together as a table. */
  readonly table: (part: PagePart, view: View, level: number) => TemplateResult;
  /** The place where copies of a group are added and taken away. */
  readonly copiesPlace: (place: Item, view: View, level: number, focusable: boolean) => TemplateResult;
}

/** What comes behind the first page and draws on pages of questions, too. */
export interface LateDrawing {
  /** Several questions on one page, or none. */
  readonly several: (page: Page, view: View) => TemplateResult;
  /** Why the draft is not kept. */
  readonly saveNote: (view: View) => TemplateResult | typeof nothing;
  /** "Læs op", under the words of a question that stands alone. */
  readonly aloud: (view: View) => TemplateResult | typeof nothing;
  /** What stands below a question's field. */
  readonly below: (item: Item, view: View, isAlone: boolean) => TemplateResult;
  /** The way not to answer a question that stands alone. */
  readonly decline: (item: Item, view: View) => TemplateResult | typeof nothing;
}

/** Everything the pages of a questionnaire are drawn from. */
export interface View {
  readonly walk: Walk;
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly request: Request | undefined;
  /** What the same talk still waits for, in order. */
  readonly open: readonly NextUp[];
  readonly words: CitizenWords;
  /** The language of the questionnaire's own words, where it is another than that of `words`. */
  readonly lang: string | typeof nothing;
  readonly level: number;
  readonly saving: Saving;
  /** Why the draft is not kept, where only a person can mend it. */
  readonly trouble: Problem | undefined;
  /** Whether newer answers can be fetched from where they lie. */
  readonly canReload: boolean;
  readonly acts: Acts;
  /** What draws a form that is not plain; undefined in plain ones. */
  readonly detail: DetailDrawing | undefined;
  /** What draws more than one question alone; undefined until it is there. */
  readonly late: LateDrawing | undefined;
}

/** A short key for a question, unique in its questionnaire: linkIds may hold anything and are never DOM ids. */
export const keyOf = (questionnaire: Questionnaire, linkId: string): string => {
  const known =
    keys.get(questionnaire) ?? new Map([...questionnaire.byLinkId.keys()].map((id, i) => [id, String(i)]));
  keys.set(questionnaire, known);
  return known.get(linkId) ?? '-1';
};

/** Counted once: a page of a thousand questions asks for each of them. */
const keys = new WeakMap<Questionnaire, ReadonlyMap<string, string>>();

/** The name of the person who reads the answers, without what stands after a comma: "Mette Holst". */
export const readerOf = (request: Request | undefined): string | undefined =>
  request?.contactPerson?.split(',')[0];
