/** What is agreed about each promise of the bids that are recommended, and the way to agree it. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Button, DataTable, EmptyState, RefusalNotice, Spinner, Stack, StateBadge } from '../../../kit/index.ts';
import { commitmentWords as words } from '../../../words/commitments.ts';
import { dayAndTime } from '../../../words/format.ts';
import { shortly } from '../figures.ts';
import styles from '../offers/offers.module.css';
import { AgreeDialog } from './AgreeDialog.tsx';
import { RegisterExport } from './RegisterExport.tsx';
import type { Commitment } from './terms-draft.ts';

export interface CommitmentsProps {
  readonly place: Where;
  /** Those who are recommended in the lot that is shown. */
  readonly recommended: readonly string[];
}

export const Commitments = ({ place, recommended }: CommitmentsProps) => {
  const { value, refusal } = useAnswer('award.viewRegister', place);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!value) return <Spinner label={words.caption} />;
  const here = value.commitments.filter(({ bid }) => recommended.includes(bid));
  return (
    <Stack gap="three">
      {here.length === 0 ? (
        <EmptyState icon="document" title={words.nothingTitle}>
          {words.nothing}
        </EmptyState>
      ) : (
        <Table tender={place.tender} commitments={here} agree={value.agree} isOfSeveral={recommended.length > 1} />
      )}
      {value.commitments.length === 0 ? null : <RegisterExport place={place} isRecommended />}
    </Stack>
  );
};

interface TableProps {
  readonly tender: string;
  readonly commitments: readonly Commitment[];
  /** Why whoever looks may not agree anything; null when they may. */
  readonly agree: Refusal | null;
  /** Whether more than one bidder is held to something. */
  readonly isOfSeveral: boolean;
}

const Table = ({ tender, commitments, agree, isOfSeveral }: TableProps) => {
  const [agreeing, setAgreeing] = useState<Commitment | null>(null);
  const mayAgree = agree === null;
  return (
    <Stack>
      <p className={styles.lead}>{words.lead}</p>
      {agree?.code === 'not-your-role' ? <p className={styles.lead}>{agree.sentence}</p> : null}
      <DataTable
        caption={words.caption}
        rows={commitments}
        rowKey={({ bid, measure }) => `${bid} ${measure}`}
        columns={[
          {
            id: 'commitment',
            title: words.columns.commitment,
            isRowHeader: true,
            render: ({ code, title, supplier }) => (
              <>
                <span className={styles.unit}>{code}</span> {title}
                {isOfSeveral ? <span className={styles.unit}> {supplier}</span> : null}
              </>
            ),
          },
          {
            id: 'quantity',
            title: words.columns.quantity,
            isNumeric: true,
            render: ({ quantity, unit }) => (
              <>
                {shortly(quantity)} <span className={styles.unit}>{unit}</span>
              </>
            ),
          },
          {
            id: 'due',
            title: words.columns.due,
            width: '16rem',
            render: ({ agreed }) => (agreed ? <Due {...agreed.terms} /> : words.notYet),
          },
          {
            id: 'held',
            title: words.columns.held,
            width: '16rem',
            render: ({ agreed }) =>
              agreed ? (
                <>
                  {words.heldTo(agreed.terms.owner, agreed.terms.clause)}{' '}
                  <span className={styles.unit}>
                    {agreed.terms.remedy} {words.kpiOf(agreed.terms.kpi)}
                  </span>
                </>
              ) : null,
          },
          {
            id: 'state',
            title: words.columns.state,
            render: (commitment) => <State commitment={commitment} onAgree={mayAgree ? () => setAgreeing(commitment) : null} />,
          },
        ]}
      />
      {agreeing ? <AgreeDialog tender={tender} commitment={agreeing} onClose={() => setAgreeing(null)} /> : null}
    </Stack>
  );
};

/** A line a year: “2027: Q1 5, Q2 5, Q3 0, Q4 5”. */
const Due = ({ profile }: NonNullable<Commitment['agreed']>['terms']) => (
  <ul className={styles.flags}>
    {[...Map.groupBy(profile, ({ quarter }) => quarter.slice(0, 4))].map(([year, due]) => (
      <li key={year}>
        <strong>{year}:</strong> {due.map(({ quarter, quantity }) => `${quarter.slice(5)}\u00a0${shortly(quantity)}`).join(', ')}
      </li>
    ))}
  </ul>
);

interface StateProps {
  readonly commitment: Commitment;
  /** Null where whoever looks may not agree anything. */
  readonly onAgree: (() => void) | null;
}

const State = ({ commitment: { agreed, title, supplier }, onAgree }: StateProps) => (
  <Stack gap="half">
    <div>
      <StateBadge icon={agreed ? 'done' : 'open'} tone={agreed ? 'good' : 'warn'}>
        {agreed ? words.agreed : words.open}
      </StateBadge>
    </div>
    {agreed ? (
      <span className={styles.unit}>
        {words.by(agreed.made.by, dayAndTime(agreed.made.at))} {agreed.reason}
      </span>
    ) : null}
    {onAgree ? (
      <div>
        <Button size="small" look="quiet" aria-label={words.buttonFor(agreed !== null, title, supplier)} onPress={onAgree}>
          {agreed ? words.change : words.button}
        </Button>
      </div>
    ) : null}
  </Stack>
);
