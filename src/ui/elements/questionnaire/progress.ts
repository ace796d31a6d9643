import { html, nothing, type TemplateResult } from 'lit';
import { sectionsOf, type Page } from '../../../pure/engines/paging.js';
import { currentPage, pages } from './walk.js';
import type { View } from './view.js';

/** A total is promised only where no answer can change it. */
const branches = ({ questionnaire }: View): boolean =>
  questionnaire.keysOf !== undefined ||
  [...questionnaire.byLinkId.values()].some((item) => item.enableWhen.length > 0);

/** How much of a section lies behind a person, in percent: also where they stand between two of them. */
const share = (all: readonly Page[], here: number, section: string): number => {
  const own = all
    .map((page, i) => [page.section?.linkId, i] as const)
    .filter(([linkId]) => linkId === section);
  const before = own.filter(([, i]) => i < here).length;
  return own.length ? Math.round((100 * before) / own.length) : 0;
};

/** Pages that ask something. A text that leads in, and a place to add more, are no question. */
const asking = ({ walk }: View): readonly Page[] => pages(walk).filter(({ questions }) => questions.length);

/** The number of the question a person stands at, counted over the whole questionnaire; 0 where nothing is asked. */
const questionNumber = (view: View): number =>
  asking(view).findIndex(({ key }) => key === currentPage(view.walk)?.key) + 1;

/** What is said when a page is turned to: the question's number, or the part where several stand together. */
export const whereabouts = (view: View): string => {
  const { walk, words, questionnaire } = view;
  const n = questionNumber(view);
  if (walk.layout === 'page' && n) return words.question(n);
  const sections = sectionsOf(pages(walk));
  const section = currentPage(walk)?.section;
  return section && walk.layout === 'section'
    ? words.part(sections.indexOf(section) + 1, sections.length, section.text)
    : questionnaire.title;
};

/** Where a person is: the questionnaire, the part of it, and the question's number. */
export const progress = (view: View): TemplateResult => {
  const { questionnaire, walk, words } = view;
  const all = pages(walk);
  const here = all.findIndex(({ key }) => key === currentPage(walk)?.key);
  const sections = walk.layout === 'all' ? [] : sectionsOf(all);
  const section = all[here]?.section;
  const at = section ? sections.indexOf(section) : -1;
  const n = questionNumber(view);
  // Where several stand together a page's number is no question's number.
  const count =
    walk.layout !== 'page' || !n
      ? ''
      : branches(view)
        ? words.question(n)
        : words.questionOf(n, asking(view).length);
  const bars =
    sections.length > 1
      ? sections.map(({ linkId }) => share(all, here, linkId))
      : branches(view) || walk.layout !== 'page'
        ? []
        : [Math.round((100 * here) / all.length)];
  return html`
    <div class="progress">
      <p class="small soft" lang=${view.lang}>${questionnaire.title}</p>
      <p class="where small">
        ${section && (!all[0]!.section || sections.length > 1) ? html`<b .textContent=${words.part(at + 1, sections.length, section.text)}></b>` : nothing}
        <span class="soft" part="count" .textContent=${count}></span>
      </p>
      ${bars.length ? html`<div class="bars" aria-hidden="true">${bars.map((percent) => html`<progress max="100" .value=${percent}></progress>`)}</div>` : nothing}
    </div>
  `;
};
