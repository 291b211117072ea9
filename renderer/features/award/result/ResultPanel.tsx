/** The table of the result with its tools: which sections are open and with how many digits. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { Button, Part, Row, Segments, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { decisionWords } from '../../../words/award-stage.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { availableInAll, columnsOf, isInOrder, figureOfTree, inTheRunning, outOfTheRunning, rowOf } from './result.ts';
import type { Digits, View } from './result.ts';
import { ResultTable } from './ResultTable.tsx';
import type { ResultTableProps } from './ResultTable.tsx';
import { OutOfTheRanking } from './OutOfTheRanking.tsx';
import type { Received } from '../gates/standing.ts';
import styles from './result.module.css';

const words = award.table;

export interface ResultPanelProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
  readonly received: Received;
  /** Whether the published method rounds points. */
  readonly isRounded: boolean;
  readonly digits: Digits;
  readonly onDigits: (digits: Digits) => void;
  /** Digits that it takes, which may be more than were asked for. */
  readonly places: number;
}

export const ResultPanel = ({ place, view, evaluation, received, isRounded, digits, onDigits, places }: ResultPanelProps) => {
  const [open, setOpen] = useState<ReadonlySet<CriterionId>>(() => new Set());
  const { criteria, prices, recommendation } = view;
  const pricesAreOpen = prices !== null;
  const columns = columnsOf(criteria, evaluation, open);
  const sections = columns.filter(({ hasParts }) => hasParts).map(({ criterion }) => criterion);
  const allAreOpen = sections.every((section) => open.has(section));
  const out = outOfTheRunning(evaluation);
  const ranked = figureOfTree(criteria);
  const table = {
    place,
    evaluation,
    columns,
    available: availableInAll(criteria, evaluation),
    open,
    hasTotal: pricesAreOpen && !isInOrder(evaluation),
    ranked,
  } satisfies Partial<ResultTableProps>;
  const rowsOf = (bids: typeof out) => bids.map((bid) => rowOf(bid, columns, evaluation, { places, pricesAreOpen, ranked }));
  return (
    <>
      <Part
        title={pricesAreOpen ? words.title : award.before.title}
        actions={
          <Row>
            <Segments<'2' | '4'>
              label={words.digits}
              value={`${digits}`}
              segments={[
                { id: '2', label: words.digitsOf[2] },
                { id: '4', label: words.digitsOf[4] },
              ]}
              onChange={(id) => onDigits(id === '2' ? 2 : 4)}
            />
            {sections.length === 0 ? null : (
              <Button size="small" onPress={() => setOpen(new Set(allAreOpen ? [] : sections))}>
                {allAreOpen ? words.hideAll : words.showAll}
              </Button>
            )}
          </Row>
        }
        foot={
          <p className={styles.note}>
            {ranked === null ? '' : `${figureWords.ranked[ranked]} `}
            {isInOrder(evaluation) ? `${words.inOrder} ` : ''}
            {isRounded ? words.noteRounded : words.note}
          </p>
        }
      >
        <ResultTable
          caption={pricesAreOpen ? words.caption : award.before.table}
          rows={rowsOf(inTheRunning(evaluation))}
          recommended={recommendation?.bids ?? []}
          recommendedAs={decisionWords(view.goesOn).recommended}
          onToggle={(section) => setOpen(toggled(open, section))}
          {...table}
        />
      </Part>
      {out.length === 0 ? null : (
        <Part title={award.out.title}>
          <Stack>
            <p className={styles.note}>{award.out.lead}</p>
            <ResultTable caption={award.out.caption} rows={rowsOf(out)} {...table} />
            <OutOfTheRanking bids={out} view={view} received={received} />
          </Stack>
        </Part>
      )}
    </>
  );
};

const toggled = (open: ReadonlySet<CriterionId>, section: CriterionId): ReadonlySet<CriterionId> => {
  const next = new Set(open);
  if (!next.delete(section)) next.add(section);
  return next;
};
