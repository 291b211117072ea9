/** Deciding what follows from a conflict that somebody else declared. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, RadioCards, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { Outcome } from '../model.ts';
import { conflictWords } from './conflict.ts';
import type { Conflict } from './conflict.ts';
import styles from './declarations.module.css';

const words = receive.declarations;
const outcomes = ['no-conflict', 'managed', 'recused'] as const satisfies readonly Outcome[];

export interface DecideDialogProps {
  readonly tender: string;
  readonly conflict: Conflict;
  readonly onClose: () => void;
}

export const DecideDialog = ({ tender, conflict, onClose }: DecideDialogProps) => {
  const { run, busy } = useCommand('receive.decideConflict');
  const [outcome, setOutcome] = useState<Outcome | null>(conflict.outcome);
  const { typed: reason, type: setReason, forget } = useTyped(`decide ${conflict.person} ${conflict.bid}`, conflict.reason);
  const waits = outcome === null ? words.waitsOutcome : reason.trim() === '' ? receive.waitsForReason : undefined;
  const decide = async (): Promise<Refusal | null> => {
    if (outcome === null) return null;
    const { person, bid } = conflict;
    const said = refusalOf(await run({ tender, person, bid, outcome, reason: reason.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={conflictWords(conflict)} onClose={onClose} act={words.decideAct} isPending={busy} waitsFor={waits} onAct={decide}>
      <Stack gap="three">
        {conflict.details === '' ? null : <blockquote className={styles.quote}>{conflict.details}</blockquote>}
        <RadioCards
          label={words.outcome}
          steps={outcomes.map((id, index) => ({ number: String(index + 1), word: words.outcomes[id], text: words.outcomeMeanings[id] }))}
          value={outcome === null ? null : String(outcomes.indexOf(outcome) + 1)}
          onChange={(number) => setOutcome(outcomes[Number(number) - 1] ?? null)}
        />
        <TextArea label={words.decideReason} rows={3} value={reason} onChange={setReason} />
      </Stack>
    </FormDialog>
  );
};
