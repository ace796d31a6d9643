/** What the browser test runner (mocha) puts on the page; Node tests import theirs from vitest instead. */
interface KproTestContext {
  timeout(milliseconds: number): void;
}
type KproTestBody = (this: KproTestContext) => void | Promise<void>;
interface KproIt {
  (title: string, body: KproTestBody): void;
  only(title: string, body: KproTestBody): void;
  skip(title: string, body?: KproTestBody): void;
}
interface KproDescribe {
  (title: string, body: (this: KproTestContext) => void): void;
  only(title: string, body: (this: KproTestContext) => void): void;
  skip(title: string, body: (this: KproTestContext) => void): void;
}
declare const describe: KproDescribe;
declare const it: KproIt;
declare function before(body: KproTestBody): void;
declare function after(body: KproTestBody): void;
declare function beforeEach(body: KproTestBody): void;
declare function afterEach(body: KproTestBody): void;
