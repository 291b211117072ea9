/** The register for whoever manages the contract: every bid's quantities as they were promised, never as a cap let them count. */

import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { DataTable, Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { View } from '../result/result.ts';
import { measuresOf, quantity } from './offers.ts';
import styles from './offers.module.css';

const words = award.register;

export interface RegisterPanelProps {
  readonly criteria: View['criteria'];
  readonly register: View['register'];
  readonly bids: readonly BidEvaluation[];
}

export const RegisterPanel = ({ criteria, register, bids }: RegisterPanelProps) => (
  <Part title={words.title}>
    <Stack>
      <p className={styles.lead}>{words.lead}</p>
      <DataTable
        caption={words.caption}
        rows={measuresOf(criteria)}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'measure',
            title: words.measure,
            isRowHeader: true,
            render: ({ code, title }) => (
              <>
                <span className={styles.unit}>{code}</span> {title}
              </>
            ),
          },
          { id: 'unit', title: words.unit, render: ({ unit }) => unit },
          ...bids.map(({ bid, name }) => ({
            id: bid,
            title: name,
            isNumeric: true,
            render: (measure: ReturnType<typeof measuresOf>[number]) => {
              const line = register.find((one) => one.bid === bid && one.measure === measure.id);
              return line ? quantity(measure, line.promised) : award.table.missing;
            },
          })),
        ]}
      />
    </Stack>
  </Part>
);
