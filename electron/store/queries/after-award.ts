/** Rows to values: what has become of an award since it was recommended. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { afterAwardActs } from '../../../shared/acts/after-award.ts';
import type { AfterAward, ApprovalEvent, Approver, Assessed, Barrier, SentSummaries } from '../../../shared/domain/after-award.ts';
import type { PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { PanelMember } from '../../../shared/domain/model.ts';
import { standingTowards } from '../../../shared/domain/people.ts';
import { stageAfterThis } from '../../../shared/domain/procedure-stages.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { evaluationInput, recommendationsOf, thresholdDecisionsOf } from './award.ts';
import { isAnythingPromised, openCommitments } from './commitments.ts';
import { consensusOf } from './moderate.ts';
import { detailsOf, modelOf, panelOf, stagedOf } from './prepare.ts';
import { bidsOf, declaredBy, standingBids } from './receive.ts';
import { sheetOf } from './score.ts';

type Kind = keyof typeof afterAwardActs;

export type AfterAwardEvent = {
  [One in Kind]: { readonly kind: One; readonly body: ActBodies[One]; readonly at: Time; readonly actor: PersonId };
}[Kind];

/** In the order in which they happened. */
export const afterAwardEventsOf = (db: ReadDb, tender: TenderId): AfterAwardEvent[] =>
  db
    .all<{ kind: Kind; body: string; at: Time; actor: PersonId }>(
      'SELECT kind, body, at, actor FROM after_award WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as never }));

/** What keeps somebody who holds the role from approving (domain.md 2.1: an approver neither scores nor alters scores). */
const barrierOf = (db: ReadDb, tender: TenderId, { id }: PanelMember): Barrier | null => {
  const recommendations = recommendationsOf(db, tender);
  const declared = declaredBy(db, tender, id);
  if (recommendations.some(({ bids }) => bids.some((bid) => standingTowards(bid, declared) === 'recused'))) return 'recused';
  const tookPart =
    sheetOf(db, tender, id) !== null || consensusOf(db, tender).some(({ actor, heard }) => actor === id || heard.includes(id));
  if (tookPart) return 'scored';
  return recommendations.some(({ actor }) => actor === id) ? 'recommended' : null;
};

const approversOf = (db: ReadDb, tender: TenderId): Approver[] =>
  panelOf(db, tender)
    .filter(({ roles }) => roles.includes('approver'))
    .map((member) => ({ person: member.id, name: member.name, barrier: barrierOf(db, tender, member) }));

/** The last of a kind, which is the one that counts. */
const lastOf = <One extends Kind>(events: readonly AfterAwardEvent[], kind: One): (AfterAwardEvent & { kind: One }) | null =>
  events.findLast((event): event is AfterAwardEvent & { kind: One } => event.kind === kind) ?? null;

export const afterAwardOf = (db: ReadDb, tender: TenderId): AfterAward => {
  const events = afterAwardEventsOf(db, tender);
  const { regime, contractType } = detailsOf(db, tender);
  return {
    goesOn: stageAfterThis(stagedOf(db, tender))?.title ?? null,
    isAnybodyRecommended: recommendationsOf(db, tender).some(({ bids }) => bids.length > 0),
    regime,
    isLightTouch: contractType === 'light-touch',
    approvers: approversOf(db, tender),
    approval: events.flatMap(({ kind, body, at, actor }): ApprovalEvent[] => {
      if (kind === 'award.approved') return [{ kind: 'decided', person: actor, outcome: body.outcome, at }];
      return kind === 'award.answered' ? [{ kind: 'answered', at }] : [];
    }),
    summaries: (lastOf(events, 'summaries.sent')?.body ?? null) as unknown as SentSummaries | null,
    notice: lastOf(events, 'notice.published')?.body ?? null,
    contract: lastOf(events, 'contract.entered')?.body ?? null,
    isHandedOver: lastOf(events, 'handover.accepted') !== null,
    isAnythingPromised: isAnythingPromised(db, tender),
    openCommitments: openCommitments(db, tender),
  };
};

/**
 * Every bid that a summary can go to: owed to those that were assessed, also where the published method put them out; offered to those that were left out
 * (domain.md 1.3). A tender that was withdrawn is none any more.
 */
export const assessedBids = (db: ReadDb, tender: TenderId): Assessed[] => {
  const evaluation = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  const evaluated = evaluation.ok ? evaluation.value.lots.flatMap((one) => one.evaluation.bids) : [];
  const standing = new Set(standingBids(db, tender).map(({ id }) => id));
  const rejected = new Set(thresholdDecisionsOf(db, tender).flatMap(({ bid, outcome }) => (outcome === 'reject' ? [bid] : [])));
  return bidsOf(db, tender)
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ id, bidder }) => ({
      bid: id,
      name: bidder.name,
      isOwed: standing.has(id) && (rejected.has(id) || evaluated.some((one) => one.bid === id && one.standing !== 'set-aside')),
    }));
};
