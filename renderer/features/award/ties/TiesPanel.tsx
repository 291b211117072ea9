/** Bids with exactly the same total: what the published rule says, what it asks for now, and what is on record about it. */

import { useState } from 'react';
import type { Evaluation, Tie } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Button, Part, RefusalNotice, Select, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';

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
  const session = useSession();
  const [order, setOrder] = useState<readonly (string | null)[]>(() => bids.map(() => null));
  const [witness, setWitness] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type: setReason, forget } = useTyped(`tie ${bids.join(' ')}`, '');
  const chosen = order.filter((bid) => bid !== null);
  const waitsFor =
    new Set(chosen).size < bids.length
      ? words.waits.order
      : reason.trim() === ''
        ? words.waits.reason
        : witness === null
          ? words.waits.witness
          : undefined;
  const record = async (): Promise<void> => {
    if (witness === null) return;
    const said = refusalOf(await run({ tender, by: asks, order: chosen, reason, witness }));
    setRefusal(said);
    if (!said) forget();
  };
  return (
    <div className={styles.form}>
      <Stack>
        <p className={styles.reason}>{ask.ask}</p>
        {bids.map((_, index) => {
          const label = ask.place(index + 1);
          return (
            <Select<string>
              key={label}
              label={label}
              placeholder={words.choose}
              value={order[index] ?? null}
              onChange={(bid) => setOrder(order.map((other, place) => (place === index ? bid : other === bid ? null : other)))}
              choices={bids.map((bid) => ({ id: bid, label: name(bid) }))}
            />
          );
        })}
        <TextArea label={ask.reason} description={ask.reasonHint} value={reason} onChange={setReason} />
        <Select<string>
          label={ask.witness}
          placeholder={words.choose}
          value={witness}
          onChange={setWitness}
          choices={people.filter(({ person }) => person !== session?.person).map(({ person, name: label }) => ({ id: person, label }))}
        />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <p className={styles.facts}>{words.cannotBeUndone}</p>
        <div>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} isPending={busy} onPress={() => void record()}>
            {ask.act}
          </Button>
        </div>
      </Stack>
    </div>
  );
};
