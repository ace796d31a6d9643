/** What every engine's driver can be asked. What an engine cannot do it answers by `{supported: false}`. */
export interface Driver {
  viewport(width: number, height: number): Promise<Size>;
  media(media: Media): Promise<Support>;
  /** One key with its modifiers: 'Tab', 'Shift+Tab', 'Control+a'. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** In pixels from the top left corner of the page's viewport. */
  click(x: number, y: number): Promise<void>;
  ariaSnapshot(selector: string): Promise<string | Unsupported>;
  tree(frameUrlPart: string | undefined): Promise<TreeNode[] | Unsupported>;
  /** axe in a frame's page, as an expression from outside, which no content security policy forbids. */
  axe(frameUrlPart: string, options: unknown): Promise<unknown>;
  cdp(method: string, params: Record<string, unknown>): Promise<unknown>;
}

export interface Size {
  width: number;
  height: number;
}

/** Each key absent or null: as the browser itself has it. */
export interface Media {
  media?: 'screen' | 'print' | null;
  colorScheme?: 'light' | 'dark' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  contrast?: 'more' | 'no-preference' | null;
}

export interface Supported {
  supported: true;
}
export interface Unsupported {
  supported: false;
}
export type Support = Supported | Unsupported;

/** A node of the accessibility tree, without those that assistive technology does not meet. */
export interface TreeNode {
  role: string;
  name: string;
  description?: string;
  value?: string;
  /** focusable, required, invalid, checked, expanded, level, …, as the browser names them */
  states: Record<string, string | number | boolean>;
  children: TreeNode[];
}

export const unsupported: Unsupported = { supported: false };
export const supported: Supported = { supported: true };
