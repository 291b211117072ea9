/** The tenders on this computer in which the person signed in has a part. */

import { useState } from 'react';
import { DataTable, EmptyState, Panel, SearchField, Stack, StateBadge } from '../../kit/index.ts';
import type { Column } from '../../kit/index.ts';
import { listed } from '../../words/format.ts';
import { home } from '../../words/home.ts';
import styles from './home.module.css';
import { deadlineWords } from '../../words/format.ts';
import { found } from './model.ts';
import type { TenderCard } from './model.ts';

export interface TendersProps {
  readonly tenders: readonly TenderCard[];
}

const words = home.tenders;

/** From here on a list is searched rather than read. */
const many = 7;

export const Tenders = ({ tenders }: TendersProps) => {
  const [typed, setTyped] = useState('');
  const columns: readonly Column<TenderCard>[] = [
    {
      id: 'title',
      title: words.tender,
      isRowHeader: true,
      render: ({ tender, title, procedureStage, authority, job }) => (
        <Stack gap="none">
          <a href={`#/tender/${tender}/${job}`}>{title}</a>
          {procedureStage === null ? null : <span className={styles.authority}>{procedureStage}</span>}
          <span className={styles.authority}>{authority}</span>
        </Stack>
      ),
    },
    { id: 'reference', title: words.reference, render: ({ reference }) => reference },
    { id: 'state', title: words.state, render: ({ stageWords }) => <StateBadge icon="now">{stageWords}</StateBadge> },
    { id: 'deadline', title: words.deadline, render: ({ deadline }) => (deadline === '' ? words.noDeadline : deadlineWords(deadline)) },
    { id: 'roles', title: words.roles, render: ({ myRoles }) => listed(myRoles) },
  ];
  const rows = found(tenders, typed);
  return (
    <Panel
      title={words.title}
      beside={words.amount(tenders.length)}
      isFlush={tenders.length > 0}
      actions={tenders.length < many ? null : <SearchField label={words.search} keys="/" value={typed} onChange={setTyped} />}
    >
      {tenders.length === 0 ? (
        <EmptyState icon="document" title={words.none}>
          {words.noneWhy}
        </EmptyState>
      ) : (
        <DataTable caption={words.caption} isCaptionHidden columns={columns} rows={rows} rowKey={({ tender }) => tender} />
      )}
      <p role="status">{rows.length === 0 && typed !== '' ? words.notFound : ''}</p>
    </Panel>
  );
};
