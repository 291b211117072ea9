/** The two keys that open the prices: both now, or one now and the other later. What waits says for what. */

import { useCallback, useMemo, useState } from 'react';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands, useSession } from '../../../app/ask.ts';
import { Button, Icon, Panel, Sealed, Select, SolemnDialog, Stack } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import { inTheRunning, outOfTheRunning } from '../result/result.ts';
import type { View } from '../result/result.ts';
import styles from './gates.module.css';
import { firstChoice, holdersOf, keySlots } from './keys.ts';
import type { Chosen } from './keys.ts';

const words = award.opening;
const later = 'later';

export interface OpenPricesPanelProps {
  readonly tender: string;
  readonly evaluation: Evaluation;
  readonly lock: View['opening'];
}

export const OpenPricesPanel = ({ tender, evaluation, lock }: OpenPricesPanelProps) => {
  const session = useSession();
  const { run, busy } = useCommand('award.openPrices');
  const slots = keySlots(lock);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const chosen = picked?.length === slots.length ? picked : firstChoice(slots, session?.person ?? null);
  const holders = holdersOf(slots, chosen);
  const isWhole = holders?.length === slots.length;
  const waitsFor = lock.refusal ? words.waitsOf(lock.refusal.code) : holders === null ? words.waits.key : undefined;
  const signers = (holders ?? []).map(({ person, name, roles }) => ({ id: person, name, capacity: award.or(roles) }));
  const [first, second] = signers;

  const ask = useCallback((): void => {
    setRefusal(null);
    setAsking(true);
  }, [setAsking]);
  useCommands(
    award.title,
    useMemo(
      () => [{ id: 'award.openPrices', label: words.button, can: waitsFor === undefined ? true : { waitsFor }, run: ask }] as const,
      [waitsFor, ask],
    ),
  );
  const open = async (passphrases: Readonly<Record<string, string>>): Promise<void> => {
    const said = refusalOf(await run({ tender, signers: signers.map(({ id }) => ({ person: id, passphrase: passphrases[id] ?? '' })) }));
    setRefusal(said);
    if (!said) setAsking(false);
  };

  return (
    <Panel title={words.title}>
      <Stack>
        <Sealed
          what={words.sealed}
          who={words.who}
          when={lock.refusal ? `${lock.refusal.sentence} ${lock.refusal.wayOut ?? ''}` : words.ready}
        />
        <p className={styles.quiet}>{words.keysWhy}</p>
        {lock.turned.map(({ person, name, at }) => (
          <p key={person} className={styles.turned}>
            <Icon name="key" /> {words.turned(name, dayAndTime(at))}
          </p>
        ))}
        {slots.map(({ roles, candidates }, place) => {
          const label = words.keyOf(roles);
          if (candidates.length === 0)
            return (
              <p key={label} className={styles.nobody}>
                <Icon name="open" /> {words.nobody(roles)}
              </p>
            );
          return (
            <Select<string>
              key={label}
              label={label}
              placeholder={words.choose}
              value={chosen[place] ?? later}
              choices={[
                ...candidates.map(({ person, name }) => ({ id: person, label: name })),
                { id: later, label: words.later, detail: words.laterDetail },
              ]}
              onChange={(id) => setPicked(chosen.with(place, id === later ? null : id))}
            />
          );
        })}
        {holders === null && chosen.some((person) => person !== null) ? <p className={styles.nobody}>{words.sameTwice}</p> : null}
        <div>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} onPress={ask}>
            {isWhole ? words.button : words.buttonOne}
          </Button>
        </div>
      </Stack>
      {first ? (
        <SolemnDialog
          title={words.dialogTitle}
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          willBeFixed={words.fixed(
            inTheRunning(evaluation).map(({ name }) => name),
            outOfTheRunning(evaluation).map(({ name }) => name),
          )}
          missing={[]}
          signers={second ? [first, second] : [first]}
          act={isWhole ? words.act : words.actOne}
          isPending={busy}
          refusal={refusal ?? undefined}
          onAct={(passphrases) => void open(passphrases)}
        >
          <p>{words.dialogSentence}</p>
          {isWhole ? null : <p>{words.dialogOne}</p>}
        </SolemnDialog>
      ) : null}
    </Panel>
  );
};
