/** The Node tests' skip with a reason; browser tests have skip.ts. */
import { it } from 'vitest';
import { skipNote } from './results.js';

type Body = () => void | Promise<void>;

/** `itWhen(existsSync(file), 'dist has no questionnaire yet')('weighs no more than …', () => …)` */
export const itWhen =
  (condition: boolean, reason: string) =>
  (title: string, body: Body): void =>
    condition ? it(title, body) : it.skip(title + skipNote(reason), body);
