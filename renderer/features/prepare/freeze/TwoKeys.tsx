/** The two keys of the freeze: both now, or one now and the other later. */

import { useState } from 'react';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Button, Icon, Select, SolemnDialog, Stack } from '../../../kit/index.ts';
import type { Signer } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { Part } from '../Part.tsx';
import { fixedBy } from './FreezeTab.tsx';
import styles from './freeze.module.css';
import type { Chosen, Lock } from './keys.ts';
import { firstChoice, keySlots, signersOf } from './keys.ts';

const words = prepareWords.freeze;
const later = 'later';

export interface TwoKeysProps {
  readonly tender: string;
  readonly model: Model;
  readonly lock: Lock;
  /** How many things are missing; nobody turns a key before there are none. */
  readonly missing: number;
}

export const TwoKeys = ({ tender, model, lock, missing }: TwoKeysProps) => {
  const session = useSession();
  const { run, busy } = useCommand('prepare.freeze');
  const slots = keySlots(lock);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const chosen = picked?.length === slots.length ? picked : firstChoice(slots, session?.person ?? null);
  const holders = signersOf(slots, chosen);
  const signers = holders?.map(({ person, name, roles }): Signer => ({ id: person, name, capacity: roles.join(', ') }));
  const isWhole = holders !== null && holders.length === slots.length;
  const waitsFor = missing > 0 ? words.waitsFor.missing(missing) : holders === null ? words.waitsFor.key : undefined;

  const freeze = async (passphrases: Readonly<Record<string, string>>): Promise<void> => {
    const said = refusalOf(
      await run({ tender, signers: (holders ?? []).map(({ person }) => ({ person, passphrase: passphrases[person] ?? '' })) }),
    );
    setRefusal(said);
    if (!said) setOpen(false);
  };
  const [first, second] = signers ?? [];

  return (
    <Part title={words.keys}>
      <Stack gap="two">
        <p className={styles.quiet}>{words.keysWhy}</p>
        {lock.turned.map(({ person, name, at }) => (
          <p key={person} className={styles.ready}>
            <Icon name="key" /> {words.turned(name, dayAndTime(at))}
          </p>
        ))}
        {slots.map(({ roles, candidates }, place) => {
          const label = words.keyOf(roles.join(', '));
          if (candidates.length === 0)
            return (
              <p key={label} className={styles.nobody}>
                <Icon name="open" /> {words.nobody(roles.join(', '))}
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
          <Button
            look="solemn"
            icon="wax"
            waitsFor={waitsFor}
            onPress={() => {
              setRefusal(null);
              setOpen(true);
            }}
          >
            {isWhole ? words.button : words.buttonOne}
          </Button>
        </div>
      </Stack>
      {first ? (
        <SolemnDialog
          title={words.dialogTitle}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          willBeFixed={fixedBy(model)}
          missing={[]}
          signers={second ? [first, second] : [first]}
          act={isWhole ? words.act : words.actOne}
          isPending={busy}
          refusal={refusal ?? undefined}
          onAct={(passphrases) => void freeze(passphrases)}
        >
          <p>{words.dialogSentence}</p>
          {isWhole ? null : <p>{words.dialogOne}</p>}
        </SolemnDialog>
      ) : null}
    </Part>
  );
};
