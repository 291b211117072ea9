/** What a tender that was left out would come back to: what it was left out for, who was left out with it, and what has been done without it since. */

import { withShared } from '../../../shared/domain/answers.ts';
import type { BidId, TenderId } from '../../../shared/domain/ids.ts';
import { standingTowards } from '../../../shared/domain/people.ts';
import type { ScoringFacts } from '../../../shared/domain/receive.ts';
import { stages } from '../../../shared/domain/stages.ts';
import type { Missed, TakingBack } from '../../../shared/domain/taking-back.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { commercialOf, evaluationInput } from './award.ts';
import { disregardFacts, type DisregardRow, disregardsOf, nameOfBid, takenBackOf } from './gates.ts';
import { consensusOf } from './moderate.ts';
import { criteriaOf, memberOf, modelOf, stageOf } from './prepare.ts';
import { bidsOf, declaredBy, scoringFacts, standingBids } from './receive.ts';
import { sealedMarksOf, sheetOf } from './score.ts';

/** Those that one decision left out together, and that are still out. */
export const decidedWith = (
  db: ReadDb,
  tender: TenderId,
  { at, actor, case: { ground } }: Pick<DisregardRow, 'at' | 'actor' | 'case'>,
): BidId[] =>
  disregardsOf(db, tender).flatMap((row) => (row.at === at && row.actor === actor && row.case.ground === ground ? [row.bid] : []));

/** What the start of scoring asks about this bid alone. */
const startOf = (db: ReadDb, tender: TenderId, bid: BidId): ScoringFacts => {
  const { bids, people, gates, items } = scoringFacts(db, tender, bid);
  return {
    bids: bids.filter(({ id }) => id === bid),
    people,
    gates: gates.filter((one) => one.bid === bid),
    items: items.filter((one) => one.bid === bid),
  };
};

/** Assessors whose sheet is in and has no mark for an answer of this bid that was theirs. */
const sheetsWithout = (db: ReadDb, tender: TenderId, bid: BidId, { items }: ScoringFacts, areAllIn: boolean): string[] => {
  const assessors = [...new Set(items.flatMap((item) => item.assessors))];
  return assessors.flatMap((person) => {
    if (standingTowards(bid, declaredBy(db, tender, person)) === 'recused') return [];
    if (!areAllIn && (sheetOf(db, tender, person)?.submittedAt ?? null) === null) return [];
    const marked = new Set(
      sealedMarksOf(db, tender, person).flatMap((mark) => (mark.complete && mark.bid === bid ? [mark.criterion] : [])),
    );
    const isWhole = items.every(({ criterion, assessors: theirs }) => !theirs.includes(person) || marked.has(criterion));
    return isWhole ? [] : [memberOf(db, tender, person)?.name ?? ''];
  });
};

const withoutConsensus = (db: ReadDb, tender: TenderId, { items }: ScoringFacts): number => {
  const agreed = new Set(
    withShared(criteriaOf(db, tender), bidsOf(db, tender), consensusOf(db, tender)).map((one) => `${one.criterion} ${one.bid}`),
  );
  return items.filter(({ criterion, bid }) => !agreed.has(`${criterion} ${bid}`)).length;
};

/** How it would stand in the result, where it stood again. */
const standingInResult = (db: ReadDb, tender: TenderId, bid: BidId) => {
  const evaluation = evaluateTender(modelOf(db, tender), evaluationInput(db, tender, bid));
  return evaluation.ok ? evaluation.value.lots.flatMap((lot) => lot.evaluation.bids).find((one) => one.bid === bid)?.standing : undefined;
};

const missedBy = (db: ReadDb, tender: TenderId, bid: BidId): Missed => {
  const stage = stageOf(db, tender);
  const isPast = (other: (typeof stages)[number]): boolean => stage !== null && stages.indexOf(stage) > stages.indexOf(other);
  const isScored = isPast('opened') && standingBids(db, tender, bid).some(({ id }) => id === bid);
  const start = isScored ? startOf(db, tender, bid) : null;
  const standing = start && isPast('quality-locked') ? standingInResult(db, tender, bid) : undefined;
  const isOpen = commercialOf(db, tender).some((sealed) => sealed.bid === bid && sealed.current && sealed.openedKey !== null);
  return {
    start,
    sheets: start && !isPast('moderating') ? sheetsWithout(db, tender, bid, start, isPast('scoring')) : [],
    consensus: start && isPast('moderating') ? withoutConsensus(db, tender, start) : 0,
    isUndecided: standing === 'awaiting-decision',
    isPriceShut: standing === 'standing' && start?.bids.some(({ priceNeeded }) => priceNeeded) === true && !isOpen,
  };
};

export const takingBackFacts = (db: ReadDb, tender: TenderId, bid: BidId): TakingBack => {
  const row = disregardsOf(db, tender).find((one) => one.bid === bid);
  return {
    name: nameOfBid(db, tender, bid),
    out: row ? disregardFacts(db, tender, row.case) : null,
    wasTakenBack: takenBackOf(db, tender).some((one) => one.bid === bid),
    missed: missedBy(db, tender, bid),
  };
};
