/** What draws the trend, but for the chart library: fetched with the answers. */
import { levelColours } from '../../styles/level-colours.js';
import { copyLabelStyles } from '../../parts/copy-label.js';
import { styles as own } from './styles.js';

export { marksOf } from '../../../pure/engines/course-marks.js';
export { seriesInOrder, seriesOf } from '../../../pure/engines/series.js';
export { readCourseMarks } from '../../../pure/model/course-mark.js';
export { trendWords } from '../../../pure/words/trend/index.js';
export { CopyController } from '../../controllers/copy.js';
export { printable } from '../../parts/printable.js';
export { Arrangement } from './arrangement.js';
export { ChartsController } from './charts-controller.js';
export { seriesText } from './series-text.js';
export { plainPage, trendPage } from './trend-page.js';

export const styles = [levelColours, own, copyLabelStyles];
