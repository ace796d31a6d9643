/** Two municipalities' pages, with Bootstrap and with Det Fælles Designsystem, themed by what docs/theming.md says. */
import { expect } from '@open-wc/testing';
import { checkFrameA11y } from '../kit/a11y.js';
import { until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { skipUnless } from '../kit/skip.js';
import { changed, computed, insideOf } from '../kit/strange-page.js';
import { answerWellBeing } from './acts.js';
import { newCitizen, search } from './citizen.js';

/** A page's own elements, one of each kind that it has beside the kit. */
const kinds =
  'h1 h2 h3 p a button input label select textarea ul li table th td fieldset legend details summary'.split(
    ' ',
  );

const hosts = [
  { host: 'bootstrap', accent: 'rgb(10, 88, 202)', font: 'system-ui' },
  { host: 'dkfds', accent: 'rgb(68, 131, 30)', font: 'IBM Plex Sans' },
] as const;

const pathOf = (host: string, patient: string): string => `/hosts/${host}/index.html?patient=${patient}`;

const open = async (host: string): Promise<{ readonly id: string; readonly frame: Frame }> => {
  const id = await newCitizen();
  const frame = await openFrame(pathOf(host, id), 1000, 900);
  await frame.soon('button', /^Din trivsel/);
  return { id, frame };
};

/** The kit's element of that tag, as the page has it now. */
const kpro = (frame: Frame, tag: string): HTMLElement => frame.document.querySelector<HTMLElement>(tag)!;

const own = (frame: Frame): readonly Element[] => kinds.map((kind) => frame.document.querySelector(kind)!);

const styleOf = (frame: Frame, element: Element): CSSStyleDeclaration =>
  frame.window.getComputedStyle(element);

/** Takes the page's rules away, but for its typefaces, and leaves what it says to the kit, at the width that it had. */
const withoutSheets = (frame: Frame, element: HTMLElement): void => {
  const style = styleOf(frame, element);
  const said = new Set<string>();
  for (const sheet of frame.document.styleSheets)
    for (const [name] of [...sheet.cssRules]
      .map(({ cssText }) => cssText)
      .join('')
      .matchAll(/--kpro-[\w-]+/g))
      said.add(name);
  const values = [...said].map((name) => [name, style.getPropertyValue(name)] as const);
  const { width } = element.getBoundingClientRect();
  for (const [name, value] of values) if (value) element.style.setProperty(name, value);
  element.style.inlineSize = `${width}px`;
  element.style.maxInlineSize = 'none';
  for (const sheet of frame.document.styleSheets)
    for (let i = sheet.cssRules.length - 1; i >= 0; i -= 1)
      if (!(sheet.cssRules[i] instanceof frame.window.CSSFontFaceRule)) sheet.deleteRule(i);
};

describe('a municipality with a style sheet of its own', function () {
  this.timeout(60_000);

  for (const { host, accent, font } of hosts) {
    it(`${host}: a citizen answers there, and no rule of the strict page is broken`, async () => {
      const { id, frame } = await open(host);
      const stopped: string[] = [];
      frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        stopped.push(`${violatedDirective} ${blockedURI}`),
      );
      await answerWellBeing(frame);
      await frame.press('button', 'Send svar');
      await frame.press('button', 'Tilbage til dine spørgeskemaer');
      await frame.soon('heading', 'Dine spørgeskemaer');
      const found = await search(`QuestionnaireResponse?subject=Patient/${id}&status=completed`);
      expect(found.map(({ item }) => (item as unknown[]).length > 0)).to.deep.equal([true]);
      expect(stopped).to.deep.equal([]);
    });

    it(`${host}: its colour and typeface are taken, and nothing shrinks with its root`, async () => {
      const { frame } = await open(host);
      const inbox = styleOf(frame, kpro(frame, 'kpro-inbox'));
      expect(inbox.fontSize).to.equal('18px');
      expect(inbox.fontFamily).to.contain(font);
      await frame.press('button', /^Din trivsel/);
      const { backgroundColor, fontSize } = styleOf(frame, await frame.soon('button', 'Begynd'));
      expect(backgroundColor).to.equal(accent);
      expect(fontSize).to.equal('18px');
      if (host === 'dkfds') expect(styleOf(frame, frame.document.documentElement).fontSize).to.equal('10px');
    });

    it(`V1 ${host}: none of its own elements looks different for the kit`, async () => {
      const { frame } = await open(host);
      // A frame without scripts has the page as it is without the kit.
      const bare = await openFrame(pathOf(host, 'nobody'), 1000, 900, { sandbox: 'allow-same-origin' });
      await until(() => bare.document.fonts.status === 'loaded' && frame.document.fonts.status === 'loaded');
      expect(kpro(bare, 'kpro-inbox').shadowRoot).to.equal(null);
      const [without, withKit] = [computed(own(bare)), computed(own(frame))];
      expect(without.length).to.equal(19);
      expect(changed(without, withKit).join('\n')).to.equal('');
    });

    it(`V2 ${host}: nothing of it gets into the kit but what it says by custom properties`, async () => {
      const { frame } = await open(host);
      await frame.press('button', /^Din trivsel/);
      await frame.soon('button', 'Begynd');
      await until(() => frame.document.fonts.status === 'loaded');
      const questionnaire = kpro(frame, 'kpro-questionnaire');
      const inside = insideOf(questionnaire);
      expect(inside.length).to.be.above(10);
      const before = computed(inside);
      const { backgroundColor } = styleOf(frame, frame.find('button', 'Begynd'));
      withoutSheets(frame, questionnaire);
      expect(styleOf(frame, frame.document.querySelector('h1')!).fontFamily).not.to.contain(font);
      expect(changed(before, computed(inside)).join('\n')).to.equal('');
      expect(styleOf(frame, frame.find('button', 'Begynd')).backgroundColor).to.equal(backgroundColor);
    });

    skipUnless('accessibility tree')(
      `${host}: axe finds nothing on the page, nor in a question`,
      async () => {
        const { frame } = await open(host);
        await checkFrameA11y(frame.path);
        await frame.press('button', /^Din trivsel/);
        await frame.press('button', 'Begynd');
        await frame.press('radio', /^Lidt af tiden/);
        await checkFrameA11y(frame.path);
      },
    );
  }

  it('bootstrap: its dark is taken, by the color-scheme that it sets', async () => {
    const { frame } = await open('bootstrap');
    frame.document.documentElement.setAttribute('data-bs-theme', 'dark');
    const inbox = kpro(frame, 'kpro-inbox');
    expect(styleOf(frame, inbox).color).to.equal(styleOf(frame, frame.document.body).color);
    await frame.press('button', /^Din trivsel/);
    const begin = await frame.soon('button', 'Begynd');
    expect(styleOf(frame, begin).backgroundColor).to.equal('rgb(139, 185, 254)');
  });

  it('bootstrap: staff open the answers, and what they press is large enough in the page', async () => {
    const frame = await openFrame(pathOf('bootstrap', 'karl-erik-damgaard'), 1000, 900);
    await frame.soon('heading', 'Dine spørgeskemaer');
    frame.document.querySelector('summary')!.click();
    await frame.soon('heading', 'Svar');
    const answers = kpro(frame, 'kpro-answers');
    await until(() => insideOf(answers).length > 300);
    expect(styleOf(frame, answers).fontSize).to.equal('14px');
    const before = computed(insideOf(answers));
    withoutSheets(frame, answers);
    expect(changed(before, computed(insideOf(answers))).join('\n')).to.equal('');
  });
});
