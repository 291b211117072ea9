/** The gates one by one, each with its decision for every bidder, so that the same question is seen decided in the same way. */

import type { Bid, Gate } from '../model.ts';

export type GateOutcome = NonNullable<Gate['outcome']>;

export interface Decision {
  readonly bid: Bid;
  readonly gate: Gate;
}

export interface GateOfAll {
  /** The criterion; blank for completeness. */
  readonly id: string;
  readonly criterion: string | null;
  readonly title: string;
  readonly text: string;
  /** One for each bidder, in the order of the bidders. */
  readonly decisions: readonly Decision[];
}

/** Completeness first, then the pass-or-fail criteria as they were published. */
export const gatesOf = (bids: readonly Bid[]): readonly GateOfAll[] =>
  (bids[0]?.gates ?? []).map(({ criterion, title, text }) => ({
    id: criterion ?? '',
    criterion,
    title,
    text,
    decisions: bids.flatMap((bid) => {
      const gate = bid.gates.find((one) => one.criterion === criterion);
      return gate ? [{ bid, gate }] : [];
    }),
  }));

/** The next bidder after this one, from the beginning again, for whom the question is still open. `done` have been decided just now, whether or not the answer has come back yet. */
export const nextUndecided = ({ decisions }: GateOfAll, after: string, done: ReadonlySet<string> = new Set()): Bid | null => {
  const at = decisions.findIndex(({ bid }) => bid.bidder.id === after);
  const inTurn = [...decisions.slice(at + 1), ...decisions.slice(0, Math.max(at, 0))];
  return (
    inTurn.find(
      ({ bid, gate }) =>
        gate.outcome === null && !done.has(bid.bidder.id) && bid.standing !== 'withdrawn' && bid.standing !== 'disregarded',
    )?.bid ?? null
  );
};

/** Reasons that were given for this decision on this question already, each once; equal cases deserve equal words. */
export const reasonsGiven = ({ decisions }: GateOfAll, outcome: GateOutcome, except: string): readonly string[] => [
  ...new Set(
    decisions
      .filter(({ bid, gate }) => gate.outcome === outcome && bid.bidder.id !== except && gate.reason !== '')
      .map(({ gate }) => gate.reason),
  ),
];
