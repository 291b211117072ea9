/** The marks of a scale, each with its word and with what an answer has to show for it. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import type { Scale, ScaleStep } from '../../../../shared/domain/scale.ts';
import { IconButton, VisuallyHidden } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber, KeptTextArea, KeptTextField } from '../draft/KeptFields.tsx';
import { withMark, withoutStep } from './scale-list.ts';
import styles from './scales.module.css';

const words = prepareWords.scales;

export type ChangeScale = (change: (present: Scale) => Scale) => void;

/** What each part of a scale's sheet is given. */
export interface PartProps {
  readonly scale: Scale;
  readonly isReadOnly: boolean;
  readonly onChange: ChangeScale;
}

interface StepsProps extends PartProps {
  /** The last one has been added here, so its mark is typed next. */
  readonly hasNewStep: boolean;
}

export const ScaleSteps = ({ scale, isReadOnly, onChange, hasNewStep }: StepsProps) => (
  <table className={styles.steps}>
    <thead>
      <tr>
        <th scope="col" className={styles.value}>
          {words.value}
        </th>
        <th scope="col" className={styles.word}>
          {words.word}
        </th>
        <th scope="col">{words.descriptor}</th>
        {isReadOnly ? null : (
          <th scope="col">
            <VisuallyHidden>{words.removeColumn}</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {scale.steps.map((step, place) => (
        // A step is its place: its mark may change while it is typed.
        <StepRow
          key={`step ${place + 1}`}
          scale={scale}
          step={step}
          place={place}
          isReadOnly={isReadOnly}
          onChange={onChange}
          isNew={hasNewStep && place === scale.steps.length - 1}
        />
      ))}
    </tbody>
  </table>
);

interface StepRowProps extends PartProps {
  readonly step: ScaleStep;
  readonly place: number;
  readonly isNew: boolean;
}

const StepRow = ({ scale, step, place, isReadOnly, onChange, isNew }: StepRowProps) => {
  if (isReadOnly)
    return (
      <tr>
        <th scope="row" className={styles.mark}>
          {step.value}
        </th>
        <td className={styles.label}>{step.label}</td>
        <td className={styles.descriptor}>{step.descriptor}</td>
      </tr>
    );
  const name = words.stepOf(place + 1);
  const keepText =
    (field: 'label' | 'descriptor') =>
    (typed: string): null => {
      onChange((present) => ({
        ...present,
        steps: present.steps.map((one) => (one.value === step.value ? { ...one, [field]: typed.trim() } : one)),
      }));
      return null;
    };
  const keepMark = (typed: string): Refusal | null => {
    const changed = withMark(scale, place, typed);
    if (!changed.ok) return changed.refusal;
    onChange((present) => {
      const again = withMark(present, place, typed);
      return again.ok ? again.value : present;
    });
    return null;
  };
  return (
    <tr>
      <td>
        <KeptNumber label={`${name}: ${words.value}`} isLabelHidden keepsWhenLeft autoFocus={isNew} kept={step.value} onKeep={keepMark} />
      </td>
      <td>
        <KeptTextField label={`${name}: ${words.word}`} isLabelHidden kept={step.label} maxLength={80} onKeep={keepText('label')} />
      </td>
      <td className={styles.descriptor}>
        <KeptTextArea
          label={`${name}: ${words.descriptor}`}
          isLabelHidden
          rows={1}
          kept={step.descriptor}
          onKeep={keepText('descriptor')}
        />
      </td>
      <td>
        <IconButton
          size="small"
          icon="cross"
          label={words.removeStep(step.value)}
          onPress={() =>
            onChange((present) =>
              withoutStep(
                present,
                present.steps.findIndex(({ value }) => value === step.value),
              ),
            )
          }
        />
      </td>
    </tr>
  );
};
