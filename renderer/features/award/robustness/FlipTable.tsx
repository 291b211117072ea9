/** Every weight at which another bid is level with the first, or with one that is taken on, the least change first, some at a time: a large field has thousands. */

import { useRef, useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';

import { nearestFirst, type WeightFlip } from '../../../../shared/domain/weight-flips.ts';
import { Button, DataTable, Row, Stack } from '../../../kit/index.ts';
import type { RobustnessWords } from '../../../words/robustness.ts';
import { Why } from '../why/Why.tsx';
import type { NameOf, TitleOf } from './figures.ts';
import styles from './robustness.module.css';

/** So many rows at first, and with each wish for more. */
const some = 100;

export interface FlipTableProps {
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly flips: readonly WeightFlip[];
  readonly nameOf: NameOf;
  readonly titleOf: TitleOf;
  readonly words: RobustnessWords['flips'];
  /** Several are taken, so that it has to be said with which of them a bid is level. */
  readonly isOfMany: boolean;
}

export const FlipTable = ({ place, evaluation, flips, nameOf, titleOf, words, isOfMany }: FlipTableProps) => {
  const [shown, setShown] = useState(some);
  const table = useRef<HTMLDivElement>(null);
  const left = flips.length - shown;
  const showMore = (): void => {
    setShown(shown + some);
    // Whoever reads with the keys goes on at the first that has come.
    requestAnimationFrame(() => table.current?.querySelectorAll('tbody tr')[shown]?.querySelector('button')?.focus());
  };
  return (
    <Stack gap="two">
      <div ref={table}>
        <DataTable
          caption={words.eachCaption}
          isDense
          rows={nearestFirst(flips).slice(0, shown)}
          rowKey={({ criterion, rival, first }) => `${criterion} ${rival} ${first}`}
          columns={[
            { id: 'criterion', title: words.criterion, isRowHeader: true, render: ({ criterion }) => titleOf(criterion) },
            { id: 'rival', title: words.rival, holdsNames: true, render: ({ rival }) => nameOf(rival) },
            ...(isOfMany ? [{ id: 'first', title: words.with, holdsNames: true, render: ({ first }: WeightFlip) => nameOf(first) }] : []),
            { id: 'now', title: words.now, isNumeric: true, render: ({ weight }) => displayShort(exact(weight)) },
            {
              id: 'level',
              title: words.level,
              isNumeric: true,
              render: ({ criterion, rival, at, working }) => {
                const level = displayShort(exact(at));
                return working ? (
                  <Why
                    label={words.why(titleOf(criterion), nameOf(rival), level)}
                    shown={level}
                    derivation={working}
                    unit="points"
                    place={place}
                    evaluation={evaluation}
                  />
                ) : (
                  level
                );
              },
            },
          ]}
        />
      </div>
      {flips.some(({ working }) => working === null) ? <p className={styles.quiet}>{words.noWorking}</p> : null}
      {left > 0 ? (
        <Row>
          <Button look="quiet" onPress={showMore}>
            {words.more(Math.min(some, left), flips.length)}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
};
