/** A browser that speaks another language in another part of the world: what a page gets that does not say what it wants. */
type Formatter = new (languages: string, options: object) => object;

const named = { NumberFormat: Intl.NumberFormat, DateTimeFormat: Intl.DateTimeFormat };
const { toLocaleString } = Number.prototype;
const dated = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;
const ofDates = Object.fromEntries(dated.map((name) => [name, Date.prototype[name]]));

afterEach(() => {
  Object.assign(Intl, named);
  Object.assign(Number.prototype, { toLocaleString });
  Object.assign(Date.prototype, ofDates);
});

/** Until the test ends, that language and time zone are the browser's own. */
export const browserIn = (language: string, timeZone: string): void => {
  const asked = ([languages = language, options]: readonly unknown[]) =>
    [languages, { timeZone, ...(options as object) }] as unknown as [string, object];
  const own = <T extends Formatter>(formatter: T): T =>
    new Proxy(formatter, {
      construct: (target, given) => new target(...asked(given)),
      apply: (target, _self, given) => new target(...asked(given)),
    });
  Object.assign(Intl, {
    NumberFormat: own(named.NumberFormat),
    DateTimeFormat: own(named.DateTimeFormat),
  });
  Object.assign(Number.prototype, {
    toLocaleString(this: number, ...given: unknown[]) {
      return toLocaleString.apply(this, asked(given));
    },
  });
  for (const name of dated)
    Object.assign(Date.prototype, {
      [name](this: Date, ...given: unknown[]) {
        return ofDates[name]!.apply(this, asked(given));
      },
    });
};
