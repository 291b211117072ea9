/**
 * Taking back the decision to leave a tender out: it stands again, and what was decided before stays in the record (PA23 ss.12(2) and 19; rule N10).
 * It comes back only while it can still be treated as the others were: what the panel did without it and cannot do any more would leave it without a mark or a price.
 */

import { type Disregard, disregardGrounds } from './disregard.ts';
import { mayStartScoring, type ScoringFacts } from './receive.ts';
import { type Refusal, refuse } from './result.ts';
import { listed } from './wording.ts';

/** What was done while the tender was out, and is not done twice. */
export interface Missed {
  /** What the start of scoring asks about this tender; null while scoring has not started, or where it failed a gate and is not scored. */
  readonly start: ScoringFacts | null;
  /** Who handed in a scoresheet without it. */
  readonly sheets: readonly string[];
  /** Its answers without a consensus, once quality is locked. */
  readonly consensus: number;
  /** Prices are open, and nobody decided on it below a threshold that leaves a choice. */
  readonly isUndecided: boolean;
  /** Prices are open, and its own is not. */
  readonly isPriceShut: boolean;
}

export interface TakingBack {
  readonly name: string;
  /** What it is left out for, by what the record says today; null where it is not out. */
  readonly out: Disregard | null;
  readonly wasTakenBack: boolean;
  readonly missed: Missed;
}

export interface TakingBackDecision {
  readonly reason: string;
  /** Those of the same decision that stay out. */
  readonly stayOut: readonly string[];
  readonly reasonForDifference: string;
}

const blank = (text: string): boolean => text.trim() === '';

/** An excluded supplier must be left out for as long as that is what was determined, and nobody else is in the place of the one in the way (ss.26 and 28). */
const mustStayOut = (out: Disregard): boolean =>
  (out.ground === 'excluded-supplier' || out.ground === 'excluded-sub-contractor') &&
  out.determination === 'excluded' &&
  !(out.replacement?.isReplaced ?? false);

const tooLate = (sentence: string): Refusal =>
  refuse('too-late-to-come-back', sentence, {
    wayOut: 'If it was left out wrongly, going on does not put that right: take legal advice, abandon the procurement and begin anew.',
  });

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const mayComeBack = (name: string, { start, sheets, consensus, isUndecided, isPriceShut }: Missed): Refusal | null => {
  const gates = start?.gates.filter(({ outcome }) => outcome === null).length ?? 0;
  if (gates > 0)
    return tooLate(
      `Scoring has started, and ${counted(gates, 'decision', 'decisions')} on completeness and pass or fail of ${name} can no longer be made.`,
    );
  if (start?.bids.some(({ priceNeeded, priceSealed }) => priceNeeded && !priceSealed))
    return tooLate(`Scoring has started, and no price of ${name} is sealed.`);
  if (sheets.length > 0) return tooLate(`${listed(sheets)} submitted without marks for ${name}, and no scoresheet is opened again.`);
  if (consensus > 0) return tooLate(`Quality is locked, and ${counted(consensus, 'answer', 'answers')} of ${name} never had a consensus.`);
  if (isUndecided) return tooLate(`Prices are open, and nobody decided on ${name}, which is below a threshold that leaves a choice.`);
  if (isPriceShut) return tooLate(`Prices were opened without that of ${name}, which can no longer be opened with them.`);
  return start && mayStartScoring(start);
};

/** Whether the tender may come back, whatever the decision will say. Refuses `not-left-out`, `decision-taken-back`, `exclusion-stands`, `too-late-to-come-back` and what the start of scoring refuses. */
export const mayReturn = ({ name, out, wasTakenBack, missed }: TakingBack): Refusal | null => {
  if (out === null)
    return wasTakenBack
      ? refuse('decision-taken-back', `That ${name} was left out has been taken back already.`)
      : refuse('not-left-out', `${name} was not left out.`);
  return mustStayOut(out)
    ? refuse('exclusion-stands', `${name} ${disregardGrounds[out.ground].title}, and the law leaves no choice while that is so.`, {
        wayOut: 'If that was wrong or has changed, raise the same ground again, hear the supplier and determine it anew.',
      })
    : mayComeBack(name, missed);
};

/** Whether the decision is taken back with these words. Refuses what `mayReturn` refuses, `reason-missing` and `treated-unequally`. */
export const mayTakeBack = (facts: TakingBack, { reason, stayOut, reasonForDifference }: TakingBackDecision): Refusal | null => {
  const refusal = mayReturn(facts);
  if (refusal) return refusal;
  if (blank(reason))
    return refuse('reason-missing', 'Nothing says why the decision is taken back.', {
      about: 'reason',
      wayOut: 'Write what was wrong with it, or what has changed.',
    });
  return stayOut.length > 0 && blank(reasonForDifference)
    ? refuse(
        'treated-unequally',
        `${listed(stayOut)}, left out by the same decision, would stay out, and nothing says what makes the difference.`,
        {
          about: 'reasonForDifference',
          wayOut: 'Take it back for all of them, or write what difference justifies it (PA23 s.12(2)).',
        },
      )
    : null;
};
