/** What the first screen makes of the answer of the engine: what waits in which order, which tenders are found, how a deadline is written. */

import type { Output } from '../../../shared/contract/contract.ts';

export type TenderCard = Output<'home.view'>['tenders'][number];
export type Example = Output<'home.view'>['examples'][number];

export interface Waiting {
  readonly key: string;
  readonly tender: string;
  readonly job: TenderCard['job'];
  readonly sentence: string;
  readonly isUrgent: boolean;
  readonly reference: string;
  readonly title: string;
  /** Of its procedure; null where that has one stage alone. */
  readonly procedureStage: string | null;
  /** Until when tenders come in; empty where that is over or not set. */
  readonly deadline: string;
}

/** Those that others wait for first; then by deadline, tenders without one last; the engine's own order within a tender. */
export const waitingOf = (tenders: readonly TenderCard[]): readonly Waiting[] =>
  tenders
    .flatMap(({ tender, reference, title, procedureStage, stage, deadline, waiting }) =>
      waiting.map(({ job, sentence, urgent }) => ({
        key: `${tender} ${job} ${sentence}`,
        tender,
        job,
        sentence,
        isUrgent: urgent,
        reference,
        title,
        procedureStage,
        deadline: stage === 'criteria-draft' || stage === 'frozen' ? deadline : '',
      })),
    )
    .toSorted((one, other) => Number(other.isUrgent) - Number(one.isUrgent) || compareDeadlines(one.deadline, other.deadline));

const compareDeadlines = (one: string, other: string): number => {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return one < other ? -1 : Number(one > other);
};

/** Every word typed has to occur, in whatever letters. */
export const found = (tenders: readonly TenderCard[], typed: string): readonly TenderCard[] => {
  const words = typed.toLocaleLowerCase('en-GB').split(/\s+/);
  return tenders.filter(({ reference, title, procedureStage, authority }) => {
    const text = `${reference} ${title} ${procedureStage ?? ''} ${authority}`.toLocaleLowerCase('en-GB');
    return words.every((word) => text.includes(word));
  });
};

/** "2.4 MB", in the decimal units that file managers show. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
