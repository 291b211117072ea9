/** A later stage of a procedure: those who went on and are not registered here yet, and the one deed that registers them all. Nobody else is. */

import { useCallback, useMemo, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands } from '../../../app/ask.ts';
import type { Command } from '../../../app/ask.ts';
import { Button, EmptyState, Notice, RefusalNotice } from '../../../kit/index.ts';
import { nextStage as words } from '../../../words/next-stage.ts';
import { receive } from '../../../words/receive.ts';

export interface GoneOnProps {
  readonly tender: string;
  /** Names of those who are still to be registered. */
  readonly goneOn: readonly string[];
  /** Why whoever looks cannot register now. */
  readonly may: Refusal | null;
  readonly isAnybodyHere: boolean;
}

export const GoneOn = ({ tender, goneOn, may, isAnybodyHere }: GoneOnProps) => {
  const { run, busy } = useCommand('receive.registerGoneOn');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const register = useCallback(async (): Promise<void> => setRefusal(refusalOf(await run({ tender }))), [run, tender]);
  const label = goneOn.length > 0 && may === null ? words.register(goneOn.length) : null;
  useCommands(
    receive.title,
    useMemo(
      (): readonly Command[] => (label === null ? [] : [{ id: 'receive.registerGoneOn', label, can: true, run: () => void register() }]),
      [label, register],
    ),
  );
  const button =
    label === null ? undefined : (
      <Button look="primary" icon="add" isPending={busy} onPress={() => void register()}>
        {label}
      </Button>
    );
  const refused = refusal ? <RefusalNotice refusal={refusal} /> : null;
  if (goneOn.length === 0)
    return isAnybodyHere ? (
      refused
    ) : (
      <EmptyState icon="people" title={words.nobody}>
        {words.nobodyWhy}
      </EmptyState>
    );
  return (
    <>
      {isAnybodyHere ? (
        <Notice kind="information" title={words.waitingTitle} actions={button}>
          {words.waiting(goneOn)}
        </Notice>
      ) : (
        <EmptyState icon="people" title={words.waitingTitle} actions={button}>
          {words.waiting(goneOn)}
        </EmptyState>
      )}
      {refused}
    </>
  );
};
