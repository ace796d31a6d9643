import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftWriter, type SaveState, type Stored } from '../../src/client/draft-writer.js';
import { Failure } from '../../src/client/failure.js';
import { problem } from '../../src/pure/model/problem.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store whose answers the test gives by hand. */
const store = () => {
  const asked: string[] = [];
  const open: { resolve: (stored: Stored) => void; reject: (error: unknown) => void }[] = [];
  const states: SaveState['phase'][] = [];
  const writer = new DraftWriter<string>(
    (state) => {
      asked.push(state);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    (state) => states.push(state.phase),
    () => '2026-09-03T09:00:00Z',
  );
  return { writer, asked, open, states };
};

/** Lets promises settle and the given time pass. */
const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a draft', () => {
  it('is handed over with the first change, not after a silence', () => {
    const { writer, asked } = store();
    writer.put('a');
    expect(asked).toEqual(['a']);
  });

  it('has one write in flight, and the newest state next, at most a quarter second behind', async () => {
    const { writer, asked, open } = store();
    writer.put('a');
    writer.put('ab');
    writer.put('abc');
    expect(asked).toEqual(['a']);
    open[0]!.resolve({});
    await pass(249);
    expect(asked).toEqual(['a']);
    await pass(1);
    expect(asked).toEqual(['a', 'abc']);
  });

  it('loses no change in fifty keystrokes, whatever the store’s pace', async () => {
    const { writer, asked, open } = store();
    for (let i = 1; i <= 50; i += 1) {
      writer.put('x'.repeat(i));
      open.at(-1)!.resolve({});
      await pass(i % 7 === 0 ? 260 : 20);
    }
    open.at(-1)!.resolve({});
    await pass(300);
    open.at(-1)!.resolve({});
    expect(asked.at(-1)).toBe('x'.repeat(50));
  });

  it('is called saved when the store says so, and no longer once something newer was typed', async () => {
    const { writer, open, states } = store();
    writer.put('a');
    expect(states).toEqual(['saving']);
    open[0]!.resolve({ versionId: '1' });
    await pass();
    expect(states).toEqual(['saving', 'saved']);
    writer.put('ab');
    expect(states.at(-1)).toBe('saving');
  });

  it('is not called saved while something newer still waits for its turn', async () => {
    const { writer, open, states } = store();
    writer.put('a');
    writer.put('ab');
    open[0]!.resolve({ versionId: '1' });
    await pass();
    expect(states).not.toContain('saved');
    await pass(250);
    open[1]!.resolve({ versionId: '2' });
    await pass();
    expect(states.at(-1)).toBe('saved');
  });

  it('that could not be stored is tried again by itself, with the newest state', async () => {
    const { writer, asked, open, states } = store();
    writer.put('a');
    open[0]!.reject(new Failure(problem('server-down', 'x'), 503));
    await pass();
    expect(states.at(-1)).toBe('failed');
    writer.put('ab');
    await pass(1000);
    expect(asked).toEqual(['a', 'ab']);
  });

  it('that somebody must act on is not tried again by itself', async () => {
    const { writer, asked, open } = store();
    writer.put('a');
    open[0]!.reject(new Failure(problem('newer-version', 'x'), 412));
    await pass(60_000);
    expect(asked).toEqual(['a']);
    writer.put('ab');
    expect(asked).toEqual(['a', 'ab']);
  });

  it('is closed only when what is under way has settled, so that sending comes after it', async () => {
    const { writer, asked, open } = store();
    writer.put('a');
    writer.put('ab');
    let closed = false;
    const closing = writer.close().then(() => (closed = true));
    await pass(1000);
    expect(closed).toBe(false);
    open[0]!.resolve({});
    await closing;
    await pass(1000);
    expect(asked).toEqual(['a']);
    expect(writer.pending).toBe('ab');
  });

  it('goes on where it was after a sending that failed', async () => {
    const { writer, asked, open } = store();
    writer.put('a');
    writer.put('ab');
    const closing = writer.close();
    open[0]!.resolve({});
    await closing;
    writer.reopen();
    expect(asked).toEqual(['a', 'ab']);
  });
});
