import { describe, expect, it, vi } from 'vitest';
import {
  citizenWords,
  inboxWords,
  learn,
  problemWords,
  staffWords,
  waitingWords,
} from '../../src/pure/words/index.js';
import { vocabulary } from '../../src/pure/words/vocabulary.js';

const danish = { hello: 'Hej' };
const english = { hello: 'Hello' };

describe('the words of a language', () => {
  it('are at hand in Danish', () => {
    const words = vocabulary(danish, () => Promise.resolve(english));
    expect(learn('da')).toBeUndefined();
    expect(words('da')).toBe(danish);
  });

  it('are loaded in English, once, by whoever reads English', async () => {
    const load = vi.fn(() => Promise.resolve(english));
    const words = vocabulary(danish, load);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([learn('en'), learn('en')]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(words('en')).toBe(english);
    expect(words('da')).toBe(danish);
  });

  it('stay Danish where English does not come, and are asked for again', async () => {
    const load = vi.fn(() => Promise.resolve(english)).mockRejectedValueOnce(new TypeError('no network'));
    const words = vocabulary(danish, load);
    await learn('en');
    expect(words('en')).toBe(danish);
    await learn('en');
    expect(words('en')).toBe(english);
  });

  it('come for every kind of reader at once, and then nothing is waited for', async () => {
    await learn('en');
    expect(citizenWords('en').next).toBe('Continue');
    expect(inboxWords('en').begin).toBe('Begin');
    expect(staffWords('en').level.red).toBe('Red');
    expect(waitingWords('en').tryAgain).toBe('Try again');
    expect(problemWords('offline', 'en').title).toBe('You are offline');
    expect(learn('en')).toBeUndefined();
  });
});
