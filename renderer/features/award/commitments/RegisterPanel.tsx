/** The register for whoever manages the contract: every bid's quantities as they were promised, never as a cap let them count. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { DataTable, Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { View } from '../result/result.ts';
import { measuresOf, quantity } from '../offers/offers.ts';
import styles from '../offers/offers.module.css';
import { Commitments } from './Commitments.tsx';
import { RegisterExport } from './RegisterExport.tsx';

const words = award.register;

export interface RegisterPanelProps {
  readonly place: Where;
  /** Whose promises the contract will hold; null while no award is recommended. */
  readonly recommended: readonly string[] | null;
  readonly criteria: View['criteria'];
  readonly register: View['register'];
  readonly bids: readonly BidEvaluation[];
}

export const RegisterPanel = ({ place, recommended, criteria, register, bids }: RegisterPanelProps) => (
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
              if (!line) return award.table.missing;
              const promised = quantity(measure, line.promised);
              return line.verified === line.promised ? promised : words.verifiedAs(promised, quantity(measure, line.verified));
            },
          })),
        ]}
      />
      {recommended ? <Commitments place={place} recommended={recommended} /> : <RegisterExport place={place} isRecommended={false} />}
    </Stack>
  </Part>
);
