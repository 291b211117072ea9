/** Who takes the next step with a reopened question, and which; nothing where it is over. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { reopening } from '../../../words/reopening.ts';

type Reopenings = Output<'moderate.viewReopenings'>;

const words = reopening.next;

export const nextStep = (
  { state, left }: Reopenings['reopenings'][number],
  { deciders, moderators }: Pick<Reopenings, 'deciders' | 'moderators'>,
): string => {
  if (state === 'requested') return words.decide(deciders);
  if (state !== 'approved') return '';
  return left.length === 0 ? words.settle(moderators) : words.agree(moderators, left.length);
};
