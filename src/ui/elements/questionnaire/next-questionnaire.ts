import { sameVersion } from '../../../pure/model/canonical.js';
import type { Questionnaire } from '../../../pure/model/questionnaire.js';
import type { Request } from '../../../pure/model/request.js';
import { isSent, type Response } from '../../../pure/model/response.js';
import type { NextUp } from './view.js';

/** What is known of a person's requests and answers. */
interface Known {
  readonly requests: readonly Request[];
  readonly responses: readonly Response[];
  readonly questionnaires: readonly Questionnaire[];
}

/** What the same talk still waits for: nobody has answered it, and it may be answered already. */
export const nextUp = (
  request: Request,
  { requests, responses, questionnaires }: Known,
  now: string,
): readonly NextUp[] => {
  const answered = (id: string) =>
    id === request.id ||
    responses.some((response) => isSent(response) && response.request?.split('/').at(-1) === id);
  const opens = (from: string | undefined) => from === undefined || Date.parse(from) <= Date.parse(now);
  return requests
    .filter(
      (one) =>
        one.occasionId === request.occasionId &&
        one.status === 'active' &&
        opens(one.from) &&
        !answered(one.id),
    )
    .map((one) => {
      const form = questionnaires.find(({ canonical }) => sameVersion(canonical, one.canonical));
      return { request: one, title: form?.title, minutes: form?.minutes };
    });
};
