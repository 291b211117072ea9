/** Scales while they are being edited: steps go up by their marks, and each mark stands once. */

import { add, compare, equal, exact, isPositive, one, printExact, subtract } from '../../../../shared/domain/exact.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { Scale, ScaleStep } from '../../../../shared/domain/scale.ts';
import { ends } from '../../../../shared/domain/scale.ts';
import { shareOfScale } from '../../../../shared/domain/score.ts';
import { prepareWords } from '../../../words/prepare.ts';

export type ScaleChange = { readonly kind: 'set'; readonly scale: Scale } | { readonly kind: 'removed'; readonly id: ScaleId };

export const applyScaleChange = (scales: readonly Scale[], change: ScaleChange): Outcome<readonly Scale[]> => {
  if (change.kind === 'removed') return allowed(scales.filter(({ id }) => id !== change.id));
  const { scale } = change;
  return allowed(scales.some(({ id }) => id === scale.id) ? scales.map((one) => (one.id === scale.id ? scale : one)) : [...scales, scale]);
};

const ascending = (steps: readonly ScaleStep[]): readonly ScaleStep[] => steps.toSorted((a, b) => compare(exact(a.value), exact(b.value)));

/** Gives the step at `place` the mark that was typed. Refuses what is no number, and a mark that is there already. */
export const withMark = (scale: Scale, place: number, typed: string): Outcome<Scale> => {
  const read = readQuantity(typed);
  if (!read.ok) return read;
  const mark = exact(read.value);
  if (scale.steps.some(({ value }, other) => other !== place && equal(exact(value), mark)))
    return refused(refuse('mark-twice', prepareWords.scales.twice(read.value), { wayOut: prepareWords.scales.twiceWayOut }));
  return allowed({
    ...scale,
    steps: ascending(scale.steps.map((step, other) => (other === place ? { ...step, value: read.value } : step))),
  });
};

/** One more step above, as far up as the two below it are apart. */
export const withNextStep = (scale: Scale): Scale => {
  const [last, before] = [scale.steps.at(-1), scale.steps.at(-2)];
  const apart = last && before ? subtract(exact(last.value), exact(before.value)) : one;
  const value = last ? printExact(add(exact(last.value), apart)) : '0';
  return { ...scale, steps: [...scale.steps, { value, label: '', descriptor: '' }] };
};

export const withoutStep = (scale: Scale, place: number): Scale => ({ ...scale, steps: scale.steps.toSpliced(place, 1) });

/** What every mark earns, from 0 to 1, by both readings; null for a scale that cannot be read yet. */
export const bothReadings = (
  scale: Scale,
): readonly { readonly step: ScaleStep; readonly ofMaximum: Fraction; readonly ofRange: Fraction }[] | null => {
  if (scale.steps.length < 2 || !isPositive(exact(ends(scale).highest))) return null;
  return scale.steps.map((step) => ({
    step,
    ofMaximum: shareOfScale({ ...scale, reading: 'of-maximum' }, step.value),
    ofRange: shareOfScale({ ...scale, reading: 'of-range' }, step.value),
  }));
};
