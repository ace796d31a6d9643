import type { ByHand } from '../../controllers/copy.js';
import type { nothing, TemplateResult } from 'lit';
import type { Stretch } from '../../../pure/engines/stretch.js';
import type { Series } from '../../../pure/engines/trend.js';
import type { ChartInput } from './chart-scene.js';
import type { Told } from './series-text.js';

/** One score as it is shown. */
export interface ShownSeries {
  readonly id: string;
  /** With the points of the chosen stretch; and all of it, for what is told. */
  readonly series: Series;
  readonly whole: Series;
  /** What its chart is made of: the same object as long as nothing changed. */
  readonly input: ChartInput;
  /** First and large: talks and offers stand beside it. */
  readonly large: boolean;
}

/** What a person can do with the trend; the element carries it out. */
export interface TrendActs {
  readonly show: (stretch: Stretch) => void;
  readonly turn: (id: string, page: number) => void;
  readonly copy: (shown: ShownSeries) => void;
  readonly closeCopy: () => void;
  readonly csv: () => void;
  readonly picture: (shown: ShownSeries) => void;
}

/** What the trend is drawn from. */
export interface TrendView {
  readonly told: Told;
  /** Level of the topmost heading. */
  readonly level: number;
  readonly all: readonly ShownSeries[];
  readonly stretch: Stretch;
  readonly stretches: readonly Stretch[];
  /** Turned pages of tables, by id; 0 is the newest. */
  readonly pages: ReadonlyMap<string, number>;
  /** The score that was copied, as long as nothing was done since. */
  readonly copied: string | undefined;
  /** The text that has to be copied by hand, and the score whose it is. */
  readonly byHand: ByHand | undefined;
  /** What became of the last file. */
  readonly note: string;
  /** The place of a chart; nothing where one measurement is no line. */
  readonly chart: (shown: ShownSeries) => TemplateResult | typeof nothing;
  readonly acts: TrendActs;
}
