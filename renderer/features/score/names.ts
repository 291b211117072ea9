/** How questions and bids are called on this screen. */

import type { ScoreView } from './model.ts';

export interface Names {
  /** "1.2 Mobilisation and workforce transfer". */
  readonly question: (criterion: string) => string;
  /** The bidder by the name that this tender uses for it. */
  readonly bid: (bid: string) => string;
}

export const namesOf = ({ criteria, bids }: Pick<ScoreView, 'criteria' | 'bids'>): Names => {
  const questions = new Map(criteria.map(({ id, number, title }) => [id as string, `${number} ${title}`]));
  const bidders = new Map(bids.map(({ bid, alias, name }) => [bid, alias || name]));
  return { question: (criterion) => questions.get(criterion) ?? '', bid: (bid) => bidders.get(bid) ?? '' };
};
