/** The steps of the tie-break, in their order. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { TieBreakStep } from '../../../../shared/domain/model.ts';
import { PlaceTools, MenuButton, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import styles from './rules.module.css';

const words = prepareWords.rules;

const kinds = ['highest-quality', 'highest-social-value', 'highest-criterion', 'lowest-price', 'drawing-lots'] as const;

export interface TieBreakStepsProps {
  readonly steps: readonly TieBreakStep[];
  readonly tree: CriteriaTree;
  readonly isReadOnly: boolean;
  readonly onChange: (steps: readonly TieBreakStep[]) => void;
}

export const TieBreakSteps = ({ steps, tree, isReadOnly, onChange }: TieBreakStepsProps) => {
  const weighed = tree.filter(isWeighed);
  const namesOf = (step: TieBreakStep): string => {
    const named = step.kind === 'highest-criterion' ? tree.find(({ id }) => id === step.criterion) : undefined;
    return named ? words.higherFor(named.title || named.number) : words.steps[step.kind];
  };
  const left = kinds.filter((kind) => (kind === 'highest-criterion' ? weighed.length > 0 : !steps.some((step) => step.kind === kind)));
  const add = (kind: (typeof kinds)[number]): void => {
    const [first] = weighed;
    if (kind !== 'highest-criterion') onChange([...steps, { kind }]);
    else if (first) onChange([...steps, { kind, criterion: first.id }]);
  };
  const swap = (place: number, other: number): void => {
    const [one, two] = [steps[place], steps[other]];
    if (one && two) onChange(steps.with(place, two).with(other, one));
  };
  return (
    <Stack gap="two">
      {steps.length === 0 ? <p>{words.noSteps}</p> : null}
      <ol className={styles.tieBreak}>
        {steps.map((step, place) => {
          const name = namesOf(step);
          return (
            <li key={`${place + 1} ${step.kind}`}>
              <span className={styles.place}>{place + 1}</span>
              {step.kind === 'highest-criterion' ? (
                <Select<CriterionId>
                  label={words.steps['highest-criterion']}
                  placeholder={words.whichCriterion}
                  isDisabled={isReadOnly}
                  value={step.criterion}
                  choices={weighed.map(({ id, number, title }) => ({ id, label: `${number} ${title}`.trim() }))}
                  onChange={(criterion) => onChange(steps.with(place, { kind: 'highest-criterion', criterion }))}
                />
              ) : (
                <span>{name}</span>
              )}
              {isReadOnly ? null : (
                <span className={styles.tools}>
                  <PlaceTools
                    place={place}
                    count={steps.length}
                    up={words.moveUp(name)}
                    down={words.moveDown(name)}
                    onMove={(by) => swap(place, place + by)}
                    remove={{ label: words.removeStep(name), onPress: () => onChange(steps.toSpliced(place, 1)) }}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {isReadOnly || left.length === 0 ? null : (
        <div>
          <MenuButton
            label={words.addStep}
            icon="add"
            size="small"
            groups={[{ title: words.tieBreak, entries: left.map((kind) => ({ id: kind, label: words.steps[kind] })) }]}
            onAction={add}
          />
        </div>
      )}
    </Stack>
  );
};
