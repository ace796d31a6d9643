/** What hosts get who print by cloning their page, since a clone has no shadow root (E28). */
import { expect } from '@open-wc/testing';
import { cast } from '../kit/cast.js';
import { emulateMedia } from '../kit/commands.js';
import { openFrame } from '../kit/frame.js';
import { until, visibleText } from '../kit/find.js';
import { expectOnPaper, expectSameWords, inHostsPage, words } from '../kit/paper.js';
import { tidy } from '../kit/names.js';
import { skipUnless } from '../kit/skip.js';
import { response, sleepForm } from './forms.js';
import { goalsOf, inColumn, show, type StaffTag } from './staff.js';
import { begin, open } from './visit.js';

const karlErik = await cast('karl-erik-damgaard');

type Printable = HTMLElement & { printable(): HTMLElement | undefined };

const staffTags = ['kpro-prepare', 'kpro-overview', 'kpro-answers'] as const satisfies readonly StaffTag[];

const shown = async (tag: (typeof staffTags)[number]): Promise<Printable> =>
  show(tag, { ...karlErik, goals: goalsOf(karlErik) }, {}, { around: inColumn(1152) });

/** A shape that carries a name is that name where there are no shapes. */
const namesOfShapes = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('svg[role="img"]')].map((shape) => shape.getAttribute('aria-label') ?? '');

const controls = 'button, select, input, textarea, form, style, script, svg, slot';

describe('E28 printable()', () => {
  for (const tag of staffTags) {
    skipUnless('media emulation')(`of <${tag}> says what the element prints, without buttons`, async () => {
      const element = await shown(tag);
      const article = element.printable()!;
      expect(article.querySelectorAll(controls).length).to.equal(0);
      await emulateMedia({ media: 'print' });
      try {
        const said = [visibleText(element), ...namesOfShapes(element.shadowRoot!)].join(' ');
        document.body.append(article);
        expectSameWords(visibleText(article), said);
      } finally {
        article.remove();
        await emulateMedia({});
      }
    });

    skipUnless('devtools protocol')(
      `of <${tag}> stands on paper, whole, under a sheet that hides the page`,
      async () => {
        const article = (await shown(tag)).printable()!;
        await expectOnPaper(article);
      },
    );

    it(`of <${tag}> goes into another document without its styles and says the same there`, async () => {
      const article = (await shown(tag)).printable()!;
      const said = await inHostsPage(article, () => visibleText(article));
      const frame = await openFrame('/test/kit/fixtures/blank.html', 600, 400);
      frame.document.body.append(frame.document.adoptNode(article));
      expect(said).to.contain('Trivsel (WHO-5)').and.to.contain('32 af 100');
      expectSameWords(visibleText(frame.document), said);
    });

    it(`of <${tag}> is undefined while there is nothing to print`, async () => {
      const element = document.createElement(tag);
      document.body.append(element);
      await element.updateComplete;
      expect(element.printable()).to.equal(undefined);
      element.remove();
    });
  }

  it("V16 of the citizen's answers says question and answer and that they are not sent, from any page", async () => {
    const visit = await begin({ questionnaire: sleepForm() });
    await visit.choose('Dårligt');
    const article = await until(() => visit.element.printable());
    expect(article.querySelectorAll(controls).length).to.equal(0);
    expect(article.querySelectorAll('dt').length).to.equal(3);
    expect(tidy(article.textContent))
      .to.contain('Ikke sendt endnu')
      .and.to.contain('Hvordan sover du?')
      .and.to.contain('Dårligt')
      .and.to.contain('Ikke besvaret');
  });

  skipUnless('media emulation')("of the citizen's sent answers says what the element prints", async () => {
    const visit = await open({
      questionnaire: sleepForm(),
      response: response(
        { sovn: { valueCoding: { code: 'Dårligt', display: 'Dårligt' } } },
        { status: 'completed', authored: '2026-03-04T20:14:00+01:00' },
      ),
    });
    const article = visit.element.printable()!;
    await emulateMedia({ media: 'print' });
    try {
      document.body.append(article);
      expect(visibleText(article)).to.contain('Sendt 4. marts 2026');
      const printed = words(visit.text);
      for (const word of words(visibleText(article))) expect(printed).to.include(word);
    } finally {
      article.remove();
      await emulateMedia({});
    }
  });
});
