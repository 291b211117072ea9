/** On which level each label of a line stands: just above it, just below it, or one step further where those are taken. */

export interface CentredLabel {
  readonly middle: number;
  readonly width: number;
}

const levels = [-1, 1, -2, 2] as const;

/** In the order given; −1 is just above the line, 1 just below. Where all levels are taken the furthest is used. */
export const levelsOf = (labels: readonly CentredLabel[]): readonly number[] => {
  const ends = new Map<number, number>();
  const chosen = new Map<CentredLabel, number>();
  for (const label of labels.toSorted((a, b) => a.middle - b.middle)) {
    const left = label.middle - label.width / 2;
    const level = levels.find((one) => (ends.get(one) ?? -Infinity) <= left) ?? 2;
    ends.set(level, label.middle + label.width / 2);
    chosen.set(label, level);
  }
  return labels.map((label) => chosen.get(label) ?? -1);
};
