/** Why a bid is out of the running, or what is still to be decided about it: gates failed, thresholds missed, bids withdrawn. */

import type { Output } from '../../../../shared/contract/contract.ts';
import type { BidEvaluation, Evaluation, GateResult } from '../../../../shared/domain/evaluation.ts';
import type { View } from '../result/result.ts';

export type Received = Output<'receive.view'>['bids'];
type Authored = View['opened'][number];

export interface Reason {
  /** What happened, in a sentence of the rule or in the words of whoever decided. */
  readonly kind: 'threshold' | 'withdrawn' | 'gate' | 'rejected' | 'disregarded';
  readonly about: string;
  readonly sentence: string;
  /** null where no person decided: a published "must" follows by itself. */
  readonly decided: Authored | null;
}

/** Everything on record for which this bid is not in the ranking. */
export const reasonsOf = (
  bid: BidEvaluation,
  { criteria, thresholds }: Pick<View, 'criteria' | 'thresholds'>,
  received: Received,
): readonly Reason[] => {
  const title = (id: string): string => criteria.find((criterion) => criterion.id === id)?.title ?? '';
  const its = received.find(({ bidder }) => bidder.id === bid.bid);
  return [
    ...(its?.withdrawnReason === null || its === undefined
      ? []
      : [{ kind: 'withdrawn', about: '', sentence: its.withdrawnReason, decided: null } as const]),
    ...(its?.leftOut
      ? [{ kind: 'disregarded', about: its.leftOut.ground, sentence: its.leftOut.reason, decided: its.leftOut.decided } as const]
      : []),
    ...(its?.gates ?? [])
      .filter(({ outcome }) => outcome === 'fail')
      .map((gate): Reason => ({ kind: 'gate', about: gate.title, sentence: gate.reason, decided: gate.decided })),
    ...bid.gates
      .filter(({ consequence }) => consequence === 'disqualified')
      .map((gate): Reason => ({ kind: 'threshold', about: title(gate.criterion), sentence: gate.sentence, decided: null })),
    ...thresholds
      .filter((one) => one.bid === bid.bid && one.outcome === 'reject')
      .map((one): Reason => ({ kind: 'rejected', about: title(one.criterion), sentence: one.reason, decided: one.decided })),
  ];
};

export interface OpenDecision {
  readonly bid: BidEvaluation;
  readonly gate: GateResult;
}

/** Thresholds that say "may be rejected", missed by a bid about which nobody has decided yet. */
export const openDecisions = ({ bids }: Evaluation, thresholds: View['thresholds']): readonly OpenDecision[] =>
  bids
    .filter(({ standing }) => standing === 'awaiting-decision')
    .flatMap((bid) =>
      bid.gates
        .filter(({ consequence }) => consequence === 'needs-decision')
        .filter((gate) => !thresholds.some((one) => one.bid === bid.bid && one.criterion === gate.criterion))
        .map((gate) => ({ bid, gate })),
    );
