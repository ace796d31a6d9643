import { html, nothing, type TemplateResult } from 'lit';
import { reach } from '../../pure/engines/areas.js';
import type { Talk } from '../../pure/engines/course.js';
import type { StaffWords } from '../../pure/words/staff/index.js';
import { light } from './light.js';

/** What the answers alone say: the level with its reach. */
export const totalText = ({ total, areas }: Talk, words: StaffWords): string =>
  total ? words.total(total, reach(areas, total).at, areas.length) : words.totalNone;

/** Who judged the talk and why; and what the answers alone say, which stays visible (rule 10). */
export const assessment = (talk: Talk, words: StaffWords): TemplateResult | typeof nothing => {
  const { assessment: given, total } = talk;
  if (!given) return nothing;
  const who = [given.assessor ?? words.staffMember, given.at && words.stamp(given.at)]
    .filter(Boolean)
    .join(', ');
  return html`
    <dl class="assessment" part="assessment">
      <div>
        <dt>${words.assessedBy}</dt>
        <dd>${who}</dd>
      </div>
      ${
        given.reason
          ? html`<div>
              <dt>${words.assessedReason}</dt>
              <dd class="long">”${given.reason}”</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${words.computed}</dt>
        <dd>
          <b>${total ? light(total, 'medium') : nothing} ${totalText(talk, words)}</b>
        </dd>
      </div>
    </dl>
  `;
};
