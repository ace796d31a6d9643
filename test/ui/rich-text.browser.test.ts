/** E8: content's rich text, drawn on a page without any policy. And what a person sees of one that means well. */
import { expect } from '@open-wc/testing';
import { LitElement, render, type TemplateResult } from 'lit';
import { checkA11y } from '../kit/a11y.js';
import { find, findAll, visibleText } from '../kit/find.js';
import { hostilePayloads, type HostilePayload } from '../kit/hostile-payloads.js';
import type { RichText } from '../../src/pure/model/rich-text.js';
import { richTextWords } from '../../src/pure/words/rich-text.js';
import { richTextReader } from '../../src/ui/parts/rich-text/read.js';
import { richText } from '../../src/ui/parts/rich-text/rich-text.js';
import { richTextStyles } from '../../src/ui/parts/rich-text/styles.js';
import { base } from '../../src/ui/styles/base.js';

const kinds = ['xhtml', 'markdown'] as const;
const options = { words: richTextWords('da') };
const elements =
  'p blockquote pre div hr ul ol li table caption thead tbody tr th td strong em u s sub sup code span a br img';
const attributes = 'href rel target src alt class lang dir colspan rowspan role tabindex aria-label';
const classes = ['', 'rich', 'rich-heading', 'rich-table', 'hidden-text no-print'];

/** An element as the kit's are, with a text of content in it. */
class TestText extends LitElement {
  static override styles = [base, richTextStyles];
  rich: RichText = { nodes: [] };
  override render(): TemplateResult {
    return richText(this.rich, { ...options, picture: () => undefined });
  }
}
customElements.define('test-rich-text', TestText);

const parsers = { xhtml: await richTextReader('xhtml'), markdown: await richTextReader('markdown') };

const shown = async (kind: (typeof kinds)[number], source: string): Promise<ShadowRoot> => {
  const element = document.createElement('test-rich-text') as TestText;
  element.rich = parsers[kind](source);
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot!;
};

/** Everything in it that is not on the lists, one line a fault. */
const outsiders = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')]
    .filter(({ localName }) => localName !== 'style')
    .flatMap((each) => [
      ...(elements.split(' ').includes(each.localName) && each.namespaceURI === 'http://www.w3.org/1999/xhtml'
        ? []
        : [`<${each.localName}>`]),
      ...[...each.attributes]
        .filter(({ name }) => !attributes.split(' ').includes(name))
        .map(({ name, value }) => `${each.localName} ${name}="${value}"`),
      ...(classes.includes(each.className) ? [] : [`class ${each.className}`]),
      ...(each instanceof HTMLImageElement && !/^data:image\/(png|jpeg|gif);base64,/.test(each.src)
        ? [each.src]
        : []),
      ...(each instanceof HTMLAnchorElement && !mayBeFollowed(each) ? [each.href] : []),
      ...(each instanceof HTMLTableCellElement && each.colSpan > 50 ? ['a wide cell'] : []),
    ]);

const mayBeFollowed = ({ protocol, origin, relList }: HTMLAnchorElement): boolean =>
  (['https:', 'mailto:', 'tel:'].includes(protocol) || origin === location.origin) &&
  relList.contains('noopener');

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((done) => requestAnimationFrame(done));
};

/** Draws every payload, presses and enters what it made, and tells what ran, what was fetched and what stood there. */
const attack = async (draw: (payload: HostilePayload) => Promise<ParentNode>) => {
  let runs = 0;
  const page = globalThis as unknown as { kproRan?: () => void };
  page.kproRan = () => (runs += 1);
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(5_000);
  const strangers: string[] = [];
  const stay = (event: Event): void => event.preventDefault();
  document.addEventListener('click', stay);
  for (const payload of hostilePayloads) {
    const root = await draw(payload);
    strangers.push(...outsiders(root).map((fault) => `${payload.markup.slice(0, 80)}: ${fault}`));
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      for (const type of ['click', 'mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle'])
        each.dispatchEvent(new Event(type, { cancelable: true }));
    }
  }
  await frames(10);
  document.removeEventListener('click', stay);
  delete page.kproRan;
  const fetches = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /kpro-fetched|elsewhere\.invalid/.test(name));
  return { runs, fetches, strangers };
};

const nothing = { runs: 0, fetches: [], strangers: [] };

