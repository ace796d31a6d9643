import type { Measured } from './measured.js';
import { median, round } from './median.js';

/**
 * What a bench is made of. One file a bench, `<name>.bench.ts`, exports `benches`: each holds what the kit does against a
 * baseline that does the same bare. `npm run bench` bundles it with the built package, runs it in Chromium and prints the
 * ratio. Both sides run in turn in the same page, so that a busy machine slows both.
 */
export interface Bench {
  /** What is measured, as a line of a table. */
  readonly name: string;
  /** The ratio that is to be kept. */
  readonly goal: number;
  /** Milliseconds of one run, from nothing until it is drawn. Cleans up after itself. */
  readonly ours: () => Promise<number>;
  readonly bare: () => Promise<number>;
}

/** After the next frame has been painted. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });

/** Until it holds, looked at once a frame. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await painted();
};

/** Waits until a canvas really holds what was drawn on it: drawing is put off until somebody looks. */
export const flush = (canvases: Iterable<HTMLCanvasElement>): void => {
  for (const canvas of canvases) canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
};

const measure = async ({ name, goal, ours, bare }: Bench, count: number): Promise<Measured> => {
  const runs = { ours: [] as number[], bare: [] as number[] };
  // The first two of each warm up: files are fetched, code is compiled.
  for (let i = -2; i < count; i += 1) {
    // Who is first changes: what one leaves behind is not always paid by the other.
    const order = i % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of order) {
      await painted();
      const time = await { ours, bare }[side]();
      if (i >= 0) runs[side].push(round(time));
    }
  }
  const [a, b] = [median(runs.ours), median(runs.bare)];
  return { name, goal, ours: round(a), bare: round(b), ratio: round(a / b), runs };
};

/**
 * Runs all benches of a file one after another.
 *
 * @public called by the bundle that `tools/bench.ts` makes
 */
export const runAll = async (benches: readonly Bench[], count: number): Promise<readonly Measured[]> => {
  const results: Measured[] = [];
  for (const bench of benches) results.push(await measure(bench, count));
  return results;
};
