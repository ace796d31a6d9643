import { html, nothing, type TemplateResult } from 'lit';
import type { LensLook } from '../../../pure/engines/preparation.js';
import type { Row } from '../../../pure/engines/rows.js';
import type { AreaMove } from '../../../pure/model/area-move.js';
import type { Level } from '../../../pure/model/level.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answersText } from '../../../pure/words/answer.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import type { PrepareView } from './view.js';

/** What fits a line under a lens; all reds stand above, so that one fact is enough. */
const longestLine = 36;

const answered = (row: Row, { staffWords: staff }: PrepareView): string =>
  `${shortName(row.item)}: ${answersText(row.item, row.answers, staff.language)}`;

/** "rød, 2 nye", "grøn, uændret"; what is newly red says both. */
const statusOf = (level: Level, moved: AreaMove, staff: StaffWords): string =>
  (moved.move === 'new' ? [] : [staff.level[level].toLowerCase()])
    .concat(staff.moved(moved).join(' ') || [])
    .join(', ');

const lensLook = ({ lens, area, rows, moved }: LensLook, view: PrepareView): TemplateResult => {
  const { words, staffWords: staff, level } = view;
  const status = area && statusOf(area.level, moved, staff);
  const [first = '', second = ''] = rows
    .filter(({ answers }) => answers.length)
    .map((row) => answered(row, view));
  const both = [first, second].filter(Boolean).join(' · ');
  const said = both.length > longestLine ? first : both;
  return html`<li>
    ${heading(
      level + 1,
      html`${area ? light(area.level, 'medium') : nothing}<span>${area?.name ?? words.lens[lens].name}</span>
        ${status ? html`<span class="status small soft">${status}</span>` : nothing}`,
      { className: 'label' },
    )}
    <p>${words.lens[lens].question}</p>
    <p class="small soft long">${said || words.noData}</p>
  </li>`;
};

/** The four lenses (S22), each with the question it raises, also where there are no answers. */
export const lensCard = (looks: readonly LensLook[], view: PrepareView): TemplateResult => html`
  <section class="card lenses" part="lenses" aria-labelledby="lenses">
    ${heading(view.level, view.words.lenses, { className: 'subtitle', id: 'lenses' })}
    <ul role="list">
      ${looks.map((look) => lensLook(look, view))}
    </ul>
  </section>
`;
