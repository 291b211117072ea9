/** A declared conflict with what whoever decides on it has to know. */

import { receive } from '../../../words/receive.ts';
import { undecided } from '../model.ts';
import type { Answer, Bid, Outcome, Panellist, Towards } from '../model.ts';

export interface Conflict {
  readonly person: string;
  readonly name: string;
  readonly bid: string;
  readonly bidder: string;
  readonly answer: Answer;
  readonly details: string;
  readonly outcome: Outcome | null;
  readonly reason: string;
}

/** Null where nothing was declared, or where whoever asks may not know it. */
export const conflictOf = (person: Pick<Panellist, 'person' | 'name'>, towards: Towards, bids: readonly Bid[]): Conflict | null => {
  const bidder = bids.find((one) => one.bidder.id === towards.bid)?.bidder;
  const { answer, details, outcome, reason, bid } = towards;
  return answer === null || !bidder
    ? null
    : { person: person.person, name: person.name, bid, bidder: bidder.name, answer, details, outcome, reason };
};

/** Those that wait, as far as whoever asks may know of them. */
export const waitingConflicts = (people: readonly Panellist[], bids: readonly Bid[]): readonly Conflict[] =>
  undecided(people).flatMap((one) => conflictOf(one, one, bids) ?? []);

export const conflictWords = ({ name, answer, bidder }: Conflict): string => {
  const { conflict, noConflict, answers } = receive.declarations;
  return answer === 'none' ? noConflict(name, bidder) : conflict(name, answers[answer].toLowerCase(), bidder);
};
