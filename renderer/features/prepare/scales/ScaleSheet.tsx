/** One scale: its marks with what an answer has to show for each, and how marks become points. */

import { useEffect, useRef, useState } from 'react';
import { displayPercent } from '../../../../shared/domain/display.ts';
import { hundred, isZero, multiply } from '../../../../shared/domain/exact.ts';
import type { Finding } from '../../../../shared/domain/check.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import type { Scale, ScaleStep } from '../../../../shared/domain/scale.ts';
import { Button, DataTable, IconButton, Panel, Row, Segments, Stack, VisuallyHidden } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber, KeptTextArea, KeptTextField } from '../draft/KeptFields.tsx';
import { placeKey } from '../finding-place.ts';
import { FindingList } from '../freeze/FindingList.tsx';
import { bothReadings, withMark, withNextStep, withoutStep } from './scale-list.ts';
import styles from './scales.module.css';

const words = prepareWords.scales;

type ChangeScale = (change: (present: Scale) => Scale) => void;

export interface ScaleSheetProps {
  readonly scale: Scale;
  /** Questions that are scored on it. */
  readonly uses: number;
  /** Questions that have no scale yet. */
  readonly without: number;
  readonly onScoreRest: () => void;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
  /** Just now, so that its name can be typed. */
  readonly isAdded: boolean;
  readonly onChange: ChangeScale;
  readonly onRemove: () => void;
}

export const ScaleSheet = ({ scale, uses, without, onScoreRest, findings, isReadOnly, isAdded, onChange, onRemove }: ScaleSheetProps) => {
  const place = useRef<HTMLDivElement>(null);
  const [hasNewStep, setNewStep] = useState(false);
  useEffect(() => {
    if (isAdded) place.current?.querySelector('input')?.focus();
  }, [isAdded]);
  return (
    <div ref={place} data-about={placeKey({ kind: 'scale', id: scale.id })}>
      <Panel
        title={scale.name || words.newName}
        beside={`${words.steps(scale.steps.length)}, ${words.usedBy(uses)}`}
        actions={
          isReadOnly ? null : (
            <Button look="quiet" size="small" icon="cross" onPress={onRemove} {...(uses === 0 ? {} : { waitsFor: words.inUse(uses) })}>
              {words.remove}
            </Button>
          )
        }
      >
        <Stack gap="three">
          <FindingList findings={findings} />
          {without === 0 || isReadOnly ? null : (
            <div>
              <Button size="small" onPress={onScoreRest}>
                {words.scoreRest(without)}
              </Button>
            </div>
          )}
          <div className={styles.name}>
            <KeptTextField
              label={words.name}
              isReadOnly={isReadOnly}
              kept={scale.name}
              maxLength={200}
              onKeep={(typed) => {
                onChange((present) => ({ ...present, name: typed.trim() }));
                return null;
              }}
            />
          </div>
          <Steps scale={scale} isReadOnly={isReadOnly} onChange={onChange} hasNewStep={hasNewStep} />
          {isReadOnly ? null : (
            <div>
              <Button
                size="small"
                icon="add"
                onPress={() => {
                  setNewStep(true);
                  onChange(withNextStep);
                }}
              >
                {words.addStep}
              </Button>
            </div>
          )}
          <Reading scale={scale} isReadOnly={isReadOnly} onChange={onChange} />
        </Stack>
      </Panel>
    </div>
  );
};

interface PartProps {
  readonly scale: Scale;
  readonly isReadOnly: boolean;
  readonly onChange: ChangeScale;
}

interface StepsProps extends PartProps {
  /** The last one has been added here, so its mark is typed next. */
  readonly hasNewStep: boolean;
}

const Steps = ({ scale, isReadOnly, onChange, hasNewStep }: StepsProps) => (
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
        <td>{step.descriptor}</td>
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

/** Both readings side by side, so that the choice is made with open eyes. */
const Reading = ({ scale, isReadOnly, onChange }: PartProps) => {
  const readings = bothReadings(scale);
  const lowest = readings?.[0];
  if (!lowest) return null;
  const isSame = isZero(lowest.ofMaximum);
  return (
    <Stack gap="two">
      <Row gap="two" align="baseline">
        <Segments
          label={words.reading}
          isDisabled={isReadOnly}
          value={scale.reading}
          segments={(['of-maximum', 'of-range'] as const).map((id) => ({ id, label: words.readings[id] }))}
          onChange={(reading) => onChange((present) => ({ ...present, reading }))}
        />
        <span className={styles.quiet}>
          {isSame ? words.readingSame : `${words.readingSentences[scale.reading]} ${words.readingDiffers}`}
        </span>
      </Row>
      {isSame ? null : (
        <DataTable
          caption={words.readingTable}
          isDense
          rows={readings}
          rowKey={({ step }) => step.value}
          columns={[
            { id: 'mark', title: words.readingMark, isRowHeader: true, render: ({ step }) => `${step.value} ${step.label}` },
            {
              id: 'of-maximum',
              title: words.readings['of-maximum'],
              isNumeric: true,
              render: ({ ofMaximum }) => displayPercent(multiply(ofMaximum, hundred)),
            },
            {
              id: 'of-range',
              title: words.readings['of-range'],
              isNumeric: true,
              render: ({ ofRange }) => displayPercent(multiply(ofRange, hundred)),
            },
          ]}
        />
      )}
    </Stack>
  );
};
