/** How marks become points, with both readings side by side, so that the choice is made with open eyes. */

import { displayPercent } from '../../../../shared/domain/display.ts';
import { hundred, isZero, multiply } from '../../../../shared/domain/exact.ts';
import { DataTable, Row, Segments, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { bothReadings } from './scale-list.ts';
import type { PartProps } from './ScaleSteps.tsx';
import styles from './scales.module.css';

const words = prepareWords.scales;

export const ScaleReading = ({ scale, isReadOnly, onChange }: PartProps) => {
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
