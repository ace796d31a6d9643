/** How a form is laid out and what stands around its questions. */
import { expect } from '@open-wc/testing';
import { nameOf } from '../../kit/names.js';
import { choice, coding, extension, item, sleep, talk, type Json } from '../../ui/forms.js';
import { feature } from '../ledger.js';
import { fut, hl7, meetItems, sdcForm } from '../stage.js';

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const pictureFile: Json = { resourceType: 'Binary', id: 'b', contentType: 'image/png', data: dot };
export const futPicture = (terms: string): Json => ({
  url: fut('questionnaire-image'),
  extension: [
    { url: 'content', valueReference: { reference: '#b' } },
    { url: 'terms', valueString: terms },
  ],
});

const page = (): void =>
  feature('CF-23', 'page', async ({ does }) => {
    const grouped = [
      item('a', 'group', 'Søvn', { item: [sleep, item('n', 'integer', 'Hvor mange nætter?')] }),
      item('b', 'group', 'Samtale', { item: [talk] }),
    ];
    const alone = await meetItems(grouped, {}, { attributes: { layout: 'page' } });
    await does('one question a page, unless the host asks for more', () => {
      expect(alone.text).to.contain('Hvordan sover du?').and.not.to.contain('Hvor mange nætter?');
    });
    const section = await meetItems(grouped, {}, { attributes: { layout: 'section' } });
    await does('a section a page with layout="section"', () => {
      expect(section.text).to.contain('Hvor mange nætter?').and.not.to.contain('Hvad vil du tale om?');
    });
    const paged = grouped.map((group) => ({ ...group, extension: [extension.control('page')] }));
    const own = await meetItems(paged, {}, { attributes: { layout: 'page' } });
    await does('pages of several questions where the content marks them (itemControl page)', () =>
      expect(own.text).to.contain('Hvor mange nætter?'),
    );
  });

const rows = ['Pris', 'Service', 'Tid'].map((name) => choice(name, name, ['God', 'Dårlig']));

const matrix = (): void =>
  feature('CF-25', 'matrix or table', async ({ does }) => {
    const table = (code: string): Json =>
      item('t', 'group', 'Hvad synes du?', { extension: [extension.control(code)], item: rows });
    const wide = await meetItems([table('table')]);
    await does('every row is a group named by its words, and can be answered', async () => {
      expect(wide.findAll('radiogroup').map(nameOf)).to.deep.equal(['Pris', 'Service', 'Tid']);
      for (const radio of wide.findAll('radio', /God$/)) radio.click();
      await wide.element.updateComplete;
      expect(rows.flatMap(({ linkId }) => wide.values(String(linkId)))).to.have.length(3);
    });
    const at = (side: 'left' | 'top', one: Element): number => Math.round(one.getBoundingClientRect()[side]);
    const columns = () => wide.findAll('radiogroup').map((row) => [...row.querySelectorAll('input')]);
    await does('rows that are answered alike stand as a table where there is room', () => {
      const places = columns().map((row) => row.map((one) => at('left', one)));
      expect(new Set(places.map(String)).size).to.equal(1);
      for (const row of columns()) expect(new Set(row.map((one) => at('top', one))).size).to.equal(1);
    });
    wide.element.style.inlineSize = '160px';
    await does('below one another where there is none', () => {
      for (const row of columns()) expect(new Set(row.map((one) => at('left', one))).size).to.equal(1);
    });
    const list = await meetItems([table('list')], {}, { attributes: { layout: 'page' } });
    await does('a list stands together on one page', () =>
      expect(list.findAll('radiogroup')).to.have.length(3),
    );
  });

const images = (): void =>
  feature('CF-28', 'images', async ({ does }) => {
    const media = {
      url: sdcForm('itemMedia'),
      valueAttachment: { contentType: 'image/png', data: dot, title: 'En knæbøjning' },
    };
    const answerMedia = { ...media, url: sdcForm('itemAnswerMedia') };
    const run = await meetItems(
      [
        { ...sleep, extension: [futPicture('En seng')] },
        { ...talk, extension: [media] },
        item('valg', 'choice', 'Hvilken?', {
          answerOption: [{ ...coding('Den'), extension: [answerMedia] }],
        }),
      ],
      { contained: [pictureFile] },
    );
    await does('FUT’s and SDC’s pictures of questions stand there, each with its words', () => {
      expect(run.query('img', 'En seng')).to.exist;
      expect(run.findAll('img', 'En knæbøjning')).not.to.deep.equal([]);
    });
    await does('options have theirs', () => expect(run.findAll('img')).to.have.length(3));
  });

