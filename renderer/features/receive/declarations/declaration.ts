/** One's own declaration as it is being made: an answer about each bidder, given one by one, and what is still missing. */

import type { Input } from '../../../../shared/contract/contract.ts';
import { receive } from '../../../words/receive.ts';
import type { Answer, Bid, Panellist, Towards } from '../model.ts';

const { waits } = receive.declarations;

export interface AnswerDraft {
  /** Null: not answered. Nothing is answered by itself. */
  readonly answer: Answer | null;
  readonly details: string;
}

export interface DeclarationDraft {
  readonly answers: Readonly<Record<string, AnswerDraft>>;
  readonly undertaking: boolean;
}

/** With what the person declared before; a bidder that has come since is not answered. */
export const draftFrom = (mine: Panellist): DeclarationDraft => ({
  answers: Object.fromEntries(mine.towards.map(({ bid, answer, details }) => [bid, { answer, details }])),
  undertaking: false,
});

export const answerFor = (draft: DeclarationDraft, bid: string): AnswerDraft => draft.answers[bid] ?? { answer: null, details: '' };

export const withAnswer = (draft: DeclarationDraft, bid: string, part: Partial<AnswerDraft>): DeclarationDraft => ({
  ...draft,
  answers: { ...draft.answers, [bid]: { ...answerFor(draft, bid), ...part } },
});

/** Only the answer counts where there is no conflict: what was typed before is kept while one thinks, and not filed. */
export const answersOf = (draft: DeclarationDraft, bids: readonly Bid[]): Input<'receive.declare'>['answers'] =>
  bids.flatMap(({ bidder }) => {
    const { answer, details } = answerFor(draft, bidder.id);
    return answer === null ? [] : [{ bid: bidder.id, answer, details: answer === 'none' ? '' : details.trim() }];
  });

const lacksDetails = ({ answer, details }: AnswerDraft): boolean => answer !== null && answer !== 'none' && details.trim() === '';

/** As the end of "Waits for …". */
export const waitsFor = (draft: DeclarationDraft, bids: readonly Bid[]): string | undefined => {
  const unanswered = bids.filter(({ bidder }) => answerFor(draft, bidder.id).answer === null).length;
  if (unanswered > 0) return waits.answers(unanswered);
  const bare = bids.filter(({ bidder }) => lacksDetails(answerFor(draft, bidder.id)));
  if (bare.length > 0) return waits.details(bare.map(({ bidder }) => bidder.name));
  return draft.undertaking ? undefined : waits.undertaking;
};

export type StandingWord = keyof typeof receive.declarations.standings;

/** How somebody stands towards a bidder, as far as whoever asks may know it. */
export const standingOf = ({ standing, answer, outcome }: Pick<Towards, 'standing' | 'answer' | 'outcome'>): StandingWord => {
  if (standing !== 'cleared') return standing;
  if (answer === null) return 'cleared';
  return outcome === 'managed' || outcome === 'no-conflict' ? outcome : 'none';
};
