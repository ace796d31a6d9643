/** Bad weather on request: the same server, slow, dropping connections or failing, to see what a client makes of it. */
export type Mode =
  | { readonly kind: 'plain' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** `before`: the request never arrives. `answer`: it is done, and the answer is lost. */
  | { readonly kind: 'drop'; readonly what: 'before' | 'answer' }
  | { readonly kind: 'fail'; readonly status: number };

/** @throws Error for an unknown mode, with the modes there are. */
export function readMode(text: string): Mode {
  const [kind = '', value] = text.split('=');
  if (kind === 'plain' && value === undefined) return { kind };
  if (kind === 'slow' && /^\d{0,5}$/.test(value ?? '')) return { kind, milliseconds: Number(value || 2000) };
  if (kind === 'drop' && (value === undefined || value === 'answer'))
    return { kind, what: value ?? 'before' };
  if (kind === 'fail' && /^[45]\d\d$/.test(value ?? '')) return { kind, status: Number(value) };
  throw new Error(
    `The mode is plain, slow, slow=<milliseconds>, drop, drop=answer or fail=<status>, not "${text}".`,
  );
}

export function modeText(mode: Mode): string {
  if (mode.kind === 'slow') return `slow=${mode.milliseconds}`;
  if (mode.kind === 'drop') return mode.what === 'answer' ? 'drop=answer' : 'drop';
  return mode.kind === 'fail' ? `fail=${mode.status}` : 'plain';
}

/** The weather now. May be set for the next so many requests only, and for one method only. */
export class Faults {
  #mode: Mode;
  #left = Infinity;
  #method: string | undefined;

  constructor(mode: Mode = { kind: 'plain' }) {
    this.#mode = mode;
  }

  get mode(): Mode {
    return this.#mode;
  }

  set(mode: Mode, times = Infinity, method?: string): void {
    this.#mode = mode;
    this.#left = times;
    this.#method = method;
  }

  /** What befalls this request. Counts it. */
  next(method: string): Mode {
    if (this.#method !== undefined && this.#method !== method) return { kind: 'plain' };
    const mode = this.#mode;
    this.#left -= 1;
    if (this.#left <= 0) this.set({ kind: 'plain' });
    return mode;
  }
}
