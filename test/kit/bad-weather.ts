/** What happens between a page and its back end, beyond the faults that the kit gives its hosts for their tests. */

/** What a proxy answers when the server behind it is gone: a page for people. */
export const htmlPage = (status = 200): Response =>
  new Response('<!doctype html><title>Vedligehold</title><p>Kom igen senere', {
    status,
    headers: { 'Content-Type': 'text/html', 'Retry-After': '0' },
  });

/** A gate that a fault can wait at: `backEnd.tell(() => gate.wait)`, and later `gate.open()`. */
export const gate = (): { wait: Promise<undefined>; open: () => void } => {
  let open = (): void => undefined;
  const wait = new Promise<undefined>((resolve) => {
    open = () => resolve(undefined);
  });
  return { wait, open };
};
