import { unfold, withCopy, withRemoved } from '../../../../pure/engines/copies.js';
import { placeItems } from '../../../../pure/fhir/read-copies.js';
import type { Item as RawItem } from '../../../../pure/fhir/schema/response.js';
import {
  copyMark,
  isRepeatedGroup,
  keyIn,
  onlyFirst,
  standing,
  type Copies,
  type Copy,
} from '../../../../pure/model/copies.js';
import type { Item, Questionnaire } from '../../../../pure/model/questionnaire.js';
import type { Opened } from '../../../controllers/form-origin.js';

/** The first copies around a group, where its key says nothing of them. */
const padded = (
  around: readonly number[],
  linkId: string,
  { ancestors, byLinkId }: Questionnaire,
): readonly number[] =>
  around.length
    ? around
    : (ancestors.get(linkId) ?? []).filter((above) => isRepeatedGroup(byLinkId.get(above)!)).map(() => 0);

/** The copies of a form's repeating groups in one run, and the questionnaire with them. */
export class GroupCopies {
  #copies: Copies = new Map();

  constructor(
    /** The form as its author wrote it: each group once. */
    private readonly template: () => Questionnaire,
  ) {}

  get #repeats(): boolean {
    return [...this.template().byLinkId.values()].some(isRepeatedGroup);
  }

  /** The questionnaire with the copies that there are now. */
  unfolded(): Questionnaire {
    return this.#repeats ? unfold(this.template(), this.#copies) : this.template();
  }

  /** Copies as the response has them, and its answers by their keys. */
  placed(opened: Opened): Opened {
    const { response } = opened;
    const template = this.template();
    if (!this.#repeats) return { ...opened, questionnaire: template };
    const placed = placeItems(template, (response.raw?.['item'] ?? []) as unknown as readonly RawItem[]);
    this.#copies = placed.copies;
    const questionnaire = this.unfolded();
    // What stands outside its place, and in no copy, is still an answer.
    const loose = [...response.answers].filter(([linkId]) => !questionnaire.keysOf?.has(linkId));
    return {
      ...opened,
      questionnaire,
      came: placed.came,
      response: { ...response, answers: new Map([...loose, ...placed.answers]) },
    };
  }

  /** The copies of a group, also those that were taken away and may come back. */
  of(groupKey: string): readonly Copy[] {
    return this.#copies.get(groupKey) ?? onlyFirst;
  }

  /** The groups that stand for those copies now, in order. */
  groupsOf(questionnaire: Questionnaire, groupKey: string): readonly Item[] {
    const [linkId = groupKey, path] = groupKey.split(copyMark);
    const around = path?.split('.').map(Number) ?? [];
    const keys = new Set(
      standing(this.of(groupKey)).map(({ id }) =>
        keyIn(linkId, [...padded(around, linkId, this.template()), id]),
      ),
    );
    return [...keys].flatMap((key) => questionnaire.byLinkId.get(key) ?? []);
  }

  /** One copy more: the questionnaire with it. */
  add(groupKey: string): Questionnaire {
    return this.#with(withCopy(this.#copies, groupKey));
  }

  /** One copy taken away, or brought back. Its answers are remembered, and are no answers while it is away. */
  remove(groupKey: string, id: number, removed: boolean): Questionnaire {
    return this.#with(withRemoved(this.#copies, groupKey, id, removed));
  }

  #with(copies: Copies): Questionnaire {
    this.#copies = copies;
    return this.unfolded();
  }
}