const marks = (): void =>
  feature('CF-29', 'xhtml / markdown', async ({ does, instead }) => {
    const words = (text: string, url: string, source: string): Json => ({
      ...talk,
      linkId: text,
      text,
      _text: {
        extension: [{ url: hl7(url), [url === 'rendering-xhtml' ? 'valueString' : 'valueMarkdown']: source }],
      },
    });
    const run = await meetItems([
      words('Et vigtigt ord', 'rendering-xhtml', '<div>Et <b>vigtigt</b> ord</div>'),
      words('Et andet ord', 'rendering-markdown', 'Et **andet** ord'),
      words(
        'Et ondt ord',
        'rendering-xhtml',
        '<div>Et <b>ondt</b><script>globalThis.kproRan = 1</script> ord</div>',
      ),
    ]);
    const strong = (): string[] =>
      [...run.element.shadowRoot!.querySelectorAll('b, strong')].map((one) => one.textContent);
    await does('marks of both are drawn in a question’s words', () =>
      expect(strong()).to.include.members(['vigtigt', 'andet']),
    );
    await instead('what could act in a page is left out', () => {
      expect((globalThis as { kproRan?: unknown }).kproRan).to.equal(undefined);
      expect(run.element.shadowRoot!.querySelector('script')).to.equal(null);
    });
  });

const around = (): void =>
  feature('CF-71', 'itemControl header, footer, legal', async ({ does }) => {
    const words = (code: string): Json =>
      item(code, 'display', `Ord i ${code}`, { extension: [extension.control(code)] });
    const run = await meetItems(
      [words('header'), sleep, talk, words('footer'), words('legal')],
      {},
      {
        attributes: { layout: 'page' },
      },
    );
    const everywhere = async (): Promise<void> => {
      expect(run.text).to.contain('Hvordan sover du?');
      expect(run.text).to.match(/^Ord i header/);
      expect(run.text).to.match(/Ord i footer Ord i legal$/);
      await run.skip();
      expect(run.text).to.contain('Hvad vil du tale om?');
      expect(run.text).to.match(/^Ord i header/);
      expect(run.text).to.match(/Ord i footer Ord i legal$/);
    };
    await does('a header’s words stand over every page, those of footer and legal under it', everywhere);
  });

const collapsible = (): void =>
  feature('CF-72', 'collapsible', async ({ lacks, instead }) => {
    const run = await meetItems([
      item('g', 'group', 'Mere', {
        extension: [{ url: sdcForm('collapsible'), valueCode: 'default-closed' }],
        item: [talk],
      }),
      sleep,
    ]);
    await lacks('a group folds away', () => expect(run.text).not.to.contain('Hvad vil du tale om?'));
    await instead('it stands open, and the author is told', () => {
      expect(run.text).to.contain('Hvad vil du tale om?');
      expect(run.told).to.include('unsupported-content Questionnaire.item[0].collapsible');
    });
  });

const disabled = (): void =>
  feature('CF-73', 'disabledDisplay', async ({ does }) => {
    const run = await meetItems([
      sleep,
      {
        ...talk,
        enableWhen: [{ question: 'sovn', operator: 'exists', answerBoolean: true }],
        extension: [{ url: hl7('questionnaire-disabledDisplay'), valueCode: 'protected' }],
      },
    ]);
    await does('a protected question stands there in words, without a field, while it is not asked', () => {
      expect(run.text).to.contain('Hvad vil du tale om? (Det spørger vi ikke om');
      expect(run.query('textbox')).to.equal(undefined);
    });
    await run.choose('Godt');
    await does('with its field once it is', () => expect(run.field('Hvad vil du tale om?')).to.exist);
  });

const orientation = (): void =>
  feature('CF-74', 'choiceOrientation', async ({ does }) => {
    const options = ['Ja', 'Nej'];
    const side = { url: hl7('questionnaire-choiceOrientation'), valueCode: 'horizontal' };
    const run = await meetItems([
      choice('v', 'Vandret?', options, { extension: [side] }),
      choice('l', 'Lodret?', options),
    ]);
    const tops = (name: string): Set<number> =>
      new Set(
        [...run.find('radiogroup', name).querySelectorAll('input')].map((one) =>
          Math.round(one.getBoundingClientRect().top),
        ),
      );
    await does('options stand side by side where the content asks for it and there is room', () => {
      expect(tops('Vandret?').size).to.equal(1);
      expect(tops('Lodret?').size).to.equal(2);
    });
  });

const unitWords = (): void =>
  feature('CF-75', 'itemControl unit', async ({ does }) => {
    const run = await meetItems([
      item('t', 'integer', 'Hvor længe?', {
        item: [item('u', 'display', 'timer om dagen', { extension: [extension.control('unit')] })],
      }),
    ]);
    await does('its words behind the field', () => expect(run.text).to.contain('timer om dagen'));
  });

export const layouts = (): void =>
  [page, matrix, images, marks, around, collapsible, disabled, orientation, unitWords].forEach((add) =>
    add(),
  );
