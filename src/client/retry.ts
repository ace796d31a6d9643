/** Statuses that may pass by themselves (backend.md section 6, rule 5). */
const passing = new Set([408, 425, 429, 502, 503, 504]);

export const isPassing = (status: number): boolean => passing.has(status);

/** How often and how long to wait: full jitter, 300 ms doubling, at most 10 s, five tries. */
export const retryPolicy = { tries: 5, first: 300, most: 10_000 } as const;

/** Retry-After in seconds or as a date, in milliseconds from `now`. */
export const retryAfter = (header: string | null, now: number): number | undefined => {
  if (!header) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};

/** Milliseconds before try number `attempt` (1 is the first repeat). */
export const delayBefore = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(retryPolicy.most, retryPolicy.first * 2 ** (attempt - 1));

/** Waits, unless the work is called off. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
