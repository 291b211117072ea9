/** How questions, bids and people are called on these screens. */

import { moderate } from '../../words/moderate.ts';
import { callerOf } from './model.ts';
import type { ModerateView } from './model.ts';

export interface Names {
  /** "1.2". */
  readonly number: (criterion: string) => string;
  /** "Mobilisation and workforce transfer". */
  readonly title: (criterion: string) => string;
  /** The bidder by the name that this tender uses for it. */
  readonly bid: (bid: string) => string;
  /** An assessor, by name or by number. */
  readonly person: (person: string) => string;
  /** In the order of the panel, in which assessors are numbered. */
  readonly inOrder: <One extends { readonly person: string }>(of: readonly One[]) => readonly One[];
}

export const namesOf = ({ criteria, bids, assessors }: ModerateView, isRoom: boolean): Names => {
  const questions = new Map(criteria.map((criterion) => [criterion.id as string, criterion]));
  const bidders = new Map(bids.map(({ bid, alias, name }) => [bid, alias || name]));
  const positions = assessors.map(({ person }) => person);
  return {
    number: (criterion) => questions.get(criterion)?.number ?? '',
    title: (criterion) => questions.get(criterion)?.title ?? '',
    bid: (bid) => bidders.get(bid) ?? '',
    person: callerOf(assessors, isRoom, moderate.assessor),
    inOrder: (of) => of.toSorted((one, other) => positions.indexOf(one.person) - positions.indexOf(other.person)),
  };
};
