import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { unitMark } from '../../../../pure/engines/detail-entry.js';
import type { Entry } from '../../../../pure/engines/entry.js';
import type { Answer, Attachment } from '../../../../pure/model/answer.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { fileKinds, fileSize } from '../../../../pure/words/entry/files.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';
import type { Kind } from '../kind.js';

/** What a phone's picture weighs, and no more than a draft can carry. */
const usualLimit = 5_000_000;

const limitOf = ({ detail }: Item): number => detail?.maxSize ?? usualLimit;

const typesOf = ({ detail }: Item): readonly string[] => detail?.mimeTypes ?? [];

/** In pieces: a call with a million arguments would not come back. */
const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};

/** What keeps a file from being an answer stands, like everything that is none, in the text of the field. */
const refusals: Readonly<Record<string, (item: Item) => Entry>> = {
  size: (item) => ({ answers: [], fault: { fault: 'file-size', most: limitOf(item) } }),
  type: (item) => ({ answers: [], fault: { fault: 'file-type', types: typesOf(item) } }),
  unread: () => ({ answers: [], fault: { fault: 'file-unread' } }),
};

const read = (item: Item, text: string): Entry =>
  refusals[text.replace(unitMark, '')]?.(item) ?? { answers: [] };

/** Whether a file is of a kind that is asked for: "image/png" of "image/png", and of "image/*". */
const isOf =
  (type: string) =>
  (wanted: string): boolean =>
    wanted === type || wanted === '*/*' || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1)));

const refusal = (item: Item, { size, type }: File): string | undefined => {
  if (size > limitOf(item)) return 'size';
  const types = typesOf(item);
  return types.length && !types.some(isOf(type)) ? 'type' : undefined;
};

const take = async (data: FieldData, input: HTMLInputElement): Promise<void> => {
  const given: Answer[] = data.item.repeats ? [...data.answers] : [];
  const files = [...(input.files ?? [])];
  // The same file may be chosen again after it was refused or removed.
  input.value = '';
  let refused: string | undefined;
  for (const file of files) {
    const why = refusal(data.item, file);
    const bytes = why === undefined ? await file.arrayBuffer().catch(() => undefined) : undefined;
    if (!bytes) {
      refused = why ?? 'unread';
      continue;
    }
    const value: Attachment = {
      ...(file.type && { contentType: file.type }),
      title: file.name,
      size: file.size,
      data: base64(new Uint8Array(bytes)),
    };
    given.push({ kind: 'attachment', value });
  }
  if (given.length > (data.item.repeats ? data.answers.length : 0)) data.answer(given);
  // Said last: what could be taken was taken.
  if (refused !== undefined) data.type(unitMark + refused);
};

const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];

/** Paints a picture from its bytes. Not an `img`: its address would be the picture, for every recorder to read. */
const paint = async (canvas: HTMLCanvasElement, { data, contentType }: Attachment): Promise<void> => {
  const bytes = Uint8Array.from(atob(data!), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: contentType! }));
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
};

const painters = new WeakMap<Attachment, (element?: Element) => void>();

/** The same painter for the same picture: it is painted once. What is no picture after all stays an empty frame. */
const painterOf = (attachment: Attachment): ((element?: Element) => void) => {
  const known = painters.get(attachment);
  if (known) return known;
  const painter = (element?: Element): void => {
    if (element) paint(element as HTMLCanvasElement, attachment).catch(() => element.remove());
  };
  painters.set(attachment, painter);
  return painter;
};

const preview = (attachment: Attachment, id: string, words: FieldWords): TemplateResult | typeof nothing =>
  attachment.data !== undefined && pictures.includes(attachment.contentType ?? '')
    ? html`<canvas class="preview" role="img" aria-labelledby=${id} ${ref(painterOf(attachment))}></canvas>
        <span class="hidden-text" id=${id}
          >${entryWords(words.language).picture(attachment.title ?? '')}</span
        >`
    : nothing;

const given = (
  data: FieldData,
  answer: Answer,
  i: number,
  words: FieldWords,
): TemplateResult | typeof nothing => {
  if (answer.kind !== 'attachment') return nothing;
  const say = entryWords(words.language);
  const { title = say.noName, size } = answer.value;
  return html`<li class="file">
    ${preview(answer.value, `picture-${data.key}-${i}`, words)}
    <span>${size === undefined ? title : say.fileGiven(title, fileSize(size, words.language))}</span>
    <button
      type="button"
      class="quiet"
      @click=${() => data.answer(data.answers.filter((one) => one !== answer))}
    >
      ${say.removeFile(title)}
    </button>
  </li>`;
};

/** A file of the person's own: chosen with the device's own dialog, checked before it is read, shown, and to be removed. */
const draw = (data: FieldData, words: FieldWords): TemplateResult => {
  const { item, key } = data;
  const say = entryWords(words.language);
  const types = typesOf(item);
  const hint = `file-${key}`;
  return html`<div class="files">
    ${
      data.answers.length
        ? html`<ul class="plain">
            ${data.answers.map((answer, i) => given(data, answer, i, words))}
          </ul>`
        : nothing
    }
    <p class="hint small soft" id=${hint}>
      ${say.fileLimit(fileSize(limitOf(item), words.language))}
      ${types.length ? say.fileTypes(fileKinds(types, words.language)) : nothing}
    </p>
    <input
      hidden
      type="file"
      accept=${types.join(',') || nothing}
      ?multiple=${item.repeats}
      @change=${(event: Event) => void take(data, event.target as HTMLInputElement)}
    />
    <button
      type="button"
      class="button second"
      part="button file"
      id=${inputId(key)}
      aria-describedby=${[hint, data.describedBy].filter(Boolean).join(' ')}
      @click=${(event: Event) => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click()}
    >
      ${data.answers.length && !item.repeats ? say.chooseOtherFile : say.chooseFile}
    </button>
  </div>`;
};

export const attachment: Kind = { isGroup: () => true, isRadio: () => false, draw, read };
