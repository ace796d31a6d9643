/** Acts of the stories' play functions: by role and name, inside the element's shadow root, as a person would. */
import { userEvent, waitFor, within } from 'storybook/test';

export type Tag = Extract<keyof HTMLElementTagNameMap, `kpro-${string}`>;

export interface Played {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

type Queries = ReturnType<typeof within>;

const queriesIn = ({ canvasElement }: Played, tag: Tag): Queries => {
  const root = canvasElement.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`<${tag}> is not in the story, or not defined.`);
  return within(root as unknown as HTMLElement);
};

/**
 * Waits for what the element draws. Not testing-library's own `find…`: to say that nothing was found it prints the
 * container, and it cannot print a shadow root.
 */
const until = (look: () => HTMLElement): Promise<HTMLElement> =>
  // The error as it is: testing-library would put the whole page's HTML under it. Long, for a machine that is busy.
  waitFor(look, { timeout: 20_000, onTimeout: (error) => error });

/** Waits for an element of this role and name. */
export const find = (played: Played, tag: Tag, role: string, name: RegExp): Promise<HTMLElement> =>
  until(() => {
    const queries = queriesIn(played, tag);
    const [found] = queries.queryAllByRole(role, { name });
    if (found) return found;
    const there = queries.queryAllByRole(role).map((one: HTMLElement) => `"${one.textContent.trim()}"`);
    throw new Error(`<${tag}> shows no ${role} ${String(name)}, only: ${there.join(', ') || 'none'}`);
  });

/** Waits for an element of this role and name in the story's own page, outside the kit's elements. */
export const findInPage = async ({ canvasElement }: Played, role: string, name: RegExp): Promise<void> =>
  void (await until(() => within(canvasElement).getByRole(role, { name })));

/** Waits for a text that has no role of its own. */
export const findText = (played: Played, tag: Tag, text: RegExp): Promise<HTMLElement> =>
  until(() => {
    const [found] = queriesIn(played, tag).queryAllByText(text);
    if (found) return found;
    throw new Error(`<${tag}> does not say ${String(text)}`);
  });

/** Waits for a button, or whatever has this role, and presses it. */
export const press = async (played: Played, tag: Tag, name: RegExp, role = 'button'): Promise<void> =>
  userEvent.click(await find(played, tag, role, name));

/** Waits for a text field and types into it. */
export const type = async (played: Played, tag: Tag, name: RegExp, text: string): Promise<void> =>
  userEvent.type(await find(played, tag, 'textbox', name), text);

/**
 * A play function that waits until the element shows what the story promises: a heading of that name. Without it a
 * story would be tested before its data are there. In the other language any heading will do.
 */
export const shows =
  (tag: Tag, name: RegExp, language: 'da' | 'en' = 'da') =>
  async (played: Played): Promise<void> => {
    await find(played, tag, 'heading', played.globals['language'] === language ? name : /./);
  };
