/** Bids with exactly the same total: what the published rule says, what it asks for now, and what is on record about it. */

import { useState } from 'react';
import type { Evaluation, Tie } from '../../../../shared/domain/evaluation.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Part, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { Places } from './Places.tsx';
import { Witnessed } from './Witnessed.tsx';

const words = award.ties;

export interface TiesPanelProps {
  readonly tender: string;
  readonly evaluation: Evaluation;
  readonly decided: View['ties'];
  readonly people: View['people'];
  readonly mayDecide: boolean;
}

type Open = Tie['open'][number];

export const TiesPanel = ({ tender, evaluation, decided, people, mayDecide }: TiesPanelProps) => {
  const ties = evaluation.ranking?.ties ?? [];
  const name = (id: string): string => evaluation.bids.find(({ bid }) => bid === id)?.name ?? '';
  if (ties.length === 0) return null;
  return (
    <Part title={words.title}>
      <Stack gap="three">
        {ties.map((tie) => (
          <Stack key={tie.bids.join(' ')}>
            <p className={styles.reason}>{tie.sentence}</p>
            {tie.open.map((open) =>
              mayDecide ? (
                <Decide key={open.bids.join(' ')} tender={tender} open={open} name={name} people={people} />
              ) : (
                <p key={open.bids.join(' ')}>{words.notYours}</p>
              ),
            )}
          </Stack>
        ))}
        {decided.map(({ order, reason, witness, decided: made }) => (
          <div key={order.join(' ')} className={styles.reason}>
            <p>
              <strong>{words.orderBy}:</strong> {order.map(name).join(', ')}. {reason}
            </p>
            <p className={styles.facts}>{words.decided(made.by, dayAndTime(made.at), witness)}</p>
          </div>
        ))}
      </Stack>
    </Part>
  );
};

interface DecideProps extends Pick<TiesPanelProps, 'tender' | 'people'> {
  readonly open: Open;
  readonly name: (bid: string) => string;
}

const Decide = ({ tender, open: { bids, asks }, name, people }: DecideProps) => {
  const ask = words[asks];
  const { run, busy } = useCommand('award.decideTie');
  const [order, setOrder] = useState<readonly (string | null)[]>(() => bids.map(() => null));
  const chosen = order.filter((bid) => bid !== null);
  return (
    <Witnessed
      kept={`tie ${bids.join(' ')}`}
      asks={asks}
      ask={ask.ask}
      reason={ask.reason}
      reasonHint={ask.reasonHint}
      people={people}
      waitsFor={chosen.length < bids.length ? words.waits.order : undefined}
      busy={busy}
      record={async (witnessed) => refusalOf(await run({ tender, by: asks, order: chosen, ...witnessed }))}
    >
      <Places label={ask.place} choices={bids.map((bid) => ({ id: bid, label: name(bid) }))} order={order} onChange={setOrder} />
    </Witnessed>
  );
};
