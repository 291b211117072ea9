/** In which lots or stages a criterion is judged, as the tree keeps it and as an outline says it. */

import type { Criterion } from '../../../../shared/domain/criteria.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { stageWords } from '../../../words/prepare-stages.ts';
import type { Apart } from './weights-apart.ts';

/** All chosen says the same as none. In the order of the list. */
export const chosenOf = <Id extends string>(list: readonly { readonly id: Id }[], chosen: readonly Id[]): readonly Id[] | undefined =>
  chosen.length === 0 || chosen.length === list.length ? undefined : list.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));

/** What an outline says behind a title: in which stages and lots, and that it is scored once. */
export const apartMarks = (criterion: Criterion, { lots, stages }: Apart): string | null => {
  const numbers = lots.filter(({ id }) => criterion.lots?.includes(id)).map(({ number }) => number);
  const places = stages.flatMap(({ id }, index) => (criterion.stages?.includes(id) ? [String(index + 1)] : []));
  const marks = [
    ...(places.length > 0 ? [stageWords.marks(places)] : []),
    ...(numbers.length > 0 ? [lotWords.marks(numbers)] : []),
    ...(criterion.kind === 'scored' && criterion.scoredOnce === true && lots.length > 0 ? [lotWords.onceMark] : []),
  ];
  return marks.length === 0 ? null : marks.join(', ');
};
