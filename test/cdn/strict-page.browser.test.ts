/** The file for pages without a bundler, where a host forbids all that can be forbidden: E1, E10, E11, E12. */
import { expect } from '@open-wc/testing';
import { cast, now } from '../kit/cast.js';
import { until } from '../kit/find.js';
import type { Frame } from '../kit/frame.js';
import { choice, form } from '../ui/forms.js';
import { goalsOf } from '../ui/staff.js';
import { met, mount, openPage } from './page.js';

const { version } = (await (await fetch('/package.json')).json()) as { version: string };

const karlErik = await cast('karl-erik-damgaard');
const { questionnaires, responses, results, guidance } = karlErik;
const given = { questionnaires, responses, results, guidance, goals: goalsOf(karlErik) };
const questionnaire = form([choice('a', 'Hvordan har du det?', ['Godt', 'Dårligt'])]);

const tags = ['answers', 'connection', 'guidance', 'inbox', 'overview', 'prepare', 'questionnaire', 'trend'];

const mountAll = async (frame: Frame, prefix = 'kpro'): Promise<void> => {
  await mount(frame, `${prefix}-inbox`, { entries: [] }, { now });
  await mount(frame, `${prefix}-questionnaire`, { questionnaire });
  for (const name of ['prepare', 'overview', 'answers', 'guidance', 'trend'])
    await mount(frame, `${prefix}-${name}`, given, { now });
};

/** How many files of the kit the page fetched. */
const fetched = (frame: Frame, name: string): number =>
  frame.window.performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith(name)).length;

describe('the file for pages without a bundler', function () {
  this.timeout(60_000);

  it('E1 draws every element, and a chart, without a violation or an error', async () => {
    const frame = await openPage('whole');
    expect(fetched(frame, 'kpro-chart.min.js'), 'a chart before anybody needs one').to.equal(0);
    await mountAll(frame);
    frame.document.querySelector('kpro-trend')!.scrollIntoView();
    await until(() => fetched(frame, 'kpro-chart.min.js') === 1);
    await until(() => !frame.document.querySelector('script[src$="kpro-chart.min.js"]'));
    expect(met(frame).faults).to.deep.equal([]);
  });

  it('E1 notices a violation', async () => {
    const frame = await openPage('whole');
    const planted = frame.document.createElement('p');
    planted.setAttribute('style', 'color: red');
    frame.document.body.append(planted);
    await until(() => met(frame).faults[0]);
    expect(met(frame).faults[0]).to.contain('style-src');
  });

  it('E10 defines every element beside a Lit of the host’s own', async () => {
    const frame = await openPage('host-lit');
    await until(() => frame.document.querySelector('host-greeting')!.shadowRoot?.textContent === 'Velkommen');
    await mountAll(frame);
    expect(met(frame).faults).to.deep.equal([]);
  });

  it('E11 stands back for a version that runs, and says so once', async () => {
    const frame = await openPage('twice');
    const element = await mount(frame, 'kpro-overview', given, { now });
    expect(element.constructor).to.equal(frame.window.customElements.get('kpro-overview'));
    await until(() => met(frame).conflicts[0]);
    const kit = (frame.window as unknown as Record<symbol, unknown>)[Symbol.for('kpro.kit')] as {
      version: string;
      refused: string[];
    };
    expect(met(frame).conflicts).to.deep.equal([{ running: kit.version, refused: '9.9.9' }]);
    expect(kit.refused).to.deep.equal(['9.9.9']);
    expect(met(frame).faults).to.deep.equal([]);
  });

  for (const [page, running, refused] of [
    ['modules-then-file', undefined, '9.9.9'],
    ['file-then-modules', '9.9.9', undefined],
  ] as const)
    it(`E11 knows of modules and file on one page, ${page.replaceAll('-', ' ')}`, async () => {
      const frame = await openPage(page);
      await until(() => met(frame).conflicts[0]);
      expect(met(frame).conflicts).to.deep.equal([
        { running: running ?? version, refused: refused ?? version },
      ]);
      const element = await mount(frame, 'kpro-overview', given, { now });
      expect(element.shadowRoot === null, 'the one that came first').to.equal(page === 'file-then-modules');
      expect(met(frame).faults).to.deep.equal([]);
    });

  it('E11 lets two versions live side by side, one under a prefix of its own', async () => {
    const frame = await openPage('side-by-side');
    await mountAll(frame);
    await mountAll(frame, 'acme');
    expect(met(frame).conflicts).to.deep.equal([]);
    expect(met(frame).faults).to.deep.equal([]);
  });

  it('registers every element once more where a page asks for it, and refuses a prefix that cannot be', async () => {
    const frame = await openPage('whole');
    await mount(frame, 'kpro-inbox', { entries: [] }, { now });
    const kit = (frame.window as unknown as Record<symbol, unknown>)[Symbol.for('kpro.kit')] as {
      registerAs(prefix: string): void;
    };
    expect(() => kit.registerAs('Acme Corp')).to.throw('expected a prefix of lower-case letters');
    kit.registerAs('acme');
    kit.registerAs('acme');
    expect(tags.filter((name) => !frame.window.customElements.get(`acme-${name}`))).to.deep.equal([]);
  });

  it('E12 is refused where it is not what the page was promised', async () => {
    const frame = await openPage('flipped');
    await until(() => frame.document.readyState === 'complete');
    expect(tags.filter((name) => frame.window.customElements.get(`kpro-${name}`))).to.deep.equal([]);
  });

  it('E12 refuses a file of the charts that is not its own: sentence and table stand without it', async () => {
    const frame = await openPage('chart-flipped');
    const trend = await mount(frame, 'kpro-trend', given, { now });
    trend.scrollIntoView();
    await until(() => fetched(frame, 'kpro-chart.min.js') > 0);
    await until(() => !frame.document.querySelector('script[src$="kpro-chart.min.js"]'));
    const printed = (trend as HTMLElement & { printable(): HTMLElement }).printable();
    expect(printed.querySelectorAll('table').length).to.be.greaterThan(0);
  });
});
