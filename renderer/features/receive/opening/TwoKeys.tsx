/** The two keys of the opening: both now, or one now and the other later. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Icon, Select, SolemnDialog, Stack } from '../../../kit/index.ts';
import type { Signer } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import { hasDeclared } from '../model.ts';
import type { View } from '../model.ts';
import { Part } from '../Section.tsx';
import { firstChoice, holdersOf, keySlots, missingFor, undeclaredAmong } from './keys.ts';
import type { Chosen } from './keys.ts';
import styles from './opening.module.css';

const words = receive.opening;
const later = 'later';

export interface TwoKeysProps {
  readonly tender: string;
  readonly view: View;
  readonly me: string | null;
  readonly willBeFixed: readonly string[];
  /** Bidders that lack something which cannot come after the opening. */
  readonly warnings: readonly string[];
}

export const TwoKeys = ({ tender, view: { opening, people }, me, willBeFixed, warnings }: TwoKeysProps) => {
  const { run, busy } = useCommand('receive.openBids');
  const slots = keySlots(opening);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const chosen = picked?.length === slots.length ? picked : firstChoice(slots, me, people);
  const holders = holdersOf(slots, chosen);
  const signers = holders?.map(({ person, name, roles }): Signer => ({ id: person, name, capacity: roles.join(', ') }));
  const isWhole = holders !== null && holders.length === slots.length;
  const undeclared = undeclaredAmong(holders ?? [], people);
  const waitsFor =
    holders === null
      ? words.waitsKey
      : undeclared.length > 0
        ? words.waitsDeclaration(undeclared.map(({ name }) => name))
        : opening.refusal
          ? opening.refusal.sentence
          : undefined;

  const open = async (passphrases: Readonly<Record<string, string>>): Promise<void> => {
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
        {opening.turned.map(({ person, name, at }) => (
          <p key={person} className={styles.turned}>
            <Icon name="key" /> {words.turned(name, dayAndTime(at))}
          </p>
        ))}
        {slots.map(({ roles, candidates }, place) => {
          const label = words.keyOf(words.or(roles));
          if (candidates.length === 0)
            return (
              <p key={label} className={styles.nobody}>
                <Icon name="open" /> {words.nobody(words.or(roles))}
              </p>
            );
          return (
            <Select<string>
              key={label}
              label={label}
              placeholder={words.choose}
              value={chosen[place] ?? later}
              choices={[
                ...candidates.map(({ person, name }) => ({
                  id: person,
                  label: name,
                  detail: people.some((one) => one.person === person && hasDeclared(one)) ? words.hasDeclared : words.notDeclared,
                })),
                { id: later, label: words.later, detail: words.laterDetail },
              ]}
              onChange={(id) => setPicked(chosen.with(place, id === later ? null : id))}
            />
          );
        })}
        {holders === null && chosen.some((person) => person !== null) ? <p className={styles.nobody}>{words.sameTwice}</p> : null}
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
      </Stack>
      {first ? (
        <SolemnDialog
          title={words.dialogTitle}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          willBeFixed={willBeFixed}
          missing={missingFor(opening, holders ?? [], people)}
          signers={second ? [first, second] : [first]}
          act={isWhole ? words.act : words.actOne}
          isPending={busy}
          refusal={refusal ?? undefined}
          onAct={(passphrases) => void open(passphrases)}
        >
          <Stack gap="one">
            <p>{words.dialogSentence}</p>
            {isWhole ? null : <p>{words.dialogOne}</p>}
            {warnings.map((warning) => (
              <p key={warning} className={styles.warning}>
                <Icon name="warning" /> {warning}
              </p>
            ))}
          </Stack>
        </SolemnDialog>
      ) : null}
    </Part>
  );
};
