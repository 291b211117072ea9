/** The two logs as the screen reads them, and what their forms still lack. */

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { clarify } from '../../../words/clarify.ts';

const { before, after } = clarify;

export type ClarifyView = Output<'clarify.view'>;
export type Clarification = ClarifyView['after'][number];

const blank = (text: string): boolean => text.trim() === '';

export interface AnswerBidderDraft {
  readonly on: string;
  readonly asker: string;
  readonly question: string;
  readonly answer: string;
  readonly to: 'all' | 'asker-alone';
  readonly confidential: string;
}

/** To finish "Waits for …". */
export const answerBidderWaits = ({ question, answer, to, confidential }: AnswerBidderDraft): string | undefined => {
  if (blank(question)) return before.waits.question;
  if (blank(answer)) return before.waits.answer;
  return to === 'asker-alone' && blank(confidential) ? before.waits.confidential : undefined;
};

export const bidderAnswerOf = ({ on, asker, question, answer, to, confidential }: AnswerBidderDraft) => ({
  on,
  asker: asker.trim(),
  question: question.trim(),
  answer: answer.trim(),
  to,
  // What is confidential is said only where there is something.
  confidential: to === 'all' ? '' : confidential.trim(),
});

export interface AskDraft {
  readonly on: string;
  readonly criterion: string | null;
  readonly why: 'ambiguity' | 'obvious-error';
  readonly text: string;
  readonly bids: readonly string[];
  readonly places: Readonly<Record<string, string>>;
}

export const askWaits = ({ criterion, text, bids, places }: AskDraft, view: ClarifyView): string | undefined => {
  if (criterion === null) return after.waits.item;
  if (blank(text)) return after.waits.text;
  if (bids.length === 0) return after.waits.bids;
  const unplaced = bids.find((bid) => blank(places[bid] ?? ''));
  return unplaced === undefined ? undefined : after.waits.place(view.bids.find(({ bid }) => bid === unplaced)?.name ?? '');
};

export const questionOf = ({ on, criterion, why, text, bids, places }: AskDraft): Omit<Input<'clarify.ask'>, 'tender'> => ({
  on,
  why,
  criterion,
  text: text.trim(),
  asked: bids.map((bid) => ({ bid, place: (places[bid] ?? '').trim() })),
  sameDefect: [...bids],
});

/** Names, one on each line, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export interface ConsiderDraft {
  readonly improves: 'yes' | 'no' | 'open';
  readonly use: 'yes' | 'no' | 'open';
  readonly reason: string;
  readonly seenBy: readonly string[];
}

export const considerWaits = ({ improves, use, reason, seenBy }: ConsiderDraft): string | undefined => {
  const waits = after.waitsConsider;
  if (improves === 'open') return waits.improves;
  if (improves === 'no' && use === 'open') return waits.use;
  if (blank(reason)) return waits.reason;
  return improves === 'no' && use === 'yes' && seenBy.length === 0 ? waits.seenBy : undefined;
};

/** What improves a tender is never used, whatever was chosen before that was said. */
export const considerationOf = ({ improves, use, reason, seenBy }: ConsiderDraft) => {
  const isUsed = improves === 'no' && use === 'yes';
  return { use: isUsed, isImprovement: improves === 'yes', whyNoImprovement: reason.trim(), seenBy: isUsed ? [...seenBy] : [] };
};
