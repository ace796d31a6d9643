/**
 * Runs in the page before anything of it, the same on both sides. After each change it looks, in the next frame, whether
 * the question's words and all its options are laid out: the frame that has them is painted when a message that is
 * posted in its callback arrives. Neither element timing nor the largest paint can say that, since both stop at a shadow
 * root. An introduction is painted first, and pressed on after. It asks for no frame that the page does not draw itself.
 */
const { words, options } = globalThis.firstQuestion;

const isDrawn = (element) => element.getClientRects().length > 0;

const stands = (root) =>
  [...root.querySelectorAll('h1, h2, h3')].some((one) => one.textContent.includes(words) && isDrawn(one)) &&
  [...root.querySelectorAll('input')].filter(isDrawn).length >= options;

const afterPaint = (act) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = act;
  port2.postMessage(null);
};

const beginIn = (root) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Begynd');

let isAsked = false;

const look = () => {
  isAsked = false;
  const root = document.querySelector('kpro-questionnaire')?.shadowRoot ?? document;
  if (stands(root)) return afterPaint(() => globalThis.stands(String(performance.now())));
  const introduction = beginIn(root);
  if (introduction)
    afterPaint(() => {
      introduction.click();
      ask();
    });
};

const ask = () => {
  if (!isAsked) requestAnimationFrame(look);
  isAsked = true;
};

new MutationObserver(ask).observe(document, { childList: true, subtree: true });
for (const type of ['DOMContentLoaded', 'load', 'kpro-ready']) addEventListener(type, ask, { capture: true });