describe('E8 hostile content', function () {
  this.timeout(60_000);

  afterEach(() => document.querySelectorAll('test-rich-text').forEach((each) => each.remove()));

  it('is at least two hundred payloads, no two alike', () => {
    expect(new Set(hostilePayloads.map(({ markup }) => markup)).size).to.equal(hostilePayloads.length);
    expect(hostilePayloads.length).to.be.at.least(200);
  });

  for (const kind of kinds)
    it(`as ${kind} runs nothing, fetches nothing, and makes no element and no attribute off the list`, async () => {
      expect(await attack(({ markup }) => shown(kind, markup))).to.deep.equal(nothing);
    });

  it('that stands in what a link or a name is made of stays a value', async () => {
    const result = await attack(async ({ markup }) => {
      const host = document.createElement('div');
      const attributes = { href: markup, src: markup, alt: markup, lang: markup };
      const nodes = (['a', 'img', 'p', 'td'] as const).map((name) => ({
        name,
        attributes,
        children: [markup],
      }));
      render(
        richText({ nodes }, { words: { newWindow: markup, table: markup }, picture: () => markup }),
        host,
      );
      return host;
    });
    expect(result).to.deep.equal(nothing);
  });

  it('would be noticed: the same payloads do run where markup is believed', async () => {
    const strangers: string[] = [];
    for (const { markup } of hostilePayloads.slice(0, 40)) {
      const { body } = new DOMParser().parseFromString(markup, 'text/html');
      strangers.push(...outsiders(body));
    }
    expect(strangers.length).to.be.above(30);
  });
});

describe("a content's rich text", () => {
  afterEach(() => document.querySelectorAll('test-rich-text').forEach((each) => each.remove()));

  it('is drawn as it means, in both kinds', async () => {
    const xhtml = await shown('xhtml', '<p>Kost &amp; <b>motion</b></p><ul><li>gå</li><li>løb</li></ul>');
    const markdown = await shown('markdown', 'Kost & **motion**\n\n- gå\n- løb');
    for (const root of [xhtml, markdown]) {
      expect(visibleText(root)).to.match(/Kost & motion\s+gå\s+løb/);
      expect(findAll(root, 'listitem')).to.have.length(2);
      expect(root.querySelector('strong')?.textContent).to.equal('motion');
    }
  });

  it('says of a link that leads away that it opens in a new window, and not of one that stays', async () => {
    const root = await shown(
      'xhtml',
      '<a href="https://sundhed.dk">Sundhed</a> <a href="/om">Om</a> <a href="tel:+45 1813">1813</a>',
    );
    const away = find(root, 'link', 'Sundhed (åbner i et nyt vindue)') as HTMLAnchorElement;
    expect([away.target, away.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect((find(root, 'link', 'Om') as HTMLAnchorElement).target).to.equal('');
    expect((find(root, 'link', '1813') as HTMLAnchorElement).getAttribute('href')).to.equal('tel:+451813');
  });

  it('scrolls a wide table in a region with the name of its caption, and is accessible', async () => {
    const cells = Array.from({ length: 40 }, (_, i) => `<td>celle nummer ${i}</td>`).join('');
    const root = await shown(
      'xhtml',
      `<h2>Overskrift</h2><table><caption>Plan</caption><tr>${cells}</tr></table><table><tr><th>a</th></tr></table>`,
    );
    const region = find(root, 'region', 'Plan');
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    region.focus();
    expect((root as ShadowRoot).activeElement).to.equal(region);
    find(root, 'region', 'Tabel');
    expect(findAll(root, 'heading')).to.have.length(0);
    await checkA11y(root.host);
  });

  it('shows a picture that the content holds, and the words of one that it does not', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const root = await shown(
      'xhtml',
      `<p><img src="${dot}" alt="En prik"/> <img src="#logo" alt="Logo"/></p>`,
    );
    expect(find(root, 'img', 'En prik').getAttribute('src')).to.equal(dot);
    expect(visibleText(root)).to.contain('Logo');
    expect(root.querySelectorAll('img')).to.have.length(1);
  });

  it('stands in a line where it has nothing but words and marks', () => {
    const host = document.createElement('label');
    render(richText(parsers.xhtml('Meget <i>enig</i>'), options), host);
    expect(host.firstElementChild?.localName).to.equal('span');
    expect(host.textContent?.trim()).to.equal('Meget enig');
  });
});
