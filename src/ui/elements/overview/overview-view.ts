/** What draws the overview: fetched with the answers, so that a page without any carries none of it. */
import { levelColours } from '../../styles/level-colours.js';
import { talkHead } from '../../styles/talk-head.js';
import { styles as own } from './styles.js';

export { answeredAt, earlierTalks } from '../../../pure/engines/course.js';
export { findingRows, overviewRows } from '../../../pure/engines/rows.js';
export { areaMoves } from '../../../pure/engines/area-moves.js';
export { printable } from '../../parts/printable.js';
export { areaStrip } from '../../parts/area-strip.js';
export { talkSummary } from '../../parts/talk-summary.js';
export { assessForm } from './assess-form.js';
export { writeAssessment } from '../../../pure/fhir/write-assessment.js';
export { levelGroup } from './level-group.js';

export const styles = [levelColours, talkHead, own];
