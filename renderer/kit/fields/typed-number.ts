/** Choosing a step of a scale by typing its number, also where numbers have two or three digits. */

/** Digits typed longer ago than this belong to another number. */
export const patience = 900;

export interface Typed {
  readonly digits: string;
  /** Milliseconds on any steady clock. */
  readonly at: number;
}

/**
 * What a digit means after those already typed: the step that it chooses, if any, and what to remember for the next digit.
 * "1" then "0" chooses 1 and then 10 where the scale has both; a digit that continues nothing starts anew.
 */
export function typeDigit(
  before: Typed,
  digit: string,
  at: number,
  steps: readonly string[],
): { readonly chosen: string | undefined; readonly typed: Typed } {
  const continued = at - before.at <= patience ? before.digits + digit : digit;
  const digits = steps.some((step) => step.startsWith(continued)) ? continued : digit;
  return { chosen: steps.find((step) => step === digits), typed: { digits, at } };
}
