/** What the list of steps after the recommendation shows: what is on record of each, and what is typed into its forms before it is recorded. */

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { type Refusal, refuse } from '../../../../shared/domain/result.ts';
import type { Exemption } from '../../../../shared/domain/standstill.ts';
import type { HappenedStep } from '../../../kit/index.ts';
import { afterAward as words } from '../../../words/after-award.ts';
import { dayAndTime, longDay } from '../../../words/format.ts';

export type AfterView = Output<'afterAward.view'>;
export type AfterStep = AfterView['steps'][number];

export const happenedOf = ({ step, happened }: AfterStep): readonly HappenedStep[] =>
  happened.map(({ what, on, text, made }, at) => ({
    id: `${at}`,
    what,
    facts: step === 'approval' ? words.by(made.by, dayAndTime(made.at)) : words.on(longDay(on), made.by, dayAndTime(made.at)),
    text,
  }));

export interface Letter {
  readonly address: string;
  readonly by: 'electronic-means' | 'other-means';
  /** Of use only where none is owed. */
  readonly isOffered: boolean;
}

export const noLetter: Letter = { address: '', by: 'electronic-means', isOffered: false };

/** What the notice or the letters say of standstill, as typed. */
export interface StandstillDraft {
  readonly stated: string;
  readonly exemption: Exemption | null;
}

export const nothingSaid: StandstillDraft = { stated: '', exemption: null };

export const saidOf = ({ stated, exemption }: StandstillDraft): Input<'afterAward.publishNotice'>['standstill'] => ({
  stated: stated === '' ? null : stated,
  exemption,
});

export interface BatchDraft {
  readonly on: string;
  readonly letters: Readonly<Record<string, Letter>>;
  readonly standstill: StandstillDraft;
}

type Assessed = AfterView['assessed'];

/** The bids that a letter goes to, as it is typed so far. */
export const addressees = (assessed: Assessed, { letters }: BatchDraft): Assessed =>
  assessed.filter(({ bid, isOwed }) => isOwed || letters[bid]?.isOffered === true);

/** What is still missing, in words: the day, and every address. */
export const missingInBatch = (assessed: Assessed, draft: BatchDraft): readonly string[] => [
  ...(draft.on === '' ? [words.send.missingDay] : []),
  ...addressees(assessed, draft)
    .filter(({ bid }) => (draft.letters[bid]?.address ?? '').trim() === '')
    .map(({ name }) => words.send.missingAddress(name)),
];

/** As a signed form lists what it still waits for. */
export const asMissing = (sentences: readonly string[]): readonly Refusal[] =>
  sentences.map((sentence) => refuse('not-filled-in', sentence));

export const batchOf = (assessed: Assessed, draft: BatchDraft): Input<'afterAward.sendSummaries'>['sent'] =>
  addressees(assessed, draft).map(({ bid }) => {
    const { address, by } = draft.letters[bid] ?? noLetter;
    return { bid, address: address.trim(), by };
  });
