/** Rules of scoring: one sheet per assessor, each mark on the published scale with its reason, submitted whole (rules N4 and N6). */

import type { BidId, CriterionId, Exact } from './ids.ts';
import { type Outcome, type Refusal, refuse } from './result.ts';
import { checkScore, type Scale } from './scale.ts';

export interface MarkText {
  readonly value: Exact | null;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly evidence: readonly unknown[];
  readonly notFound: boolean;
}

const refusalOf = (outcome: Outcome<unknown>): Refusal | null => (outcome.ok ? null : { ...outcome.refusal, about: 'value' });

const filled = (text: string): boolean => text.trim() !== '';

/** A mark that is kept while it is being written: only a value off the scale is refused at once. */
export const mayKeepMark = (mark: Pick<MarkText, 'value'>, scale: Scale): Refusal | null =>
  mark.value === null ? null : refusalOf(checkScore(scale, mark.value));

/** What a mark still lacks before its sheet can be submitted; null when it is complete. */
export const whatMarkLacks = (mark: MarkText, scale: Scale): Refusal | null => {
  const off = mayKeepMark(mark, scale);
  if (off) return off;
  if (mark.value === null) return refuse('value-missing', 'No score is chosen yet.', { about: 'value' });
  if (!filled(mark.strengths) && !filled(mark.weaknesses))
    return refuse('reason-missing', 'The score has no reason yet.', {
      about: 'strengths',
      wayOut: 'Write what the answer shows, or what it lacks.',
    });
  if (mark.evidence.length === 0 && !mark.notFound)
    return refuse('evidence-missing', 'The reason points to no place in the bid.', {
      about: 'evidence',
      wayOut: 'Give a page, or say that it was not found in the response.',
    });
  return null;
};

export interface Assignment {
  readonly criterion: CriterionId;
  readonly bid: BidId;
}

/** A mark belongs to somebody's own begun, unsubmitted sheet, and to what they are to score. */
export const mayRecordMark = (sheet: { readonly submitted: boolean } | null, isAssigned: boolean, one: Assignment): Refusal | null => {
  if (!sheet) return refuse('sheet-not-begun', 'Your scoresheet has not been begun.', { wayOut: 'Open “Score” first.' });
  if (sheet.submitted)
    return refuse('sheet-submitted', 'Your scoresheet is submitted and sealed.', { wayOut: 'A change of mind belongs into moderation.' });
  return isAssigned ? null : refuse('not-assigned', 'This answer is not yours to score.', { about: one.criterion });
};

/** Whole or not at all: a missing score is never a nought (rule N9). */
export const maySubmitSheet = (
  sheet: { readonly submitted: boolean } | null,
  assigned: readonly Assignment[],
  complete: readonly Assignment[],
): Refusal | null => {
  if (!sheet) return refuse('sheet-not-begun', 'There is no scoresheet to submit yet.', { wayOut: 'Score first.' });
  if (sheet.submitted) return refuse('sheet-submitted', 'Your scoresheet is submitted already.');
  const done = new Set(complete.map(({ criterion, bid }) => `${criterion} ${bid}`));
  const left = assigned.filter(({ criterion, bid }) => !done.has(`${criterion} ${bid}`)).length;
  return left === 0
    ? null
    : refuse(
        'marks-missing',
        `${left} of ${assigned.length} answers still ${left === 1 ? 'lacks' : 'lack'} a score, a reason or evidence.`,
        {
          wayOut: 'Ctrl+Enter leads to the next one.',
        },
      );
};
