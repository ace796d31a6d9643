/** A device's speech for tests: what it was told to say, and the voices it has. */

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/** A device's speech that is silent: it keeps what it was told to say. */
class SilentSpeech extends EventTarget {
  said: string[] = [];
  cancelled = 0;
  #queue: SpeechSynthesisUtterance[] = [];

  constructor(private voices: readonly Voice[]) {
    super();
  }

  getVoices = (): readonly Voice[] => this.voices;

  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance.text);
    this.#queue.push(utterance);
  }

  cancel(): void {
    this.cancelled += 1;
    this.#queue = [];
  }

  /** The device has come to the end of what it was told to say. */
  finish(): void {
    for (const utterance of this.#queue.splice(0)) utterance.dispatchEvent(new Event('end'));
  }

  finds(voices: readonly Voice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

/** An utterance that takes any voice: a browser's own takes none but its own. */
class Utterance extends EventTarget {
  voice: unknown;
  lang = '';
  constructor(readonly text: string) {
    super();
  }
}

const spoken = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
const utterance = Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance');

const put = (name: string, value: unknown): void =>
  void Object.defineProperty(window, name, { value, configurable: true, writable: true });

export const danish: Voice = { lang: 'da-DK', localService: true };

/** From now on the device has these voices. */
export const speaksWith = (...voices: readonly Voice[]): SilentSpeech => {
  const speech = new SilentSpeech(voices);
  put('speechSynthesis', speech);
  put('SpeechSynthesisUtterance', Utterance);
  return speech;
};

const back = (name: string, before: PropertyDescriptor | undefined): void => {
  Reflect.deleteProperty(window, name);
  if (before) Object.defineProperty(window, name, before);
};

/** The browser's own speech is back. */
export const silence = (): void => {
  back('speechSynthesis', spoken);
  back('SpeechSynthesisUtterance', utterance);
};
