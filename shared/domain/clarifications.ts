/** Two logs of questions: what bidders ask before the deadline, for all to read; what the authority asks one bidder after it, to clear up and never to improve (domain.md 2.7). */

import type { Day } from './calendar.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { Role } from './model.ts';
import { type Refusal, refuse } from './result.ts';
import { type Stage, stages } from './stages.ts';
import { listed } from './wording.ts';

const blank = (text: string): boolean => text.trim() === '';

export interface BidderAnswer {
  readonly on: Day;
  /** As everybody shall read it. */
  readonly question: string;
  readonly answer: string;
  readonly to: 'all' | 'asker-alone';
  /** Why only the asker is answered; empty otherwise. */
  readonly confidential: string;
}

/** Whether an answer may be given before the deadline. Refuses `deadline-passed`, `question-missing`, `answer-missing`, `asker-recognisable` and `confidentiality-reason-missing`. */
export const mayAnswerBidder = (
  { on, question, answer, to, confidential }: BidderAnswer,
  facts: { readonly deadline: Day; readonly bidders: readonly string[] },
): Refusal | null => {
  if (on > facts.deadline) return refuse('deadline-passed', 'The deadline has passed, so bidders’ questions are not answered any more.');
  if (blank(question)) return refuse('question-missing', 'The question is empty.', { about: 'question' });
  if (blank(answer)) return refuse('answer-missing', 'The answer is empty.', { about: 'answer' });
  if (to === 'asker-alone')
    return blank(confidential)
      ? refuse('confidentiality-reason-missing', 'Everybody is to read question and answer unless there is a reason.', {
          about: 'confidential',
          wayOut: 'Write what is confidential about it, or answer all.',
        })
      : null;
  const text = `${question} ${answer}`.toLocaleLowerCase('en-GB');
  const named = facts.bidders.find((bidder) => !blank(bidder) && text.includes(bidder.trim().toLocaleLowerCase('en-GB')));
  return named === undefined
    ? null
    : refuse('asker-recognisable', `“${named}” is named in what all bidders are to read.`, {
        about: 'question',
        wayOut: 'Write it so that nobody can tell who asked.',
      });
};

export interface AuthorityQuestion {
  readonly bid: BidId;
  readonly why: 'ambiguity' | 'obvious-error';
  /** What in the tender it is about. */
  readonly criterion: CriterionId | null;
  readonly place: string;
  readonly text: string;
  /** Bids with the same defect, and whether they are asked as well. */
  readonly alike: readonly { readonly name: string; readonly isAsked: boolean }[];
}

/** Whether one bidder may be asked after the deadline. Refuses `question-missing`, `item-missing` and `same-chance-missing`. */
export const mayAskBidder = ({ criterion, place, text, alike }: AuthorityQuestion): Refusal | null => {
  if (blank(text)) return refuse('question-missing', 'The question is empty.', { about: 'text' });
  if (criterion === null || blank(place))
    return refuse('item-missing', 'The question points to no place in the tender.', {
      about: 'place',
      wayOut: 'Name the answer, document and page that are unclear or plainly wrong.',
    });
  const passedOver = alike.filter(({ isAsked }) => !isAsked).map(({ name }) => name);
  return passedOver.length === 0
    ? null
    : refuse(
        'same-chance-missing',
        `${listed(passedOver)} ${passedOver.length === 1 ? 'has' : 'have'} the same defect and would not be asked.`,
        {
          about: 'alike',
          wayOut: 'Give all of them the same chance.',
        },
      );
};

export interface AuthorityAnswer {
  readonly text: string;
  /** Whether it would change or add to what was offered, and why it does not where that could be doubted. */
  readonly isImprovement: boolean;
  readonly whyNoImprovement: string;
  /** Who has read it. */
  readonly seenBy: readonly PersonId[];
}

/** Whether an answer may inform a score. Refuses `answer-missing`, `answer-improves-bid`, `improvement-not-considered` and `readers-missing`. */
export const mayUseAnswer = ({ text, isImprovement, whyNoImprovement, seenBy }: AuthorityAnswer): Refusal | null => {
  if (blank(text)) return refuse('answer-missing', 'There is no answer to use.', { about: 'text' });
  if (isImprovement)
    return refuse('answer-improves-bid', 'This answer would improve the tender after the deadline, so it cannot be used.', {
      wayOut: 'Score what was submitted.',
    });
  if (blank(whyNoImprovement))
    return refuse('improvement-not-considered', 'Nothing says why the answer only clears up what was submitted.', {
      about: 'whyNoImprovement',
    });
  return seenBy.length === 0
    ? refuse('readers-missing', 'Nothing says who has read the answer.', {
        about: 'seenBy',
        wayOut: 'Name everybody who scores this item.',
      })
    : null;
};

/** Whether an answer can still inform a score: not once quality is locked. Refuses `quality-already-locked`. */
export const mayInformScore = (isScored: boolean, stage: Stage): Refusal | null =>
  isScored && stages.indexOf(stage) > stages.indexOf('moderating')
    ? refuse('quality-already-locked', 'Quality is locked, so this answer can inform no score any more.')
    : null;

export interface Considered {
  readonly use: boolean;
  readonly seenBy: readonly PersonId[];
  /** Of those who read it, whose scoresheet was in before they could. */
  readonly late: readonly PersonId[];
}

/** Whether an answer stands on somebody's scoresheet: it may be used, and they read it while they could still score. What came later is weighed in moderation alone. */
export const standsOnSheet = ({ use, seenBy, late }: Considered, assessor: PersonId): boolean =>
  use && seenBy.includes(assessor) && !late.includes(assessor);

/** Whose sheets an answer comes too late for: those that are in, unless it stood on them already. */
export const tooLateFor = (submitted: readonly PersonId[], seenBy: readonly PersonId[], before: Considered | null): readonly PersonId[] =>
  seenBy.filter((person) => submitted.includes(person) && !(before && standsOnSheet(before, person)));

/**
 * Who reads what one bidder answered: those named for it, and those who run the tender. An answer that is not used is read by nobody who scores, and one about
 * what is still sealed by nobody who scores or moderates. Refuses `price-not-open` and `answer-not-for-you`.
 */
export const mayReadAnswer = (
  considered: Considered | null,
  reader: { readonly id: PersonId; readonly roles: readonly Role[] },
  isOfSealedPrice: boolean,
): Refusal | null => {
  if (isOfSealedPrice && !reader.roles.includes('lead') && reader.roles.some((role) => role === 'assessor' || role === 'moderator'))
    return refuse('price-not-open', 'The answer is about a price or quantities that are still sealed.', {
      wayOut: 'It is shown once prices are open.',
    });
  if (reader.roles.some((role) => role === 'lead' || role === 'approver' || role === 'auditor')) return null;
  // Whoever decides whether an answer is used has to read it, and scores nothing.
  if (reader.roles.includes('moderator') && !reader.roles.includes('assessor')) return null;
  return considered?.use === true && considered.seenBy.includes(reader.id)
    ? null
    : refuse('answer-not-for-you', 'The answer is shown to those who score this item, once it is decided that it may be used.');
};
