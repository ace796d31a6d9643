/** A page that a host prints by cloning: where it stands, and whether paper says the same words. */
import { expect } from '@open-wc/testing';
import { printedText } from './commands.js';
import { tidy } from './names.js';

/** As a host's own sheet does it: everything is hidden but what is to be printed. */
const hostSheet = `@media print { body * { visibility: hidden } .paper, .paper * { visibility: visible } }`;

/** Puts it where a host would, and takes it away again. */
export const inHostsPage = async <T>(article: HTMLElement, look: () => T | Promise<T>): Promise<T> => {
  const sheet = document.createElement('style');
  sheet.textContent = hostSheet;
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.append(article);
  document.body.append(sheet, paper);
  try {
    return await look();
  } finally {
    sheet.remove();
    paper.remove();
  }
};

/** Without the numbers that paper puts before the items of a list. */
export const unnumbered = (text: string): string => text.replace(/(^|\s)\d\.(?=\s)/g, ' ');

/** Words in their order of alphabet: a narrow page breaks a table's lines elsewhere than a wide one. */
export const words = (text: string): string[] => tidy(text).split(' ').sort();

/** Both texts hold the same words, as often; an error names the ones that differ. */
export const expectSameWords = (actual: string, wanted: string): void => {
  const left = words(wanted);
  const more = words(actual).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  expect(`missing: ${left.join(' ')}; more: ${more.join(' ')}`).to.equal('missing: ; more: ');
};

/** Chromium only: a host prints this under its own sheet, and every word of it stands on paper. */
export const expectOnPaper = (article: HTMLElement): Promise<void> =>
  inHostsPage(article, async () =>
    expectSameWords(unnumbered(await printedText()), unnumbered(article.innerText)),
  );
