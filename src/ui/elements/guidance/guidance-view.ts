/** What draws the guidance: fetched with the answers, so that a page without any carries none of it. */
import { levelColours } from '../../styles/level-colours.js';
import { styles as own } from './styles.js';

export { guidanceFor, isAbout } from '../../../pure/engines/guidance.js';
export { momentAt } from '../../../pure/engines/course.js';
export { findingRows, talkFacts } from '../../../pure/engines/rows.js';
export { shortName } from '../../../pure/model/questionnaire.js';
export { provisionalTag } from '../../parts/talk-notices.js';
export { combination, foldedTopic, openTopic } from './topic.js';

export const styles = [levelColours, own];
