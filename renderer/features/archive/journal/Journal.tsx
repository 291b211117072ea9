/** The record itself: every act in its order, a page at a time, with a search, and the way into its replay. */

import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Button, Notice, Panel, Progress, RefusalNotice, Row, SearchField, Segments, Spinner, Stack } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import styles from '../archive.module.css';
import { ActTable } from './ActTable.tsx';
import { isLooking, lastPage, pageOf, pageSize, rangeOf } from './journal.ts';
import type { Looking } from './journal.ts';
import { useSearch } from './use-search.ts';

const words = archive.journal;

export interface JournalProps {
  readonly place: Where;
  readonly voids: number;
  readonly onGo: (act: number, total: number) => void;
  readonly actions?: ReactNode;
}

export const Journal = ({ place: { tender, record, upTo }, voids, onGo, actions }: JournalProps) => {
  // The whole record, whatever act is shown: what came later has its place in the journal too.
  const whole = { tender, ...(record === undefined ? {} : { record }) };
  const [turned, setTurned] = useState<{ readonly page: number; readonly at: number | undefined } | null>(null);
  const [looking, setLooking] = useState<Looking>({ text: '', kind: 'all' });
  // The page follows the replay until somebody turns it, and again when the replay goes on.
  const page = turned && turned.at === upTo ? turned.page : upTo === undefined ? 0 : pageOf(upTo);
  const { value, refusal } = useAnswer('archive.acts', { ...whole, from: page * pageSize + 1, count: pageSize });
  const total = value?.total ?? 0;
  const shown = upTo ?? null;
  const go = (act: number): void => onGo(act, total);
  return (
    <Panel title={words.title} actions={actions}>
      <Stack>
        <p className={styles.lead}>{words.lead}</p>
        {voids === 0 ? null : <Notice kind="warning">{words.voids(voids)}</Notice>}
        <div className={styles.tools}>
          <SearchField label={words.search} keys="/" value={looking.text} onChange={(text) => setLooking({ ...looking, text })} />
          <Segments<Looking['kind']>
            label={words.which}
            isLabelHidden
            value={looking.kind}
            onChange={(kind) => setLooking({ ...looking, kind })}
            segments={(['all', 'signed', 'void'] as const).map((id) => ({ id, label: words.kinds[id] }))}
          />
        </div>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {isLooking(looking) ? (
          <Found key={`${looking.kind} ${looking.text}`} whole={whole} looking={looking} total={total} shown={shown} onGo={go} />
        ) : value ? (
          <>
            <ActTable acts={value.acts} shown={shown} onGo={go} />
            <Pager page={page} total={total} onTurn={(to) => setTurned({ page: to, at: upTo })} />
          </>
        ) : refusal ? null : (
          <Spinner label={words.reading} />
        )}
      </Stack>
    </Panel>
  );
};

interface FoundProps {
  readonly whole: Pick<Where, 'tender' | 'record'>;
  readonly looking: Looking;
  readonly total: number;
  readonly shown: number | null;
  readonly onGo: (act: number) => void;
}

const Found = ({ whole, looking, total, shown, onGo }: FoundProps) => {
  const { found, done } = useSearch(whole, looking, total);
  const [page, setPage] = useState(0);
  return (
    <>
      {done < total ? (
        <Progress label={words.searching} percent={(done / total) * 100} shown={words.searched(done, total)} />
      ) : (
        <p role="status">{words.found(found.length)}</p>
      )}
      {found.length === 0 ? null : <ActTable acts={found.slice(page * pageSize, (page + 1) * pageSize)} shown={shown} onGo={onGo} />}
      <Pager page={page} total={found.length} onTurn={setPage} />
    </>
  );
};

const Pager = ({ page, total, onTurn }: { readonly page: number; readonly total: number; readonly onTurn: (page: number) => void }) => {
  const nav = useRef<HTMLElement>(null);
  const last = lastPage(total);
  if (last === 0) return null;
  const [from, to] = rangeOf(page, total);
  const turn = (label: string, wanted: number, isDisabled: boolean) => (
    <Button
      size="small"
      isDisabled={isDisabled}
      onPress={() => {
        onTurn(wanted);
        // At either end the button that was pressed cannot keep the focus.
        if (wanted === 0 || wanted === last) nav.current?.focus();
      }}
    >
      {label}
    </Button>
  );
  return (
    <nav ref={nav} tabIndex={-1} aria-label={words.pages}>
      <Row isSpread>
        <span role="status">{words.range(from, to, total)}</span>
        <Row>
          {turn(words.first, 0, page === 0)}
          {turn(words.earlier, page - 1, page === 0)}
          {turn(words.later, page + 1, page >= last)}
          {turn(words.last, last, page >= last)}
        </Row>
      </Row>
    </nav>
  );
};
