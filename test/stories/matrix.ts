/**
 * How every story is run (decision D22): once whole in Danish, light, 1280 px and 100 %, and every other value of an axis
 * once more. What is no setting of the catalogue but of the person's machine is the browser's to say.
 */
export interface Run {
  readonly name: string;
  /** What the catalogue's toolbar says. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Whether stories are compared with what is committed of them: the tree of each, the picture of each situation. */
  readonly isKept?: boolean;
  /** What the person's machine says. */
  readonly media?: { readonly forcedColors?: 'active'; readonly contrast?: 'more' };
}

const wide = { viewport: { value: 'desktop' } };

export const runs: readonly Run[] = [
  { name: 'stories', globals: wide, isKept: true },
  { name: 'stories, dark', globals: { ...wide, scheme: 'dark' } },
  { name: 'stories, forced colours', globals: wide, media: { forcedColors: 'active' } },
  { name: 'stories, more contrast', globals: wide, media: { contrast: 'more' } },
  { name: 'stories, 320 px', globals: { viewport: { value: 'narrow' } } },
  { name: 'stories, 200 % text', globals: { ...wide, textSize: '200' } },
  { name: 'stories, English', globals: { ...wide, language: 'en' } },
];
