/**
 * More contrast is the reader's own setting, which no page can set. Here it can be looked at: the kit's rules for it are
 * made to hold always.
 */
const asked = '(prefers-contrast: more)';
/** Rules that were changed, so that they can be changed back. */
const changed = new Set<CSSMediaRule>();

const mediaRules = (sheet: CSSStyleSheet): CSSMediaRule[] =>
  [...sheet.cssRules].filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule);

const rootsIn = (element: Element): ShadowRoot[] =>
  [element, ...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);

export const moreContrast = (on: boolean, within: Element): void => {
  if (!on) {
    for (const rule of changed) rule.media.mediaText = asked;
    changed.clear();
    return;
  }
  for (const rule of rootsIn(within)
    .flatMap((root) => root.adoptedStyleSheets)
    .flatMap(mediaRules))
    if (rule.media.mediaText.replace(/\s/g, '') === asked.replace(/\s/g, '')) {
      rule.media.mediaText = 'all';
      changed.add(rule);
    }
};
