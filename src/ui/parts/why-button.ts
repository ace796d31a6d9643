import { html, type TemplateResult } from 'lit';
import { rowKey, type Row } from '../../pure/engines/rows.js';
import { shortName } from '../../pure/model/questionnaire.js';
import { ruleText } from '../../pure/words/rule.js';
import type { StaffWords } from '../../pure/words/staff/index.js';

interface WhyView {
  readonly words: StaffWords;
  /** Key of the row whose proof is open. */
  readonly explained: string | undefined;
  readonly explain: (key: string) => void;
}

/** The limit that was met; pressing it shows the whole proof. */
export const whyButton = (row: Row, { words, explained, explain }: WhyView): TemplateResult => {
  const { finding, item, range } = row;
  const key = rowKey(row);
  const text =
    finding?.rule && !finding.missing ? ruleText(finding.rule, item, range, words) : words.whyShort;
  return html`<button
    type="button"
    class="link"
    aria-expanded=${explained === key ? 'true' : 'false'}
    aria-label=${`${text}. ${words.whyNamed(shortName(item))}`}
    @click=${() => explain(key)}
  >
    ${text}
  </button>`;
};
