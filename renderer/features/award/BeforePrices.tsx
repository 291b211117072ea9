/** Quality is locked and prices are sealed: the fixed points, what the thresholds make of them, and the two keys. */

import type { ReactNode } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import type { Evaluation } from '../../../shared/domain/evaluation.ts';
import { Stack } from '../../kit/index.ts';
import { openingWords } from '../../words/award-stage.ts';
import { OpenPricesPanel } from './gates/OpenPricesPanel.tsx';
import { ThresholdsPanel } from './gates/ThresholdsPanel.tsx';
import { may } from './may.ts';
import { Plain } from './result/HeadlineView.tsx';
import { inTheRunning, outOfTheRunning } from './result/result.ts';
import type { View } from './result/result.ts';
import { Sheet } from './Sheet.tsx';

export interface BeforePricesProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
  readonly table: ReactNode;
}

export const BeforePrices = ({ place, view, evaluation, table }: BeforePricesProps) => {
  const words = openingWords(view.isAnythingSealed);
  return (
    <>
      <Stack gap="one">
        <Plain sentence={words.before.headline} second={words.before.why} />
      </Stack>
      <Sheet>
        {table}
        <ThresholdsPanel
          place={place}
          evaluation={evaluation}
          criteria={view.criteria}
          decisions={view.thresholds}
          mayDecide={may(place, view, 'quality-locked', 'lead')}
        />
      </Sheet>
      {place.record === undefined && view.lot === null ? (
        <OpenPricesPanel
          tender={place.tender}
          opened={inTheRunning(evaluation).map(({ name }) => name)}
          shut={outOfTheRunning(evaluation).map(({ name }) => name)}
          lock={view.opening}
          isAnythingSealed={view.isAnythingSealed}
        />
      ) : null}
    </>
  );
};
