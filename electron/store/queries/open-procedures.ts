/** What still has to be settled about bids before the panel may go on, as the rules see it. */

import { mayRecommendWithPrices } from '../../../shared/domain/abnormally-low.ts';
import { mayOpenPrices } from '../../../shared/domain/award.ts';
import { mayRestOnClaims } from '../../../shared/domain/due-diligence.ts';
import { mayGoOn } from '../../../shared/domain/exclusion-loop.ts';
import type { TenderId } from '../../../shared/domain/ids.ts';
import { mayStartScoring } from '../../../shared/domain/receive.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { TenderEvaluation } from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { contradictedClaims } from './assurance.ts';
import { standingConcerns } from './gates.ts';
import { refuseResting } from './moderate.ts';
import { lowPriceStates } from './low-price.ts';
import { scoringFacts, standingBids } from './receive.ts';

export const refuseStart = (db: ReadDb, tender: TenderId): Refusal | null =>
  mayStartScoring(scoringFacts(db, tender)) ?? mayGoOn(standingConcerns(db, tender));

/** Prices make a score that must not stand look like steering when it is moderated again: what is agreed is settled before they open (domain.md 2.4). */
export const refuseOpeningPrices = (db: ReadDb, tender: TenderId, evaluation: TenderEvaluation): Refusal | null =>
  refuseResting(db, tender) ?? mayOpenPrices(evaluation);

/** Beside what the result itself says. */
export const refuseRecommending = (db: ReadDb, tender: TenderId): Refusal | null => {
  const states = lowPriceStates(db, tender);
  return (
    refuseResting(db, tender) ??
    mayGoOn(standingConcerns(db, tender)) ??
    mayRestOnClaims(contradictedClaims(db, tender)) ??
    mayRecommendWithPrices(standingBids(db, tender).flatMap(({ id }) => states.get(id) ?? []))
  );
};
