/** Long reckonings, one step at a time: whoever runs one can tell how far it is, show what it has found so far, and leave it at any step. */

export interface Step<SoFar = unknown> {
  readonly done: number;
  readonly total: number;
  /** What is being reckoned just now, where that changes on the way. */
  readonly label?: string;
  /** What is known already, where a part of it says something by itself. */
  readonly soFar?: SoFar;
}

export type Stepwise<Whole, SoFar = unknown> = Generator<Step<SoFar>, Whole>;

/** All steps at once. */
export const finished = <Whole>(steps: Stepwise<Whole>): Whole => {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};
