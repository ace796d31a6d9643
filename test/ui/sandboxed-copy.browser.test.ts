/** Copying to a record from inside a frame that the record system shuts in (E29). */
import { expect } from '@open-wc/testing';
import type { CopyEvent } from 'kpro-elements';
import { cast } from '../kit/cast.js';
import { click, press } from '../kit/commands.js';
import { query, until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';

type Answers = HTMLElementTagNameMap['kpro-answers'];

const karlErik = await cast('karl-erik-damgaard');

/** Scripts, forms, links and downloads, but not the clipboard: what record systems give to what they embed. */
const limits = {
  sandbox:
    'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  allow: "clipboard-write 'none'; clipboard-read 'none'",
};

const shutIn = async (): Promise<{ frame: Frame; element: Answers }> => {
  const frame = await openFrame('/test/ui/fixtures/answers.html', 1000, 700, limits);
  const element = frame.document.querySelector('kpro-answers')!;
  const { questionnaires, responses, results, guidance } = karlErik;
  Object.assign(element, { questionnaires, responses, results, guidance });
  await frame.soon('button', 'Kopiér som tekst');
  return { frame, element };
};

/** What a person gets who pastes into the record's own note. */
const pasted = async (): Promise<string> => {
  const note = document.createElement('textarea');
  document.body.append(note);
  try {
    await click(note);
    note.focus();
    await press('Control+v');
    return await until(() => note.value, 3000).catch(() => '');
  } finally {
    note.remove();
  }
};

describe('E29 copying from a frame that may not use the clipboard', () => {
  it('leaves the text where a person can paste it, or selected in a field that says so', async () => {
    const { frame, element } = await shutIn();
    let text = '';
    element.addEventListener('kpro-copy', (event) => ({ text } = event as CopyEvent));
    await frame.press('button', 'Kopiér som tekst');
    const field = await until(
      () =>
        frame.query('button', 'Kopieret') ??
        (query(element, 'textbox', 'Tekst til journalen') as HTMLTextAreaElement | undefined) ??
        (frame.text.includes('Kopieret') ? frame.document.body : undefined),
    );
    expect(text).to.contain('Rød på 4 af 9 områder');
    if (field instanceof frame.window.HTMLTextAreaElement) {
      expect(frame.text).to.contain('Tryk Ctrl+C');
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(text);
    } else {
      expect(await pasted()).to.equal(text);
    }
  });
});
