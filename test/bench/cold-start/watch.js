/**
 * Runs in the page before anything of it, the same on both sides. Looks once a frame whether the question's words and
 * all its options are laid out: the frame that has them is painted when a message that is posted in its callback
 * arrives. Neither element timing nor the largest paint can say that, since both stop at a shadow root. An introduction
 * is painted first, and pressed on in the frame after.
 */
const { words, options } = globalThis.firstQuestion;

const isDrawn = (element) => element.getClientRects().length > 0;

const stands = (root) =>
  [...root.querySelectorAll('h1, h2, h3')].some((one) => one.textContent.includes(words) && isDrawn(one)) &&
  [...root.querySelectorAll('input')].filter(isDrawn).length >= options;

let introduction;

const look = () => {
  const root = document.querySelector('kpro-questionnaire')?.shadowRoot ?? document;
  if (!stands(root)) {
    introduction?.click();
    introduction = [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Begynd');
    return requestAnimationFrame(look);
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => globalThis.stands(String(performance.now()));
  port2.postMessage(null);
};
requestAnimationFrame(look);
