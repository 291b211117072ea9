/** Who is admitted to a framework or goes on to the next stage by the published cut, who stands in reserve, and who is exactly on the line. */

import type { Evaluation, Place } from '../../../../shared/domain/evaluation.ts';
import type { Admitted } from '../../../../shared/domain/framework-cut.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { DataTable, Part, RefusalNotice, Stack, StateBadge } from '../../../kit/index.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';

export interface AdmittedPanelProps {
  readonly admitted: Outcome<Admitted>;
  readonly evaluation: Evaluation;
  readonly words: DecisionWords['admitted'];
}

export const AdmittedPanel = ({ admitted, evaluation, words }: AdmittedPanelProps) => (
  <Part title={words.title}>
    {admitted.ok ? <Table admitted={admitted.value} evaluation={evaluation} words={words} /> : <RefusalNotice refusal={admitted.refusal} />}
  </Part>
);

const Table = ({
  admitted: { admitted, reserve, onTheLine, sentence },
  evaluation,
  words,
}: Omit<AdmittedPanelProps, 'admitted'> & { readonly admitted: Admitted }) => {
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
