/** Standstill as it was counted: its last day, the first day of signing, and every day with why it does not count. */

import { displayDay } from '../../../../shared/domain/calendar.ts';
import type { Standstill } from '../../../../shared/domain/standstill.ts';
import { DataTable, DescriptionList, Disclosure, Notice, Stack } from '../../../kit/index.ts';
import { standstillWords as words } from '../../../words/standstill.ts';

export interface ClockProps {
  readonly clock: Standstill;
  /** The days are opened only by whoever asks for them. */
  readonly isFolded?: boolean;
}

export const Clock = ({ clock, isFolded = false }: ClockProps) => {
  if (clock.kind === 'none') return <Notice kind="information" title={clock.sentence} />;
  const passed = clock.days.filter(({ count }) => count === null).length;
  return (
    <Stack gap="two">
      <p>
        {clock.sentence} {clock.citation}.
      </p>
      {clock.stated === 'too-early' ? <Notice kind="warning" title={words.tooEarly} /> : null}
      <DescriptionList
        facts={[
          { term: words.last, detail: displayDay(clock.lastDay) },
          { term: words.earliest, detail: displayDay(clock.earliestSignature) },
          { term: words.counted, detail: `${words.table(clock.holidayTable)}; ${words.passed(passed)}` },
        ]}
      />
      <Disclosure title={words.days} isInitiallyOpen={!isFolded}>
        <DataTable
          caption={words.days}
          isCaptionHidden
          isDense
          rows={clock.days}
          rowKey={({ day }) => day}
          columns={[
            { id: 'day', title: words.day, isRowHeader: true, render: ({ day }) => displayDay(day) },
            { id: 'count', title: words.count, isNumeric: true, render: ({ count }) => count ?? '' },
            { id: 'why', title: words.notCounted, render: ({ why }) => why ?? '' },
          ]}
        />
      </Disclosure>
    </Stack>
  );
};
