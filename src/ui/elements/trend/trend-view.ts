/** What draws the trend, but for its charts: fetched with the answers. */
import { levelColours } from '../../styles/level-colours.js';
import { styles as own } from './styles.js';

export { isSelected } from '../../../pure/engines/rows.js';
export { seriesOf } from '../../../pure/engines/series.js';
export { provisionalTag } from '../../parts/talk-notices.js';
export { seriesFigure } from './series-figure.js';

export const styles = [levelColours, own];
