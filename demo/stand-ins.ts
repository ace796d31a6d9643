/** What stands where a real host has a login and data of its own: the demo server's small answers, and its tokens. */
export const json = async <Content>(path: string): Promise<Content> =>
  (await (await fetch(path)).json()) as Content;

/** A token of the demo's stand-in for a login server; null where it gives none. */
export const tokenOf = async (who: { staff: true } | { patient: string }): Promise<string | null> => {
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(who),
  });
  return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : null;
};
