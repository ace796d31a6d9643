import type { Fhir } from './samples.js';

const $ = (id: string): HTMLElement => document.getElementById(id)!;

const line = (text: string): HTMLElement =>
  Object.assign(document.createElement('li'), { textContent: text });

/** What the kit noticed about the form: where, what, and which item. */
export const showProblems = (
  problems: readonly { readonly code: string; readonly path: string; readonly subject?: string }[],
): void => {
  $('problem-count').textContent = String(problems.length);
  $('problems').replaceChildren(
    ...problems.map(({ code, path, subject }) => line([code, path, subject].filter(Boolean).join(' · '))),
  );
};

export const showResponse = (response: Fhir | undefined): void => {
  $('response').textContent = response ? JSON.stringify(response, undefined, 2) : 'Ingen svar endnu.';
};

/**
 * The colours that the answers give now, by the content's own rules, as staff would see them. What draws them is fetched
 * when somebody looks: it is no part of what the form weighs.
 */
export const showColours = async (form: Fhir, response: Fhir | undefined): Promise<void> => {
  const place = $('colours') as HTMLDetailsElement;
  if (!place.open) return;
  await import('kpro-elements/define/kpro-overview.js');
  const overview = place.querySelector('kpro-overview')!;
  overview.questionnaires = [form];
  overview.responses = response ? [{ ...response, status: 'completed' }] : [];
};
