/** Rows to values: the independent check, due diligence on the bids that the method leads to, and what is not on record beside the result. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { ClaimState, ContradictedClaim } from '../../../shared/domain/due-diligence.ts';
import type { BidId, CriterionId, PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { notOnRecord } from '../../../shared/domain/not-on-record.ts';
import { stageAfterThis } from '../../../shared/domain/procedure-stages.ts';
import { leadsTo, type TenderEvaluation } from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { evaluationInput } from './award.ts';
import { publicationNow } from './freezes.ts';
import { publishedWithWhole } from './lots-apart.ts';
import { conflictsAssessmentsOf, criteriaOf, detailsOf, modelOf, stagedOf } from './prepare.ts';
import { bidsOf, standingBids } from './receive.ts';
import { reopeningsOf } from './reopening.ts';
import { hashResult } from './robustness.ts';

/** Stands for the result of the whole tender: whatever changes it changes this. */
export const resultNow = (db: ReadDb, tender: TenderId): Sha256 =>
  hashResult({ model: modelOf(db, tender), input: evaluationInput(db, tender) });

export interface Assurance extends Omit<ActBodies['award.assured'], 'result'> {
  readonly result: Sha256;
  readonly at: Time;
  readonly actor: PersonId;
}

/** In the order of the record. */
export const assurancesOf = (db: ReadDb, tender: TenderId): Assurance[] =>
  db
    .all<{ result: Sha256; body: string; at: Time; actor: PersonId }>(
      'SELECT result, body, at, actor FROM assurance WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, ...row }) => ({ ...(JSON.parse(body) as Omit<ActBodies['award.assured'], 'result'>), ...row }));

export interface DueDiligenceRow extends Omit<ActBodies['due-diligence.recorded'], 'bid'> {
  readonly bid: BidId;
  /** What became of each claim that it contradicts. */
  readonly claims: readonly { readonly criterion: CriterionId; readonly state: ClaimState }[];
  readonly at: Time;
  readonly actor: PersonId;
}

/** In the order of the record. */
export const dueDiligenceOf = (db: ReadDb, tender: TenderId): DueDiligenceRow[] => {
  const reopenings = new Map(reopeningsOf(db, tender).map(({ id, state }) => [id, state]));
  const answered = new Map(
    db
      .all<{ position: number; criterion: CriterionId; reopening: string | null }>(
        'SELECT position, criterion, reopening FROM contradicted_claim WHERE tender = ?',
        tender,
      )
      .map(({ position, criterion, reopening }) => [`${position} ${criterion}`, reopening]),
  );
  const stateOf = (reopening: string | null): ClaimState =>
    reopening === null ? 'open' : reopenings.get(reopening) === 'refused' ? 'let-stand' : 'reopened';
  return db
    .all<{ position: number; bid: BidId; body: string; at: Time; actor: PersonId }>(
      'SELECT position, bid, body, at, actor FROM due_diligence WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ position, body, ...row }) => {
      const said = JSON.parse(body) as Omit<ActBodies['due-diligence.recorded'], 'bid'>;
      const contradicted = new Set(said.outcome.kind === 'contradicted' ? (said.outcome.criteria as CriterionId[]) : []);
      return {
        ...said,
        ...row,
        claims: [...contradicted].map((criterion) => ({ criterion, state: stateOf(answered.get(`${position} ${criterion}`) ?? null) })),
      };
    });
};

/** Of bids that still stand: what a bid that is gone claimed decides nothing. */
export const contradictedClaims = (db: ReadDb, tender: TenderId): ContradictedClaim[] => {
  const names = new Map(standingBids(db, tender).map(({ id, bidder }) => [id, bidder.name]));
  const criteria = criteriaOf(db, tender);
  return dueDiligenceOf(db, tender).flatMap(({ bid, claims }) => {
    const bidder = names.get(bid);
    return bidder === undefined
      ? []
      : claims.map(({ criterion, state }) => {
          const question = criteria.find(({ id }) => id === criterion);
          return { bidder, criterion, state, question: question ? `${question.number} ${question.title}`.trim() : '' };
        });
  });
};

/** Beside a result that may be seen. */
export const notOnRecordOf = (db: ReadDb, tender: TenderId, evaluation: TenderEvaluation): readonly string[] => {
  const led = leadsTo(evaluation);
  const now = resultNow(db, tender);
  const assured = assurancesOf(db, tender);
  const seen = new Set(dueDiligenceOf(db, tender).map(({ bid }) => bid));
  const staged = stagedOf(db, tender);
  return notOnRecord({
    procedure: detailsOf(db, tender).procedure,
    restsOnAnother: staged.earlier !== null || publishedWithWhole(db, tender) !== null,
    goesOn: stageAfterThis(staged)?.title ?? null,
    isConflictsAssessed: conflictsAssessmentsOf(db, tender).length > 0,
    isPublished: publicationNow(db, tender) !== null,
    assurance: assured.some(({ result }) => result === now) ? 'of-this' : assured.length > 0 ? 'of-an-earlier' : 'none',
    led: led.ok
      ? bidsOf(db, tender)
          .filter(({ id }) => led.value.some(({ bids }) => bids.includes(id)))
          .map(({ id, registered }) => ({ name: registered.name, isLookedInto: seen.has(id) }))
      : null,
  });
};
