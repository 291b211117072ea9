/** What rejects a bid: a threshold on a question or a section, or failing a pass/fail item. */

import type { GroupCriterion, PassFailCriterion, ScoredCriterion, Threshold } from '../../../../shared/domain/criteria.ts';
import { compare, exact, hundred } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { readPercent } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { refuse, refused } from '../../../../shared/domain/result.ts';
import { Checkbox, Segments, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import { FindingList } from '../freeze/FindingList.tsx';
import styles from './criteria.module.css';
import { middleStep } from './miniature.ts';
import type { NodeFieldsProps } from './NodePane.tsx';

const words = prepareWords.node;

/** From 0 to 100. */
export const readPartOfHundred = (typed: string): Outcome<Exact> => {
  const read = readPercent(typed);
  return read.ok && compare(exact(read.value), hundred) > 0
    ? refused(refuse('percent-above-hundred', words.percentOutside, { wayOut: words.percentOutsideWayOut }))
    : read;
};

export const ThresholdFields = ({
  criterion,
  criteria,
  model,
  findings,
  isReadOnly,
}: NodeFieldsProps<GroupCriterion | ScoredCriterion>) => {
  const { threshold, kind } = criterion;
  const scale = kind === 'scored' ? model.scales.find(({ id }) => id === criterion.scale) : undefined;
  const set = (change: (present: Threshold | null) => Threshold | null): void =>
    void criteria.change(criterion, words.edited(words.deeds.threshold, criterion.title), (present) => ({
      ...present,
      threshold: change(present.threshold),
    }));
  const first: Threshold = { comparison: 'at-least', value: scale ? (middleStep(scale)?.value ?? '0') : '50', modality: 'must' };
  return (
    <Stack gap="one">
      <Checkbox isSelected={threshold !== null} isReadOnly={isReadOnly} onChange={(isOn) => set(() => (isOn ? first : null))}>
        {words.hasThreshold}
      </Checkbox>
      {threshold === null ? null : (
        <div className={styles.inset}>
          <div className={styles.pair}>
            <Select
              label={words.comparison}
              placeholder={words.comparison}
              isDisabled={isReadOnly}
              value={threshold.comparison}
              choices={(['at-least', 'more-than'] as const).map((id) => ({ id, label: words.comparisons[id] }))}
              onChange={(comparison) => set((present) => present && { ...present, comparison })}
            />
            {scale ? (
              <Select
                label={words.thresholdValue}
                placeholder={words.thresholdValue}
                isDisabled={isReadOnly}
                value={threshold.value}
                choices={scale.steps.map(({ value, label }) => ({ id: value, label: `${value} ${label}` }))}
                onChange={(value) => set((present) => present && { ...present, value })}
              />
            ) : (
              <KeptNumber
                label={words.thresholdPercent}
                suffix="%"
                isReadOnly={isReadOnly}
                kept={threshold.value}
                onKeep={(typed) => {
                  const read = readPartOfHundred(typed);
                  if (!read.ok) return read.refusal;
                  set((present) => present && { ...present, value: read.value });
                  return null;
                }}
              />
            )}
          </div>
          <Segments
            label={words.modality}
            isDisabled={isReadOnly}
            value={threshold.modality}
            segments={(['must', 'may'] as const).map((id) => ({ id, label: words.modalities[id] }))}
            onChange={(modality) => set((present) => present && { ...present, modality })}
          />
          <p className={styles.consequence}>{thresholdSentence(criterion, threshold)}</p>
          <FindingList findings={findings('threshold')} />
        </div>
      )}
    </Stack>
  );
};

export const thresholdSentence = ({ kind }: GroupCriterion | ScoredCriterion, { comparison, value, modality }: Threshold): string =>
  words.thresholdSentence(comparison, kind === 'group' ? words.ofThePoints(value) : value, modality);

export const PassFailFields = ({ criterion, criteria, isReadOnly }: NodeFieldsProps<PassFailCriterion>) => (
  <Segments
    label={words.passFail}
    isDisabled={isReadOnly}
    value={criterion.modality}
    segments={(['must', 'may'] as const).map((id) => ({ id, label: words.modalities[id] }))}
    onChange={(modality) =>
      void criteria.change(criterion, words.edited(words.deeds.consequence, criterion.title), (present) => ({ ...present, modality }))
    }
  />
);
