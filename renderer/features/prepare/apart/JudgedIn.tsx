/** In which lots and stages one criterion is judged. Nothing where there are none. */

import type { Criterion } from '../../../../shared/domain/criteria.ts';
import type { LotId, ProcedureStageId } from '../../../../shared/domain/ids.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import { Checkbox, CheckboxGroup, Stack } from '../../../kit/index.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { stageWords } from '../../../words/prepare-stages.ts';
import type { Criteria } from '../criteria/use-criteria.ts';
import { chosenOf } from './chosen.ts';
import type { Apart } from './weights-apart.ts';

export interface JudgedInProps {
  readonly criterion: Criterion;
  readonly criteria: Criteria;
  readonly apart: Apart;
  readonly isReadOnly: boolean;
}

/** Without the field where every one is meant: so it stands in the frozen model. */
const judgedIn = <Kind extends Criterion>(present: Kind, field: 'lots' | 'stages', chosen: readonly string[] | undefined): Kind => {
  const { [field]: _, ...rest } = present;
  return { ...rest, ...(chosen === undefined ? {} : { [field]: chosen }) } as unknown as Kind;
};

export const JudgedIn = ({ criterion, criteria, apart: { lots, stages }, isReadOnly }: JudgedInProps) => {
  if (lots.length === 0 && stages.length === 0) return null;
  const edited = (deed: string): string => prepareWords.node.edited(deed, criterion.title);
  return (
    <Stack gap="two">
      {stages.length === 0 ? null : (
        <CheckboxGroup<ProcedureStageId>
          label={stageWords.judgedIn}
          description={stageWords.judgedInHint}
          isReadOnly={isReadOnly}
          choices={stages.map(({ id, title }, index) => ({ id, label: stageWords.named(index + 1, title) }))}
          value={criterion.stages ?? []}
          onChange={(chosen) =>
            void criteria.change(criterion, edited(stageWords.deed), (present) => judgedIn(present, 'stages', chosenOf(stages, chosen)))
          }
        />
      )}
      {lots.length === 0 ? null : (
        <CheckboxGroup<LotId>
          label={lotWords.criterionLots}
          description={lotWords.criterionLotsHint}
          isReadOnly={isReadOnly}
          choices={lots.map((lot) => ({ id: lot.id, label: lotName(lot) }))}
          value={criterion.lots ?? []}
          onChange={(chosen) =>
            void criteria.change(criterion, edited(lotWords.deed), (present) => judgedIn(present, 'lots', chosenOf(lots, chosen)))
          }
        />
      )}
      {criterion.kind === 'scored' && lots.length > 0 ? (
        <Checkbox
          isSelected={criterion.scoredOnce === true}
          isReadOnly={isReadOnly}
          description={lotWords.scoredOnceHint}
          onChange={(isOn) =>
            void criteria.change(criterion, edited(lotWords.onceDeed), ({ scoredOnce: _, ...present }) =>
              isOn ? { ...present, scoredOnce: true } : present,
            )
          }
        >
          {lotWords.scoredOnce}
        </Checkbox>
      ) : null}
    </Stack>
  );
};
