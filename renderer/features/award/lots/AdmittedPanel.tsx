/** Who is admitted to a framework by the published cut, who stands in reserve, and who is exactly on the line. */

import type { Evaluation, Place } from '../../../../shared/domain/evaluation.ts';
import type { Admitted } from '../../../../shared/domain/framework-cut.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { DataTable, Part, RefusalNotice, Stack, StateBadge } from '../../../kit/index.ts';
import { awardLots } from '../../../words/award-lots.ts';

const words = awardLots.admitted;

export interface AdmittedPanelProps {
  readonly admitted: Outcome<Admitted>;
  readonly evaluation: Evaluation;
}

export const AdmittedPanel = ({ admitted, evaluation }: AdmittedPanelProps) => (
  <Part title={words.title}>
    {admitted.ok ? <Table admitted={admitted.value} evaluation={evaluation} /> : <RefusalNotice refusal={admitted.refusal} />}
  </Part>
);

const Table = ({
  admitted: { admitted, reserve, onTheLine, sentence },
  evaluation,
}: {
  readonly admitted: Admitted;
  readonly evaluation: Evaluation;
}) => {
  const state = ({ bid }: Place) => (
    <>
      {admitted.includes(bid) ? (
        <StateBadge icon="done" tone="good">
          {words.in}
        </StateBadge>
      ) : (
        <StateBadge icon="open">{words.reserve(reserve.indexOf(bid) + 1)}</StateBadge>
      )}
      {onTheLine.includes(bid) ? ` ${words.onTheLine}` : null}
    </>
  );
  return (
    <Stack>
      <p>{sentence}</p>
      <DataTable
        caption={words.caption}
        isCaptionHidden
        rows={evaluation.ranking?.places ?? []}
        rowKey={({ bid }) => bid}
        columns={[
          { id: 'rank', title: words.rank, isNumeric: true, render: ({ rank }) => rank },
          {
            id: 'bidder',
            title: words.bidder,
            isRowHeader: true,
            render: ({ bid }) => evaluation.bids.find((one) => one.bid === bid)?.name ?? '',
          },
          { id: 'total', title: words.total, isNumeric: true, render: ({ shown, figure }) => figure?.shown ?? shown },
          { id: 'state', title: words.state, render: state },
        ]}
      />
    </Stack>
  );
};
