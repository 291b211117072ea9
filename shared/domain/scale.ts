/** Scales: an explicit list of allowed values, each with its own descriptor (domain.md 3.3). Never a minimum and a maximum. */

import { compare, equal, exact, isExact, isNegative, parseExact } from './exact.ts';
import type { Exact, ScaleId } from './ids.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { listed } from './wording.ts';

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

/** Refuses `value-not-on-scale`: a mark is one of the published steps and nothing between them (rule N5). */
export const checkScore = (scale: Scale, value: Exact): Outcome<ScaleStep> => {
  const step = stepAt(scale, value);
  if (step) return allowed(step);
  const steps = scale.steps.map((each) => each.value);
  return refused(
    refuse('value-not-on-scale', `${value} is not a step of the scale “${scale.name}”.`, {
      wayOut: `Choose one of ${listed(steps, 'or')}.`,
    }),
  );
};

/** Lowest and highest step. A scale without steps is a fault here: the check before the freeze refuses it. */
export const ends = (scale: Scale): { readonly lowest: Exact; readonly highest: Exact } => {
  const [first] = scale.steps;
  const last = scale.steps.at(-1);
  if (!first || !last) throw new RangeError(`the scale “${scale.name}” has no steps`);
  return { lowest: first.value, highest: last.value };
};

/** Whether points can be read off it: it starts at nought or above and ends above where it starts. */
export const hasSpan = ({ steps }: Scale): boolean => {
  const [first] = steps;
  const last = steps.at(-1);
  return first !== undefined && last !== undefined && !isNegative(exact(first.value)) && compare(exact(last.value), exact(first.value)) > 0;
};

/** Refuses `number-not-exact`: two records of one number have to be one text. To be asked before a scale is kept. */
export const mayKeepScale = (scale: Scale): Refusal | null => {
  const wrong = scale.steps.find((step) => !isExact(step.value));
  return wrong ? refuse('number-not-exact', `“${wrong.value}” is not an exact number, so it cannot be a step of “${scale.name}”.`) : null;
};
