/** One person in front of one `<kpro-questionnaire>`: what they see and press. */
import 'kpro-elements/define/kpro-questionnaire.js';
import { click, press, type } from '../kit/commands.js';
import { mount, type ElementState } from '../kit/contracts.js';
import { find, findAll, query, until, visibleText, type Name } from '../kit/find.js';
import { focused } from '../kit/focus.js';
import { descriptionOf, nameOf } from '../kit/names.js';
import { now } from './forms.js';

export type Questionnaire = HTMLElementTagNameMap['kpro-questionnaire'];

export class Visit {
  constructor(readonly element: Questionnaire) {}

  find = (role: string, name?: Name): HTMLElement => find(this.element, role, name);
  findAll = (role: string, name?: Name): HTMLElement[] => findAll(this.element, role, name);
  query = (role: string, name?: Name): HTMLElement | undefined => query(this.element, role, name);
  soon = (role: string, name?: Name): Promise<HTMLElement> => until(() => this.find(role, name));
  field = (name?: Name): HTMLInputElement => this.find('textbox', name) as HTMLInputElement;
  radio = (name: Name): HTMLInputElement => this.find('radio', name) as HTMLInputElement;

  get text(): string {
    return visibleText(this.element);
  }

  /** The question that stands there. */
  get title(): string {
    return nameOf(this.findAll('heading')[0]!);
  }

  /** What the element says of a field beside its name. */
  said = (field: Element): string => descriptionOf(field);

  /** Presses a button, in a page's own way: fast, and the same in every engine. */
  async press(name: Name): Promise<void> {
    (await this.soon('button', name)).click();
    await this.element.updateComplete;
  }

  /** A trusted click. */
  async click(role: string, name?: Name): Promise<void> {
    await click(await this.soon(role, name));
    await this.element.updateComplete;
  }

  async choose(...names: string[]): Promise<void> {
    for (const name of names) {
      const option = await until(() => this.query('radio', name) ?? this.query('checkbox', name));
      option.click();
      await this.element.updateComplete;
    }
  }

  /** Trusted typing into a field. */
  async type(text: string, name?: Name): Promise<void> {
    const field = this.field(name);
    field.focus();
    await type(text);
    await this.element.updateComplete;
  }

  /** Writes at once what would be typed letter by letter. */
  async write(text: string, name?: Name): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** "Fortsæt", and on to where that leads. */
  next = (): Promise<void> => this.press('Fortsæt');
  skip = (): Promise<void> => this.press('Spring over');

  /** Turns to the page of this question. */
  async goTo(title: string): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      if (this.findAll('heading').some((heading) => nameOf(heading) === title)) return;
      if (this.query('heading', 'Tjek dine svar')) break;
      await this.press(
        this.query('button', 'Begynd') ? 'Begynd' : /^(Spring over|Fortsæt)$/.exec(this.ways)![0],
      );
    }
    throw new Error(`no page has the heading "${title}"; this is "${this.title}"`);
  }

  /** Skips everything up to the check page. */
  toCheck = (): Promise<void> => this.goTo('Tjek dine svar');

  key = async (keys: string): Promise<void> => {
    await press(keys);
    await this.element.updateComplete;
  };

  get focus(): HTMLElement | undefined {
    return focused();
  }

  private get ways(): string {
    return this.query('button', 'Spring over') ? 'Spring over' : 'Fortsæt';
  }
}

/** A person opens this questionnaire, given as properties and attributes. */
export const open = async (
  properties: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, string>> = {},
  more: Partial<ElementState> = {},
): Promise<Visit> =>
  new Visit(
    await mount<Questionnaire>('kpro-questionnaire', {
      name: '',
      attributes: { now, ...attributes },
      properties: () => properties,
      ...more,
    }),
  );

/** The same, with the first page turned to. */
export const begin = async (...given: Parameters<typeof open>): Promise<Visit> => {
  const visit = await open(...given);
  await visit.press('Begynd');
  return visit;
};
