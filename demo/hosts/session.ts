/** What a real host has already: whom the page is about, and a token of whoever is signed in. */
export const patient = `Patient/${new URLSearchParams(location.search).get('patient') ?? 'jens-holm-krogh'}`;

export const canonical = 'https://kpro-elements.example/Questionnaire/selvvurderet-helbred|1.0';

export const getToken = async (): Promise<string | null> => {
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ staff: true }),
  });
  return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : null;
};
