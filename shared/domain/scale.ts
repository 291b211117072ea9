/** Scales: an explicit list of allowed values, each with its own descriptor (domain.md 3.3). Never a minimum and a maximum. */

import type { Exact, ScaleId } from './ids.ts';

export interface ScaleStep {
  readonly value: Exact;
  /** One or two words: "Good". */
  readonly label: string;
  /** What an answer must show to be given this value. */
  readonly descriptor: string;
}

export interface Scale {
  readonly id: ScaleId;
  readonly name: string;
  /** Ascending by value. */
  readonly steps: readonly ScaleStep[];
  /** `raw/max`, or `(raw−min)/(max−min)` for scales that do not start at nought (domain.md 3.2). Published. */
  readonly reading: 'of-maximum' | 'of-range';
}
