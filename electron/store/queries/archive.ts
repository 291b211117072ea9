/** The complete record as one value: what all acts add up to. It stands in a pack as `evaluation.json`, and a verifier who replays the acts must arrive at it. */

import type { PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import { headsOf } from '../acts.ts';
import type { ReadDb } from '../sql.ts';
import { afterAwardEventsOf } from './after-award.ts';
import {
  commercialOf,
  evaluationInput,
  formerResultsOf,
  lotDecisionsOf,
  offerAcceptancesOf,
  recommendationsOf,
  thresholdDecisionsOf,
  tieDecisionsOf,
} from './award.ts';
import { assurancesOf, dueDiligenceOf } from './assurance.ts';
import { bidderQuestionsOf, clarificationsOf } from './clarify.ts';
import { concernsOf, disregardsOf, takenBackOf } from './gates.ts';
import { allLowPriceSteps, lowestWageOf, lowPriceNotesOf } from './low-price.ts';
import { agreedCommitmentsOf } from './commitments.ts';
import { offerChecksOf, offersOf } from './offers.ts';
import { consensusOf } from './moderate.ts';
import { publicationsOf } from './freezes.ts';
import { conflictsAssessmentsOf, freezeHashOf, lotsApartOf, modelOf, publishedModelOf, stageOf } from './prepare.ts';
import { priceStepsOf, pricesOf, schedulesOf, tenderedOf } from './price.ts';
import { bidsOf, declarationsOf, filesOf, gatesOf } from './receive.ts';
import { marksOf, sheetsOf } from './score.ts';

export interface ClosedRecord {
  /** null: the procurement was abandoned before there was anything to report. */
  readonly report: Sha256 | null;
  /** null: no bid that is recommended promises any quantity. */
  readonly register: Sha256 | null;
  readonly remark: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const closedRecordOf = (db: ReadDb, tender: TenderId): ClosedRecord | null =>
  db.get<ClosedRecord>('SELECT report, register, remark, at, actor FROM closed_record WHERE tender = ?', tender) ?? null;

export const voidsOf = (
  db: ReadDb,
  tender: TenderId,
): { readonly chain: string; readonly seq: number; readonly code: string; readonly sentence: string }[] =>
  db.all('SELECT chain, seq, code, sentence FROM void WHERE tender = ? ORDER BY chain, seq', tender);

const allTurnedKeys = (db: ReadDb, tender: TenderId): { readonly kind: string; readonly person: string; readonly at: string }[] =>
  db.all('SELECT kind, person, at FROM turned_key WHERE tender = ? ORDER BY at, kind, person', tender);

/** Canonical in shape: lists in a fixed order, exact numbers as text, whole numbers as numbers. */
export const evaluationRecord = (db: ReadDb, tender: TenderId) => {
  const model = modelOf(db, tender);
  const input = evaluationInput(db, tender);
  const evaluation = evaluateTender(model, input);
  return {
    format: 1,
    stage: stageOf(db, tender),
    freezeHash: freezeHashOf(db, tender),
    conflictsAssessments: conflictsAssessmentsOf(db, tender),
    publications: publicationsOf(db, tender),
    model: publishedModelOf(db, tender),
    lotsApart: lotsApartOf(db, tender),
    bids: bidsOf(db, tender),
    files: filesOf(db, tender),
    declarations: declarationsOf(db, tender),
    gates: gatesOf(db, tender),
    exclusions: concernsOf(db, tender),
    disregarded: disregardsOf(db, tender),
    takenBack: takenBackOf(db, tender),
    bidderQuestions: bidderQuestionsOf(db, tender),
    clarifications: clarificationsOf(db, tender),
    keysTurned: allTurnedKeys(db, tender),
    sheets: sheetsOf(db, tender).map(({ id, person, begunAt, submittedAt }) => ({ id, person, begunAt, submittedAt })),
    marks: marksOf(db, tender),
    consensus: consensusOf(db, tender),
    thresholdDecisions: thresholdDecisionsOf(db, tender),
    commercial: commercialOf(db, tender).map(({ bid, commitment, current, openedKey, at, actor }) => ({
      bid,
      commitment,
      current,
      opened: openedKey !== null,
      at,
      actor,
    })),
    tendered: tenderedOf(db, tender),
    schedules: schedulesOf(db, tender).map(({ bid, name, lines, caveats }) => ({ bid, name, lines, caveats })),
    priceSteps: priceStepsOf(db, tender),
    prices: pricesOf(db, tender),
    offers: offersOf(db, tender),
    offerChecks: offerChecksOf(db, tender),
    offerAcceptances: offerAcceptancesOf(db, tender),
    lowPriceNotes: lowPriceNotesOf(db, tender),
    lowestWage: lowestWageOf(db, tender),
    lowPriceSteps: allLowPriceSteps(db, tender),
    tieDecisions: tieDecisionsOf(db, tender),
    lotDecisions: lotDecisionsOf(db, tender),
    // What the arithmetic took, so that another engine can take the same (docs/compute.md).
    input,
    evaluation: evaluation.ok ? evaluation.value : null,
    assurances: assurancesOf(db, tender),
    dueDiligence: dueDiligenceOf(db, tender),
    formerResults: formerResultsOf(db, tender),
    recommendations: recommendationsOf(db, tender),
    afterAward: afterAwardEventsOf(db, tender),
    commitments: agreedCommitmentsOf(db, tender),
    closed: closedRecordOf(db, tender),
    voids: voidsOf(db, tender),
    heads: headsOf(db, tender),
  };
};
