/** E1: the demo's pages under the strict policy that they are served with. */
import { expect } from '@open-wc/testing';
import { findParts, until } from '../kit/find.js';
import { openFrame, type Frame } from '../kit/frame.js';

/** What a page was stopped from doing, and what it threw. */
const watch = (frame: Frame): readonly string[] => {
  const faults: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', (event) =>
    faults.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  frame.window.addEventListener('error', ({ message }) => faults.push(message));
  frame.window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  return faults;
};

describe('a strict page', function () {
  this.timeout(60_000);

  for (const path of ['/kommune.html', '/ehr.html'])
    it(`E1 serves ${path} with a policy that allows nothing inline`, async () => {
      const policy = (await fetch(path)).headers.get('content-security-policy') ?? '';
      expect(policy)
        .to.contain("default-src 'none'")
        .and.contain("script-src 'self'")
        .and.contain("style-src 'self'");
      expect(policy).to.contain("require-trusted-types-for 'script'").and.contain('trusted-types lit-html');
    });

  it('E1 lets the inbox, a questionnaire and the answer view stand without a violation or an error', async () => {
    const citizen = await openFrame('/kommune.html#/jens-holm-krogh', 360, 740);
    const stopped = watch(citizen);
    await citizen.press('button', /^Smerter/);
    await until(
      () =>
        citizen.query('button', 'Begynd') ??
        citizen.query('button', 'Fortsæt') ??
        citizen.query('button', 'Send svar'),
    );
    const record = await openFrame('/ehr.html#/karl-erik-damgaard/svar', 1280, 900);
    const refused = watch(record);
    await record.soon('heading', 'Udvikling over tid');
    await until(() => !findParts(record.document, 'loading')[0]);
    expect([...stopped, ...refused]).to.deep.equal([]);
  });

  it('E1 notices a violation', async () => {
    const frame = await openFrame('/kommune.html', 360, 740);
    const stopped = watch(frame);
    const planted = frame.document.createElement('p');
    planted.setAttribute('style', 'color: red');
    frame.document.body.append(planted);
    await until(() => stopped.length > 0);
    expect(stopped[0]).to.contain('style-src');
  });
});
