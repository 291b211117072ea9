/** What decides it: the first bid against the second, section by section, and who would lead without each. */

import type { Where } from '../../../../shared/contract/words.ts';
import { display } from '../../../../shared/domain/display.ts';
import type { Evaluation, Margin, SectionDifference } from '../../../../shared/domain/evaluation.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { BidId, CriterionId } from '../../../../shared/domain/ids.ts';
import { DataTable, Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { Why } from '../why/Why.tsx';
import type { View } from './result.ts';
import styles from './result.module.css';

const words = award.margin;

export interface MarginPanelProps {
  readonly place: Where;
  readonly evaluation: Evaluation;
  readonly margin: Margin;
  readonly criteria: View['criteria'];
  readonly places: number;
}

/** "+4.12" or "−2.00", so that nobody has to look for the sign. */
export const signed = (value: string, places: number): string => {
  const shown = display(exact(value), places);
  return shown.startsWith('-') ? `−${shown.slice(1)}` : `+${shown}`;
};

export const MarginPanel = ({ place, evaluation, margin, criteria, places }: MarginPanelProps) => {
  const name = (bid: BidId): string => evaluation.bids.find((one) => one.bid === bid)?.name ?? '';
  const title = (id: CriterionId): string => criteria.find((criterion) => criterion.id === id)?.title ?? '';
  const pointsOf = (bid: BidId, { criterion }: SectionDifference) => {
    const derivation = evaluation.bids.find((one) => one.bid === bid)?.points.find((one) => one.criterion === criterion)?.points;
    if (!derivation) return null;
    const shown = display(exact(derivation.value), places);
    return (
      <Why
        label={award.table.figure(title(criterion), name(bid), shown)}
        shown={shown}
        derivation={derivation}
        unit="points"
        place={place}
        evaluation={evaluation}
      />
    );
  };
  const [first, second] = [name(margin.first), name(margin.second)];
  return (
    <Part title={words.title} foot={words.information}>
      <Stack>
        <p className={styles.reason}>{margin.sentence}</p>
        {margin.sections.length === 0 ? null : (
          <DataTable
            caption={words.caption(first, second)}
            rows={margin.sections}
            rowKey={({ criterion }) => criterion}
            columns={[
              { id: 'section', title: words.section, isRowHeader: true, render: ({ criterion }) => title(criterion) },
              { id: 'first', title: first, isNumeric: true, render: (section) => pointsOf(margin.first, section) },
              { id: 'second', title: second, isNumeric: true, render: (section) => pointsOf(margin.second, section) },
              { id: 'difference', title: words.difference, isNumeric: true, render: ({ difference }) => signed(difference, places) },
              { id: 'without', title: words.without, isNumeric: true, render: ({ marginWithout }) => signed(marginWithout, places) },
              { id: 'decides', title: words.decides, render: ({ decides }) => (decides ? words.yes : words.no) },
            ]}
          />
        )}
      </Stack>
    </Part>
  );
};
