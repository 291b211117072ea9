/** Scales: an explicit list of allowed values, each with its own descriptor (domain.md 3.3). Never a minimum and a maximum. */

import type { Fraction } from './exact.ts';
import { divide, equal, exact, parseExact, subtract } from './exact.ts';
import type { Exact, ScaleId } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

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

/** The step with exactly this value, or null: a value between steps is not on the scale, whatever its neighbours are. */
export const stepAt = (scale: Scale, value: Exact): ScaleStep | null => scale.steps[positionOf(scale, value)] ?? null;

/** 0 for the lowest step; -1 when the value is not on the scale. */
export const positionOf = (scale: Scale, value: Exact): number => {
  const wanted = parseExact(value);
  return wanted === null ? -1 : scale.steps.findIndex((step) => equal(exact(step.value), wanted));
};

/** The step above, or null at the top and off the scale. */
export const nextHigher = (scale: Scale, value: Exact): ScaleStep | null => {
  const position = positionOf(scale, value);
  return position === -1 ? null : (scale.steps[position + 1] ?? null);
};

/** The step below, or null at the bottom and off the scale. */
export const nextLower = (scale: Scale, value: Exact): ScaleStep | null => scale.steps[positionOf(scale, value) - 1] ?? null;

/** Refuses `score-not-on-scale`: a mark is one of the published steps and nothing between them (rule N5). */
export const checkScore = (scale: Scale, value: Exact): Outcome<ScaleStep> => {
  const step = stepAt(scale, value);
  if (step) return allowed(step);
  const steps = scale.steps.map((each) => each.value);
  return refused(
    refuse('score-not-on-scale', `${value} is not a step of the scale “${scale.name}”.`, {
      wayOut: `Choose one of ${steps.slice(0, -1).join(', ')} and ${steps.at(-1) ?? ''}.`,
    }),
  );
};

/** The part of the weight that a raw score earns, from 0 to 1, by the published reading of the scale. The value has to be on the scale. */
export const shareOfScale = (scale: Scale, value: Exact): Fraction => {
  const { lowest, highest } = ends(scale);
  return scale.reading === 'of-maximum' ? divide(exact(value), highest) : divide(subtract(exact(value), lowest), subtract(highest, lowest));
};

/** Lowest and highest step. A scale without steps is a fault here: the check before the freeze refuses it. */
export const ends = (scale: Scale): { readonly lowest: Fraction; readonly highest: Fraction } => {
  const [first] = scale.steps;
  const last = scale.steps.at(-1);
  if (!first || !last) throw new RangeError(`the scale “${scale.name}” has no steps`);
  return { lowest: exact(first.value), highest: exact(last.value) };
};
