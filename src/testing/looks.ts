/**
 * What a test sees inside an element, through its root, be that open or closed. Each function stands on its own and names
 * nothing outside itself, since a driver like Playwright sends it into the page as text.
 */

/** Which page of a questionnaire stands; `problem` and `empty` are panels, `waiting` is before anything stands. */
export type Page = 'intro' | 'questions' | 'check' | 'receipt' | 'answers' | 'problem' | 'empty' | 'waiting';

/** Where an element stands. */
export interface Standing {
  readonly page: Page;
  /** Its heading. */
  readonly heading: string;
  /** Number of the question, where one question is a page. */
  readonly number: number | undefined;
  /** The questions on the page, in their own words. */
  readonly questions: readonly string[];
  /** Whether it was asked once if leaving the question open was meant. */
  readonly asksBack: boolean;
  /** What the element says to whoever cannot go on: faults, or a problem. */
  readonly told: string;
}

/** One control of a question. */
export interface Control {
  readonly kind: 'radio' | 'checkbox' | 'list' | 'text';
  /** Its own label; of a list, its lines. */
  readonly labels: readonly string[];
  readonly chosen: boolean;
}

/** Something to press or to fill: a button on the way, or a control of the nth question on the page. */
export type Target = { readonly button: string } | { readonly question: number; readonly control: number };

export interface NamedLevel {
  readonly name: string;
  readonly level: string | undefined;
}

type Rooted = Element & { readonly renderRoot?: ShadowRoot };

export const standing = (element: Element): Standing => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  const one = (selector: string) => root?.querySelector(selector);
  const text = (selector: string) => one(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const names = (selector: string) => one(selector)?.getAttribute('part')?.split(' ') ?? [];
  const calm = names('[part~="state"]').includes('empty') ? 'empty' : 'waiting';
  const titles = 'h1, h2, h3, h4, h5, h6';
  const count = /\d+/.exec(text('[part~="count"]'))?.[0];
  return {
    page: (names('[part~="page"]')[1] ?? (one('[part~="problem"]') ? 'problem' : calm)) as Page,
    heading: text(`[part~="page"] :is(${titles})`),
    number: count === undefined ? undefined : Number(count),
    questions: [...(root?.querySelectorAll('[part~="question"]') ?? [])].map(
      (question) =>
        question.querySelector(`legend, ${titles}`)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    ),
    asksBack: !!one('[part~="prompt"]'),
    told: text('[part~="error-summary"]') || text('[part~="problem"]'),
  };
};

/** Whether an element shows what it has, and loads nothing. */
export const isReady = (element: Element): boolean => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  const drawn = [...(root?.children ?? [])].some(({ localName }) => localName !== 'style');
  return drawn && !root!.querySelector('[part~="loading"]');
};

/** The controls of the nth question on the page, from 0. */
export const controls = (element: Element, nth: number): readonly Control[] => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  const tidy = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const question = root?.querySelectorAll('[part~="question"]')[nth];
  const found = [...(question?.querySelectorAll('input, select, textarea') ?? [])];
  return found.map((control): Control => {
    const { type, checked } = control as HTMLInputElement;
    if (control.localName === 'select')
      return { kind: 'list', labels: [...control.children].map(tidy), chosen: false };
    const kind = type === 'radio' || type === 'checkbox' ? type : 'text';
    return { kind, labels: [tidy(control.closest('label'))], chosen: checked };
  });
};

/** What a target is in the page. */
export const targeted = (element: Element, target: Target): HTMLElement | undefined => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  if ('button' in target)
    return root?.querySelector<HTMLElement>(`[part~="button"][part~="${target.button}"]`) ?? undefined;
  const question = root?.querySelectorAll('[part~="question"]')[target.question];
  return question?.querySelectorAll<HTMLElement>('input, select, textarea')[target.control];
};

/** Rows and areas with their levels, in reading order; a row without any colour rule has none. */
export const namedLevels = (element: Element): readonly NamedLevel[] => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  const levelOf = (found: Element | null | undefined) =>
    found
      ?.getAttribute('part')
      ?.split(' ')
      .find((name) => /^(red|yellow|green|grey)$/.test(name));
  return [...(root?.querySelectorAll('[part~="row"], [part~="area"]') ?? [])].map((row) => {
    const name = (row.querySelector('th') ?? row.firstElementChild)?.textContent ?? '';
    const level = levelOf(row.closest('[part~="group"]')) ?? levelOf(row.querySelector('[part~="light"]'));
    return { name: name.replace(/\s+/g, ' ').trim().replace(/:$/, ''), level };
  });
};

/** The level of the whole. */
export const totalLevel = (element: Element): string | undefined => {
  const root = (element as Rooted).renderRoot ?? element.shadowRoot;
  const light = root?.querySelector('[part~="total"] [part~="light"]');
  return light?.getAttribute('part')?.split(' ')[1];
};
