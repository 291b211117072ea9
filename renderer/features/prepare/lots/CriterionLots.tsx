/** In which lots one criterion is judged, and whether a supplier's answer to it is scored once for all of them. Nothing without lots. */

import type { Criterion } from '../../../../shared/domain/criteria.ts';
import type { LotId } from '../../../../shared/domain/ids.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import { Checkbox, CheckboxGroup, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { lotWords as words } from '../../../words/prepare-lots.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import { chosenLots } from './lot-list.ts';

export interface CriterionLotsProps {
  readonly criterion: Criterion;
  readonly criteria: Criteria;
  readonly lots: readonly ModelLot[];
  readonly isReadOnly: boolean;
}

/** Without the field where every lot is meant: so it stands in the frozen model. */
const inLots = <Kind extends Criterion>({ lots: _, ...rest }: Kind, lots: readonly LotId[] | undefined): Kind =>
  ({ ...rest, ...(lots === undefined ? {} : { lots }) }) as unknown as Kind;

export const CriterionLots = ({ criterion, criteria, lots, isReadOnly }: CriterionLotsProps) => {
  if (lots.length === 0) return null;
  const edited = (deed: string): string => prepareWords.node.edited(deed, criterion.title);
  return (
    <Stack gap="two">
      <CheckboxGroup<LotId>
        label={words.criterionLots}
        description={words.criterionLotsHint}
        isReadOnly={isReadOnly}
        choices={lots.map((lot) => ({ id: lot.id, label: lotName(lot) }))}
        value={criterion.lots ?? []}
        onChange={(chosen) => void criteria.change(criterion, edited(words.deed), (present) => inLots(present, chosenLots(lots, chosen)))}
      />
      {criterion.kind === 'scored' ? (
        <Checkbox
          isSelected={criterion.scoredOnce === true}
          isReadOnly={isReadOnly}
          description={words.scoredOnceHint}
          onChange={(isOn) =>
            void criteria.change(criterion, edited(words.onceDeed), ({ scoredOnce: _, ...present }) =>
              isOn ? { ...present, scoredOnce: true } : present,
            )
          }
        >
          {words.scoredOnce}
        </Checkbox>
      ) : null}
    </Stack>
  );
};

/** What an outline says behind a title: in which lots, and that it is scored once. */
export const lotMarks = (criterion: Criterion, lots: readonly ModelLot[]): string | null => {
  const numbers = lots.filter(({ id }) => criterion.lots?.includes(id)).map(({ number }) => number);
  const marks = [
    ...(numbers.length > 0 ? [words.marks(numbers)] : []),
    ...(criterion.kind === 'scored' && criterion.scoredOnce === true && lots.length > 0 ? [words.onceMark] : []),
  ];
  return marks.length === 0 ? null : marks.join(', ');
};
