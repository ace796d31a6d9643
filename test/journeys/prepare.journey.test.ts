/** The minute before a talk, and the talk: prepare, a red, why, guidance, discussed, copied, on paper. */
import { expect } from '@open-wc/testing';
import type { CopyEvent } from 'kpro-elements';
import { until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';
import { nameOf, roleOf, tidy } from '../kit/names.js';
import { expectOnPaper } from '../kit/paper.js';
import { engine } from '../kit/skip.js';

type Answers = HTMLElementTagNameMap['kpro-answers'];

const opening =
  '”Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?”';

/** What the record system takes when staff copy: it takes the text itself. */
const taken = (record: Frame): { readonly text: () => string } => {
  let text = '';
  record.document.addEventListener('kpro-copy', (event) => {
    event.preventDefault();
    ({ text } = event as CopyEvent);
  });
  return { text: () => text };
};

const answersOf = (record: Frame): Answers => record.document.querySelector('kpro-answers')!;

const isAt = (record: Frame, role: string, name: RegExp): boolean => {
  const { focused } = record;
  return focused !== null && roleOf(focused) === role && name.test(nameOf(focused));
};

const tabTo = async (record: Frame, role: string, name: RegExp, key = 'Tab'): Promise<void> => {
  for (let stop = 0; stop < 120; stop += 1) {
    if (isAt(record, role, name)) return;
    await record.key(key);
  }
  throw new Error(`Tab never came to ${role} ${String(name)}`);
};

/** What was discussed stands in what is copied and in what is printed. */
const checkRecord = async (record: Frame, copied: string): Promise<void> => {
  expect(copied).to.contain('Rød på 4 af 9 områder (ufuldstændig).');
  expect(copied).to.contain(
    '- Rød, Trivsel (WHO-5): 32 af 100 (sidst 48; 16 lavere, værre, klinisk relevant)\n  Drøftet',
  );
  const article = answersOf(record).printable()!;
  const paper = tidy(article.textContent);
  expect(paper).to.contain('32 af 100').and.to.contain('Ryger du?').and.not.to.contain('Kopiér');
  if (engine === 'chromium') await expectOnPaper(document.adoptNode(article));
};

describe('a nurse with one minute before the talk', function () {
  this.timeout(120_000);

  it('sees what is red and new, why, what to say, marks it discussed, and takes it to the record', async () => {
    const record = await openFrame('/ehr.html#/karl-erik-damgaard', 1280, 720);
    await record.soon('heading', 'Rød på 4 af 9 områder');
    expect(record.text).to.contain('Det vil Karl-Erik selv tale om').and.to.contain(opening);
    expect(record.document.documentElement.scrollHeight, 'one screen').to.be.at.most(730);
    await record.press('button', '0–35. Hvorfor denne farve? Trivsel (WHO-5)');
    await until(() => record.text.includes('Rød ved 0–35'));
    await record.press('button', 'Trivsel (WHO-5)');
    await record.soon('heading', 'Trivsel (WHO-5)');
    await record.soon('heading', 'Svar');
    const journal = taken(record);
    await record.press('button', 'Drøftet: Trivsel (WHO-5)');
    await until(
      () => record.find('button', 'Drøftet: Trivsel (WHO-5)').getAttribute('aria-pressed') === 'true',
    );
    await record.press('button', 'Kopiér som tekst');
    await until(() => journal.text() !== '');
    await checkRecord(record, journal.text());
  });

  it('does the same by keyboard alone', async () => {
    const record = await openFrame('/ehr.html#/karl-erik-damgaard', 1280, 720);
    await record.soon('heading', 'Rød på 4 af 9 områder');
    await record.focus();
    await tabTo(record, 'button', /^0–35\. Hvorfor/);
    await record.key('Enter');
    await until(() => record.text.includes('Rød ved 0–35'));
    await tabTo(record, 'button', /^Trivsel \(WHO-5\)$/, 'Shift+Tab');
    await record.key('Enter');
    await record.soon('heading', 'Svar');
    const journal = taken(record);
    await tabTo(record, 'button', /^Drøftet: Trivsel/);
    await record.key('Space');
    await until(
      () => record.find('button', 'Drøftet: Trivsel (WHO-5)').getAttribute('aria-pressed') === 'true',
    );
    await tabTo(record, 'button', /^Kopiér som tekst$/, 'Shift+Tab');
    await record.key('Enter');
    await until(() => journal.text() !== '');
    await checkRecord(record, journal.text());
  });
});
