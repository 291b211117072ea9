/** One scale: its marks with what an answer has to show for each, and how marks become points. */

import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/domain/check.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { Button, Panel, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptTextField } from '../draft/KeptFields.tsx';
import { placeKey } from '../finding-place.ts';
import { FindingList } from '../freeze/FindingList.tsx';
import { withNextStep } from './scale-list.ts';
import { ScaleReading } from './ScaleReading.tsx';
import type { ChangeScale } from './ScaleSteps.tsx';
import { ScaleSteps } from './ScaleSteps.tsx';
import styles from './scales.module.css';

const words = prepareWords.scales;

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
          <ScaleSteps scale={scale} isReadOnly={isReadOnly} onChange={onChange} hasNewStep={hasNewStep} />
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
          <ScaleReading scale={scale} isReadOnly={isReadOnly} onChange={onChange} />
        </Stack>
      </Panel>
    </div>
  );
};
