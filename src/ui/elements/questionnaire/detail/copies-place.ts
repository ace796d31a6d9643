import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answersTo } from '../../../../pure/engines/form.js';
import { standing } from '../../../../pure/model/copies.js';
import { isQuestion, type Item, type Questionnaire } from '../../../../pure/model/questionnaire.js';
import { answersText } from '../../../../pure/words/answer.js';
import { entryWords, type EntryWords } from '../../../../pure/words/entry/index.js';
import { heading } from '../../../parts/heading.js';
import { inputId } from '../../../parts/fields/index.js';
import { onHeading } from '../landing.js';
import { keyOf, type View } from '../view.js';
import { pages, type Walk } from '../walk.js';
import type { GroupCopies } from './group-copies.js';

/** As much of a copy as tells it from the others. */
const summary = (group: Item, { walk, words }: View): string => {
  const said = (item: Item): readonly string[] => {
    const own = answersText(item, answersTo(walk.form, item.linkId), words.language);
    return [...(own ? [own] : []), ...item.items.flatMap(said)];
  };
  return said(group).slice(0, 3).join(' · ');
};

const firstQuestion = (item: Item): Item | undefined =>
  isQuestion(item) ? item : item.items.map(firstQuestion).find(Boolean);

/** What one such place is drawn from. */
interface Place {
  readonly item: Item;
  readonly groupKey: string;
  /** What one of them is called: the group's own text. */
  readonly name: string;
  readonly view: View;
  readonly copies: GroupCopies;
  readonly say: EntryWords;
}

/** The ids of a copy's line: with a copy more or less all keys are others, so they are counted anew each time. */
const copyId = ({ item }: Place, questionnaire: Questionnaire, id: number): string =>
  `copy-${keyOf(questionnaire, item.linkId)}-${id}`;
const undoId = (place: Place, questionnaire: Questionnaire, id: number): string =>
  `undo-${copyId(place, questionnaire, id)}`;

/** The page of a copy's first question, or where copies are added and taken away: its key may be another now. */
const turnTo =
  (item: Item) =>
  (walk: Walk): Walk => {
    const page = pages(walk).find(({ questions, parts }) =>
      [...questions, ...parts.map(({ copies }) => copies)].some((one) => one?.linkId === item.linkId),
    );
    return page ? { ...walk, place: { at: 'page', key: page.key } } : walk;
  };

/** Takes one away, or brings it back; focus goes to the way back, or to the one that came back. */
const removed = (place: Place, id: number, isGone: boolean): void => {
  const questionnaire = place.copies.remove(place.groupKey, id, isGone);
  place.view.acts.copied?.(place.item, questionnaire, turnTo(place.item), (root) =>
    root.getElementById((isGone ? undoId : copyId)(place, questionnaire, id)),
  );
};

/** One more: on to its first question. Focus goes to its page's heading, on this page to its field, else to its line here. */
const added = (place: Place): void => {
  const questionnaire = place.copies.add(place.groupKey);
  const group = place.copies.groupsOf(questionnaire, place.groupKey).at(-1);
  const first = group && firstQuestion(group);
  const id = place.copies.of(place.groupKey).at(-1)!.id;
  place.view.acts.copied?.(place.item, questionnaire, turnTo(first ?? place.item), (root) => {
    const line = root.getElementById(copyId(place, questionnaire, id));
    const field = first && root.getElementById(inputId(keyOf(questionnaire, first.linkId)));
    return line ? (field ?? line) : onHeading(root);
  });
};

const gone = (place: Place, id: number, number: number): TemplateResult =>
  html`<li class="row gone">
    <span .textContent=${place.say.removedCopy(place.name, number)}></span>
    <button
      type="button"
      class="quiet"
      id=${undoId(place, place.view.questionnaire, id)}
      @click=${() => removed(place, id, false)}
    >
      ${place.say.undo}
    </button>
  </li>`;

const there = (place: Place, id: number, number: number, group: Item, isOnly: boolean): TemplateResult =>
  html`<li class="row">
    <b
      id=${copyId(place, place.view.questionnaire, id)}
      tabindex="-1"
      lang=${place.view.lang}
      .textContent=${place.say.copy(place.name, number)}
    ></b>
    <span class="soft" .textContent=${summary(group, place.view)}></span>
    ${
      isOnly
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => removed(place, id, true)}>
            <span .textContent=${place.say.removeCopy(place.name, number)}></span>
          </button>`
    }
  </li>`;

const list = (place: Place): readonly unknown[] => {
  const copies = place.copies.of(place.groupKey);
  const groups = place.copies.groupsOf(place.view.questionnaire, place.groupKey);
  const isOnly = groups.length < 2;
  let number = 0;
  return copies.map(({ id, removed: isGone }, i) => {
    if (isGone) return keyed(`gone-${id}`, gone(place, id, i + 1));
    const group = groups[number];
    number += 1;
    return group ? keyed(id, there(place, id, number, group, isOnly)) : nothing;
  });
};

/** Where one more of something is added, and one taken away: behind the last of them. */
export const copiesPlace = (
  item: Item,
  view: View,
  copies: GroupCopies,
  level: number,
  focusable: boolean,
): TemplateResult => {
  const say = entryWords(view.words.language);
  const groupKey = item.detail!.copiesOf!;
  const name = item.copy!.text;
  const place: Place = { item, groupKey, name, view, copies, say };
  const { maxOccurs: most = Infinity } = item;
  return html`<section class="copies" part="copies">
    ${heading(level, name, { className: 'question-title', lang: view.lang, focusable })}
    <ul class="plain">
      ${list(place)}
    </ul>
    ${
      standing(copies.of(groupKey)).length < most
        ? html`<button type="button" class="button second add" part="button add" @click=${() => added(place)}>
            ${say.addCopy(name)}
          </button>`
        : html`<p class="hint small soft">${say.noMoreCopies}</p>`
    }
  </section>`;
};
