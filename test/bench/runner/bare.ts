/** The same fieldsets, radio buttons and labels as a developer would write them by hand: no words but the content's. */
import type { Json } from '../content.js';
import { measured } from './side.js';

interface Condition {
  readonly question: string;
  readonly answerCoding: { readonly code: string };
}

interface Item {
  readonly linkId: string;
  readonly text: string;
  readonly enableWhen?: readonly Condition[];
  readonly answerOption?: readonly {
    readonly valueCoding: { readonly code: string; readonly display: string };
  }[];
}

const make = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
};

const option = (name: string, { code, display }: { code: string; display: string }): HTMLElement => {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value: code });
  return make('label', input, make('span', display));
};

const fieldset = ({ linkId, text, enableWhen, answerOption = [] }: Item): HTMLElement => {
  const group = make('fieldset', make('legend', make('h2', text)));
  group.append(...answerOption.map(({ valueCoding }) => option(linkId, valueCoding)));
  group.hidden = enableWhen !== undefined;
  return group;
};

measured({
  draw: (form: Json, place) => {
    const items = form['item'] as readonly Item[];
    const groups = new Map(items.map((item) => [item.linkId, fieldset(item)]));
    const answers = new Map<string, string>();
    place.addEventListener('change', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      answers.set(name, value);
      for (const { linkId, enableWhen } of items)
        if (enableWhen?.some(({ question }) => question === name))
          groups.get(linkId)!.hidden = !enableWhen.some(
            ({ question, answerCoding }) => answers.get(question) === answerCoding.code,
          );
    });
    place.append(make('main', make('h1', String(form['title'])), ...groups.values()));
  },
  root: (place) => place,
});
