import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FidelityReport } from '../../../../pure/model/fidelity.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { sendingWords } from '../../../../pure/words/sending/index.js';
import { ReadAloudController } from '../../../controllers/read-aloud.js';
import type { Opened } from '../../../controllers/form-origin.js';
import type { FormHost } from '../form-host.js';
import { onSending } from '../landing.js';
import { saveNote, savingNews } from '../save-note.js';
import { Sender } from '../sender.js';
import { several } from '../several-questions.js';
import type { LateDrawing, Sending, View } from '../view.js';
import { declineAndGoOn, declinedNote, declineHere } from './declining.js';
import { feedback } from './feedback.js';
import { Fidelity } from './fidelity.js';
import { readAloudButton } from './read-aloud-button.js';
import { Room } from './room.js';

/**
 * One person's sitting with a questionnaire: what goes with the questions from page to page. It reads them aloud, says what
 * belongs below an answer, and keeps account of how the questionnaire met the person.
 */
export class Sitting implements LateDrawing, ReactiveController {
  readonly #voice: ReadAloudController;
  readonly #fidelity: Fidelity;
  readonly #room: Room;
  /** Whether it has stood in the page yet: what it needs may be fetched before. */
  #began = false;
  #place: unknown;

  readonly #sender: Sender;
  /** What was last said about the draft. */
  #told: string | undefined;

  /** @param view what the page is drawn from now */
  constructor(
    private readonly host: FormHost,
    private readonly view: () => View,
    private readonly opened: () => Opened,
  ) {
    this.#sender = new Sender(opened, host, (sending) => this.#sends(sending));
    this.#voice = new ReadAloudController(host.element);
    this.#fidelity = new Fidelity(host.element.renderRoot, host.element);
    this.#room = new Room(host.element.renderRoot);
    host.element.addController(this);
  }

  hostUpdate(): void {
    const view = this.view();
    view.detail?.follow(view);
    this.#fidelity.before(view);
    if (view.walk.place !== this.#place) this.#voice.stop();
    this.#place = view.walk.place;
  }

  hostUpdated(): void {
    if (!this.host.stands()) return this.#began ? this.#end() : undefined;
    this.#began = true;
    const view = this.view();
    this.#fidelity.stands(view);
    this.#room.stands();
    const news = view.detail?.news(view);
    if (news) this.host.kit.say(news);
  }

  hostDisconnected(): void {
    this.#fidelity.end();
    this.#room.end();
  }

  get fidelity(): FidelityReport {
    return this.#fidelity.report(this.view());
  }

  /** How sending stands. */
  get sending(): Sending {
    return this.#sender.sending;
  }

  /** While answers are being sent, and afterwards: nothing changes behind their back. */
  get isUnderWay(): boolean {
    return this.#sender.isUnderWay;
  }

  /** The person goes on answering. */
  rest(): void {
    this.#sender.rest();
  }

  send(): Promise<void> {
    return this.#sender.send(this.view().walk);
  }

  /** The answers here stand over newer ones: they are saved, and sent if that was under way. */
  async keepMine(): Promise<void> {
    await this.host.draft.overwrite(this.opened().response.id ?? '');
    if (this.sending.phase === 'failed') await this.send();
  }

  /** Says to who does not see the page what became of the draft, where that is new. */
  tell(): void {
    const news = savingNews(this.host.draft, this.view().words);
    if (news && news !== this.#told) this.host.kit.say(news);
    this.#told = news ?? this.#told;
  }

  readonly several = several;
  readonly saveNote = saveNote;

  readonly aloud = (view: View): TemplateResult | typeof nothing => readAloudButton(view, this.#voice);

  readonly below = (item: Item, view: View, isAlone: boolean): TemplateResult => html`
    ${feedback(item, view)} ${view.detail?.below(item, view) ?? nothing} ${declinedNote(item, view)}
    ${item.required && !isAlone ? declineHere(item, view) : nothing}
  `;

  readonly decline = declineAndGoOn;

  /** Sending has come further. */
  #sends({ phase }: Sending): void {
    const { element, kit, focus } = this.host;
    element.requestUpdate();
    if (phase !== 'sending') focus.next(onSending(phase === 'sent'));
    if (phase === 'sent') kit.say(sendingWords(this.view().words.language).sentAnnouncement);
  }

  /** Another questionnaire stands in its place. */
  #end(): void {
    const { element } = this.host;
    // Who is taken out of a host hears nothing of its leaving.
    this.#voice.hostDisconnected();
    this.#fidelity.end();
    this.#room.end();
    element.removeController(this.#voice);
    element.removeController(this);
  }
}
