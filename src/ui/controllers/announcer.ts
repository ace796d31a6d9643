import type { Language } from '../../pure/words/language.js';

/**
 * The kit's two live regions. They stand in the light DOM of the page, since screen readers miss regions in shadow
 * roots, and there is one pair for the whole kit. What is said there can be read by every script of the page: it says
 * that something happened, never an answer, a score or a colour.
 */
type Urgency = 'polite' | 'assertive';

const regions = new Map<Urgency, HTMLElement>();

const makeRegion = (urgency: Urgency): HTMLElement => {
  const region = document.createElement('div');
  region.setAttribute('aria-live', urgency);
  region.setAttribute('data-kpro-announcer', urgency);
  // Set as properties: a style attribute would be blocked by a strict content security policy.
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
  return region;
};

const regionFor = (urgency: Urgency): HTMLElement => {
  const known = regions.get(urgency);
  if (known?.isConnected) return known;
  const made = makeRegion(urgency);
  regions.set(urgency, made);
  return made;
};

/** A region has to stand there before its text changes, or nothing is said. */
const settle = 100;

/** What is about to be said: what comes meanwhile is said with it, and the same only once. */
const waiting = { polite: new Set<string>(), assertive: new Set<string>() };

/**
 * Says a sentence to people who do not see the page. A host with its own live regions listens for `kpro-announce`
 * and calls preventDefault.
 */
export const announce = (
  from: HTMLElement,
  sentence: string,
  language: Language,
  urgency: Urgency = 'polite',
): void => {
  const event = new CustomEvent('kpro-announce', {
    detail: { sentence, language, urgency },
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  if (!from.dispatchEvent(event)) return;
  // Both are made at once: whichever speaks first, the other one stands ready.
  regionFor(urgency === 'polite' ? 'assertive' : 'polite');
  const region = regionFor(urgency);
  region.textContent = '';
  region.lang = language;
  const sentences = waiting[urgency];
  if (!sentences.size)
    setTimeout(() => {
      region.textContent = [...sentences].join(' ');
      sentences.clear();
    }, settle);
  sentences.add(sentence);
};
