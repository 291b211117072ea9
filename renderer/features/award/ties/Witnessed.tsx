/** What nothing published decides, recorded with its reason and a witness: a draw, or a reasoned decision. */

import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useSession } from '../../../app/ask.ts';
import { Button, RefusalNotice, Select, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';

const words = award.ties;

export interface WitnessedProps {
  /** Under what the typed reason is kept. */
  readonly kept: string;
  readonly asks: 'draw' | 'decision';
  readonly ask: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly people: View['people'];
  /** What is still to be chosen. */
  readonly waitsFor: string | undefined;
  readonly busy: boolean;
  readonly record: (witnessed: { readonly reason: string; readonly witness: string }) => Promise<Refusal | null>;
  /** What is chosen between. */
  readonly children: ReactNode;
}

export const Witnessed = ({ kept, asks, ask, people, waitsFor, busy, record, children, ...labels }: WitnessedProps) => {
  const session = useSession();
  const [witness, setWitness] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type: setReason, forget } = useTyped(kept, '');
  const waits = waitsFor ?? (reason.trim() === '' ? words.waits.reason : witness === null ? words.waits.witness : undefined);
  const act = async (): Promise<void> => {
    if (witness === null) return;
    const said = await record({ reason, witness });
    setRefusal(said);
    if (!said) forget();
  };
  return (
    <div className={styles.form}>
      <Stack>
        <p className={styles.reason}>{ask}</p>
        {children}
        <TextArea label={labels.reason} description={labels.reasonHint} value={reason} onChange={setReason} />
        <Select<string>
          label={words[asks].witness}
          placeholder={words.choose}
          value={witness}
          onChange={setWitness}
          choices={people.filter(({ person }) => person !== session?.person).map(({ person, name }) => ({ id: person, label: name }))}
        />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <p className={styles.facts}>{words.cannotBeUndone}</p>
        <div>
          <Button look="solemn" icon="wax" waitsFor={waits} isPending={busy} onPress={() => void act()}>
            {words[asks].act}
          </Button>
        </div>
      </Stack>
    </div>
  );
};
