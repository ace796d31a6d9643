import { KproAnswers } from '../ui/elements/answers/answers.js';
import { KproConnection } from '../ui/elements/connection/connection.js';
import { KproGuidance } from '../ui/elements/guidance/guidance.js';
import { KproInbox } from '../ui/elements/inbox/inbox.js';
import { KproOverview } from '../ui/elements/overview/overview.js';
import { KproPrepare } from '../ui/elements/prepare/prepare.js';
import { KproQuestionnaire } from '../ui/elements/questionnaire/questionnaire.js';
import { KproTrend } from '../ui/elements/trend/trend.js';

/** By the second half of their names. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  answers: KproAnswers,
  connection: KproConnection,
  guidance: KproGuidance,
  inbox: KproInbox,
  overview: KproOverview,
  prepare: KproPrepare,
  questionnaire: KproQuestionnaire,
  trend: KproTrend,
};

/**
 * A class can be registered once only, so each name gets one of its own. It keeps its insides to itself: whoever calls
 * `attachInternals()` on an element is given its shadow root, closed or not.
 */
const twinOf = (Element: CustomElementConstructor): CustomElementConstructor =>
  class extends Element {
    static readonly disabledFeatures = ['internals'];
  };

/** What a name of a custom element may begin with, as far as the kit goes: lower-case letters and digits, and hyphens. */
const possible = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Registers every element under another prefix: `registerAs('acme')` makes `<acme-overview>` and the rest. For pages
 * on which two versions of the kit have to live side by side; events keep their names. Names that are taken stay.
 *
 * @throws {TypeError} where no element can be called so.
 */
export const registerAs = (prefix: string): void => {
  if (!possible.test(prefix))
    throw new TypeError(
      `registerAs("${prefix}"): expected a prefix of lower-case letters, digits and hyphens, such as "acme".`,
    );
  for (const [name, Element] of Object.entries(elements)) {
    const tag = `${prefix}-${name}`;
    if (!customElements.get(tag)) customElements.define(tag, twinOf(Element));
  }
};
