import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The browser's own speech; some have none. */
const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis as SpeechSynthesis | undefined;

/**
 * Reads a page aloud by a voice on the person's own device. Voices that send words to a service are not used: what
 * somebody is asked about their health is nobody else's business. Where the device has no such voice there is no reading.
 */
export class ReadAloudController implements ReactiveController {
  #connected: AbortController | undefined;
  /** What is being read; undefined while it is still. */
  #reading: symbol | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    // Voices come when the browser has found them.
    speech()?.addEventListener?.('voiceschanged', () => this.host.requestUpdate(), {
      signal: this.#connected.signal,
    });
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.stop();
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** Whether there is a voice on this device for a language: "da". */
  canRead(language: string): boolean {
    return this.#voice(language) !== undefined;
  }

  /** Reads sentences one after the other. */
  read(sentences: readonly string[], language: string): void {
    const voice = this.#voice(language);
    if (!voice) return;
    this.stop();
    const reading = (this.#reading = Symbol());
    const ended = () => {
      if (this.#reading !== reading) return;
      this.#reading = undefined;
      this.host.requestUpdate();
    };
    sentences.forEach((sentence, i) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (i === sentences.length - 1) utterance.addEventListener('end', ended);
      utterance.addEventListener('error', ended);
      speech()!.speak(utterance);
    });
    this.host.requestUpdate();
  }

  /** Falls silent at once. Speech that is not ours is left alone. */
  stop(): void {
    if (!this.isReading) return;
    this.#reading = undefined;
    speech()?.cancel();
    this.host.requestUpdate();
  }

  #voice(language: string): SpeechSynthesisVoice | undefined {
    const [wanted] = language.toLowerCase().split('-');
    return speech()
      ?.getVoices()
      .find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === wanted);
  }
}
