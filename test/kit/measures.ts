/** How large things are, what sticks out and what is cut off: measured on whatever an element shows. */
import { systemColour } from './forced-colors.js';
import { visible } from './find.js';

/** What stands out over the edge of its column, in words. */
export const sideways = (element: HTMLElement): readonly string[] => {
  const { left, right } = element.getBoundingClientRect();
  const out = visible(element).filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
  });
  return [
    ...out.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ...(element.scrollWidth > element.clientWidth ? ['the element itself scrolls'] : []),
  ];
};

/** Text that is cut off where it stands. */
export const clipped = (element: HTMLElement): readonly string[] =>
  visible(element)
    .filter((each) => each.childElementCount === 0 && each.textContent.trim() && each.clientWidth > 1)
    .filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      return (
        (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) ||
        (overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1)
      );
    })
    .map((each) => each.textContent);

/** The colour of what an element stands on. */
export const groundOf = (element: Element): string => {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  // Nothing but the page itself, which is dark where its `color-scheme` is.
  return systemColour('Canvas');
};

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
