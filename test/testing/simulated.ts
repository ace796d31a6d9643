/** The helpers in a simulated page, with the libraries that hosts use there. */
import { existsSync } from 'node:fs';
import { within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import {
  answer,
  goTo,
  inside,
  levelOf,
  offline,
  ready,
  refusal,
  review,
  send,
  silent,
  type FakeBackEnd,
} from 'kpro-elements/testing';
import { afterEach, beforeAll, describe, expect, vi } from 'vitest';
import { itWhen } from '../kit/skip-node.js';
import { answersIn, backEndWithForm, canonical, said, stored } from './week.js';

// Not by import.meta.url: in a simulated page that is an address of the page.
const door = `${process.cwd()}/dist/define/all.js`;
const it = itWhen(existsSync(door), 'dist is not built');

const page = (backEnd: FakeBackEnd, layout = 'page'): { form: Element; overview: Element } => {
  const connection = document.createElement('kpro-connection');
  Object.assign(connection, { fhirBase: backEnd.base, patient: 'Patient/anna', fetch: backEnd.fetch });
  const form = Object.assign(document.createElement('kpro-questionnaire'), { canonical, layout });
  const overview = document.createElement('kpro-overview');
  connection.append(form);
  document.body.append(connection);
  // Once the answers are there: staff open the record after the citizen has sent.
  return {
    form,
    get overview() {
      connection.append(overview);
      return overview;
    },
  };
};

export const helpsIn = (where: string): void => {
  vi.setConfig({ testTimeout: 30_000 });

  describe(`a host's test in ${where}`, () => {
    beforeAll(() => import(door));
    afterEach(() => document.body.replaceChildren());

    for (const layout of ['page', 'all'])
      it(`answers every kind of question with layout="${layout}", sends, and reads the level that comes of it`, async () => {
        const backEnd = backEndWithForm();
        const shown = page(backEnd, layout);
        for (const [question, value] of said) await answer(shown.form, question, value as string);
        await send(shown.form);
        expect(answersIn(backEnd, 'completed')).toEqual(stored);
        const { overview } = shown;
        expect(await levelOf(overview, 'Nætter vågen')).toBe('red');
        expect(await levelOf(overview)).toBe('red');
      });

    it('changes an answer, and takes one back', async () => {
      const backEnd = backEndWithForm();
      const { form } = page(backEnd);
      await answer(form, 1, 'Ja');
      await answer(form, 2, ['Familie', 'Venner']);
      await answer(form, 3, 2);
      await answer(form, 2, ['Venner']);
      await answer(form, 1, null);
      await answer(form, 'Nætter', 6);
      await send(form);
      expect(answersIn(backEnd, 'completed')).toEqual([
        ['hjaelp', ['Venner']],
        ['naetter', [6]],
      ]);
    });

    it('says what is there where a question, an option or a row is not', async () => {
      const { form } = page(backEndWithForm());
      await expect(answer(form, 7, 'Ja')).rejects.toThrow('there is no question 7');
      await expect(goTo(form, 'Sover du?')).rejects.toThrow('"Er du glad?", "Hvem hjælper dig?"');
      await expect(answer(form, 1, 'Måske')).rejects.toThrow(
        '"Måske" is nothing to answer here; there are "Ja", "Nej"',
      );
      await review(form);
      expect(within(inside(form) as unknown as HTMLElement).getByText('Tjek dine svar')).toBeTruthy();
    });

    it('says what the element says where nothing can be sent or shown', async () => {
      const backEnd = backEndWithForm();
      const { form } = page(backEnd);
      await answer(form, 1, 'Ja');
      backEnd.tell(({ method }) => (method === 'PUT' ? refusal(403) : undefined));
      await expect(send(form)).rejects.toThrow(/nothing was sent: .*adgang/);
      backEnd.tell();
      await send(form);
      expect(answersIn(backEnd, 'completed')).toEqual([['glad', ['Ja']]]);
      const lost = backEndWithForm();
      lost.tell(offline);
      await expect(goTo(page(lost).form, 1, { timeout: 20_000 })).rejects.toThrow(
        'nothing can be answered here (problem)',
      );
    });

    it('waits no longer than it was told to', async () => {
      const backEnd = backEndWithForm();
      backEnd.tell(silent);
      await expect(ready(page(backEnd).form, { timeout: 50 })).rejects.toThrow('it loads still');
    });

    it('works beside a testing library, with its user in place of a script', async () => {
      const backEnd = backEndWithForm();
      const { form } = page(backEnd);
      const user = userEvent.setup();
      const hands = {
        click: user.click,
        fill: async (field: HTMLElement, text: string) => {
          if (field.localName === 'select') return user.selectOptions(field, within(field).getByText(text));
          // Its `clear` does not find what has focus in a shadow root.
          const initialSelectionEnd = (field as HTMLInputElement).value.length;
          return user.type(field, text, { initialSelectionStart: 0, initialSelectionEnd });
        },
      };
      for (const [question, value] of said) await answer(form, question, value as string, { hands });
      await send(form, { hands });
      expect(answersIn(backEnd, 'completed')).toEqual(stored);
      expect(within(inside(form) as unknown as HTMLElement).getByText('Dine svar er sendt')).toBeTruthy();
    });
  });
};
