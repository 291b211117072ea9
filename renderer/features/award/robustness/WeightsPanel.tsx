/** At which weights another bid would be first, or others taken on, and what each section really weighed. */

import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { displayPercent, displayShort } from '../../../../shared/domain/display.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { DataTable, Disclosure, Part, PointsOnLines, Stack } from '../../../kit/index.ts';
import type { RobustnessWords } from '../../../words/robustness.ts';
import { Why } from '../why/Why.tsx';
import { flipLines, mostDrawn, type NameOf, type TitleOf, weightAxis } from './figures.ts';
import { FlipTable } from './FlipTable.tsx';
import styles from './robustness.module.css';

export interface WeightsPanelProps {
  readonly at: Where;
  readonly evaluation: Evaluation;
  readonly found: Output<'award.robustness'>;
  readonly nameOf: NameOf;
  readonly titleOf: TitleOf;
  readonly first: string;
  readonly words: RobustnessWords;
}

export const WeightsPanel = ({ at, evaluation, found, nameOf, titleOf, first, words }: WeightsPanelProps) => {
  const { flips, effective } = words;
  const record = { place: at, evaluation };
  return (
    <Part title={words.weights} {...(found.bids.length - 1 > mostDrawn ? { foot: flips.drawn(mostDrawn) } : {})}>
      <Stack gap="three">
        {found.taken?.byPlace === false ? null : found.weightFlips.length === 0 ? (
          <p>{flips.none(first)}</p>
        ) : (
          <>
            <PointsOnLines
              title={flips.title}
              sentence={flips.sentence(first)}
              lines={flipLines(found, nameOf, titleOf)}
              axis={weightAxis}
              heads={flips.heads}
            />
            <Disclosure title={flips.each}>
              <FlipTable
                place={at}
                evaluation={evaluation}
                flips={found.weightFlips}
                nameOf={nameOf}
                titleOf={titleOf}
                words={flips}
                isOfMany={found.taken !== null}
              />
            </Disclosure>
          </>
        )}
        <Stack gap="one">
          <p className={styles.quiet}>{effective.lead}</p>
          <DataTable
            caption={effective.title}
            rows={found.effective}
            rowKey={({ criterion }) => criterion}
            columns={[
              { id: 'section', title: effective.section, isRowHeader: true, render: ({ criterion }) => titleOf(criterion) },
              { id: 'stated', title: effective.stated, isNumeric: true, render: ({ stated }) => displayPercent(exact(stated), 1) },
              {
                id: 'effective',
                title: effective.effective,
                isNumeric: true,
                render: ({ criterion, working }) =>
                  working ? (
                    <Why
                      label={effective.why(titleOf(criterion), displayPercent(exact(working.value), 1))}
                      shown={displayPercent(exact(working.value), 1)}
                      derivation={working}
                      unit="percent"
                      {...record}
                    />
                  ) : (
                    effective.none
                  ),
              },
              { id: 'range', title: effective.range, isNumeric: true, render: ({ range }) => displayShort(exact(range)) },
            ]}
          />
        </Stack>
      </Stack>
    </Part>
  );
};
