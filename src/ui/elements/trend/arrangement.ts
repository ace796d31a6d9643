import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import { isSelected } from '../../../pure/engines/rows.js';
import { stretchesOf, stretchStart, within, type Stretch } from '../../../pure/engines/stretch.js';
import type { Series } from '../../../pure/engines/trend.js';
import type { Told } from './series-text.js';
import type { ShownSeries } from './view.js';

/** What a person looks at, of all that the trend knows. */
export interface Looked {
  readonly selection: { readonly canonical: string; readonly linkId: string } | undefined;
  readonly stretch: Stretch;
  /** To the person whose scores they are: no score stands out, and no marks. */
  readonly plain: boolean;
  readonly told: Told;
  /** ISO time. */
  readonly now: string;
}

/** Which scores stand in which order, and how much of each. */
export class Arrangement {
  /** As they are shown. The same objects as long as nothing changed: charts stand on them. */
  shown: readonly ShownSeries[] = [];
  /** What they were made of. */
  #key: readonly unknown[] = [];

  /** @param series the whole course of each score; their order here gives them their ids. */
  constructor(
    readonly series: readonly Series[],
    readonly marks: readonly PlacedMark[],
  ) {}

  /** The stretches of time that there is enough for. */
  stretches(now: string): readonly Stretch[] {
    return stretchesOf(this.series, now);
  }

  /** The chosen score first; else the worst. */
  look(at: Looked): void {
    const { selection, stretch, plain, told } = at;
    const chosen = plain ? undefined : this.series.find((one) => isSelected(one, selection));
    const first = chosen ?? this.series[0];
    const key = [first, stretch, plain, told.words, told.staff];
    if (key.length === this.#key.length && key.every((value, i) => value === this.#key[i])) return;
    this.#key = key;
    const ordered = chosen ? [chosen, ...this.series.filter((one) => one !== chosen)] : this.series;
    this.shown = ordered.map((whole) => this.#show(whole, whole === first && !plain, at));
  }

  #show(whole: Series, large: boolean, { stretch, plain, told, now }: Looked): ShownSeries {
    const series = within(whole, stretch, now);
    const from = stretchStart(stretch, now);
    const marks = large ? this.marks.filter(({ at }) => Date.parse(at) >= from) : [];
    const input = { series, marks, told, plain };
    return { id: `series-${this.series.indexOf(whole)}`, series, whole, input, large };
  }
}
