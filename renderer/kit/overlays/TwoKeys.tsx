/** An act of two people: who has turned a key, who turns one now, and their passphrases. Both now, or one now and the other later. */

import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import { FieldSet } from '../fields/FieldSet.tsx';
import { Select } from '../fields/Select.tsx';
import { Icon } from '../icons.tsx';
import { Stack } from '../layout/Layout.tsx';
import { Notice } from '../states/Notice.tsx';
import type { RefusalWords } from '../states/Notice.tsx';
import { SolemnDialog } from './SolemnDialog.tsx';
import styles from './TwoKeys.module.css';
import type { TwoKeysState } from './use-two-keys.ts';

const words = kitWords.keys;
const later = 'later';

export interface TwoKeysWords {
  /** The deed, such as "Freeze the criteria". */
  readonly act: string;
  /** What it means. */
  readonly sentence: string;
  /** What holds while only one key is turned. */
  readonly afterOne: string;
}

export interface KeySigner {
  readonly person: string;
  /** Exactly as typed. */
  readonly passphrase: string;
}

export interface TwoKeysProps {
  readonly keys: TwoKeysState;
  readonly words: TwoKeysWords;
  readonly willBeFixed: readonly string[];
  /** What the dialog lists as missing; while there is anything, nobody can sign. */
  readonly missing?: readonly RefusalWords[];
  /** What must happen before anybody turns a key, as the end of "Waits for …". */
  readonly waitsFor?: string | undefined;
  /** A few words about a person who could turn a key. */
  readonly detailOf?: (person: string) => string;
  /** Where the page has no room, who turns the keys is chosen in the dialog. */
  readonly isChosenInDialog?: boolean;
  readonly isPending: boolean;
  /** Answers what stood in the way, or null when it is done. */
  readonly onAct: (signers: readonly KeySigner[]) => Promise<RefusalWords | null>;
  /** More to be said in the dialog. */
  readonly children?: ReactNode;
}

export function TwoKeys({
  keys,
  words: deed,
  willBeFixed,
  missing = [],
  waitsFor,
  detailOf,
  isChosenInDialog = false,
  isPending,
  onAct,
  children,
}: TwoKeysProps) {
  const { lock, slots, chosen, holders, asking } = keys;
  const isWhole = holders?.length === slots.length;
  const isSameTwice = holders === null && chosen.some((person) => person !== null);
  const waitsForHolders = holders !== null || isChosenInDialog ? undefined : isSameTwice ? words.waitsForTwo : words.waitsForHolder;
  const choosers = <Choosers keys={keys} {...(detailOf ? { detailOf } : {})} />;
  const run = async (passphrases: Readonly<Record<string, string>>): Promise<void> =>
    keys.settle(await onAct((holders ?? []).map(({ person }) => ({ person, passphrase: passphrases[person] ?? '' }))));
  return (
    <Stack>
      {isChosenInDialog || lock.halted ? null : <p className={styles.quiet}>{words.why}</p>}
      {lock.turned.map(({ person, name, at }) => (
        <p key={person} className={styles.turned}>
          <Icon name="key" /> {words.turned(name, at)}
        </p>
      ))}
      {lock.lapsed.map(({ person, name, at, lapsedAt }) => (
        <Notice key={person} kind="warning">
          {words.lapsed(name, at, lapsedAt)}
        </Notice>
      ))}
      {lock.halted && !isChosenInDialog ? (
        <Notice kind="warning" title={lock.halted.sentence}>
          {lock.halted.wayOut}
        </Notice>
      ) : (
        <>
          {isChosenInDialog ? null : choosers}
          <div>
            <Button look="solemn" icon="wax" waitsFor={waitsFor ?? waitsForHolders} onPress={keys.ask}>
              {isWhole || isChosenInDialog ? deed.act : words.turnOne}…
            </Button>
          </div>
        </>
      )}
      <SolemnDialog
        title={deed.act}
        isOpen={asking !== null}
        onClose={() => keys.settle(null)}
        willBeFixed={willBeFixed}
        missing={lock.halted ? [lock.halted, ...missing] : missing}
        signers={(holders ?? []).map(({ person, name, roles }) => ({ id: person, name, capacity: roles.join(', ') }))}
        act={isWhole ? deed.act : words.turnOne}
        isPending={isPending}
        refusal={asking?.refusal ?? undefined}
        onAct={(passphrases) => void run(passphrases)}
      >
        <Stack gap="one">
          <p>{deed.sentence}</p>
          {isWhole ? null : <p>{deed.afterOne}</p>}
          {children}
          {isChosenInDialog ? (
            <FieldSet
              legend={words.who}
              description={words.why}
              refusal={holders ? undefined : isSameTwice ? words.sameTwice : words.nobodyNow}
            >
              <Stack>{choosers}</Stack>
            </FieldSet>
          ) : null}
        </Stack>
      </SolemnDialog>
    </Stack>
  );
}

function Choosers({ keys: { slots, chosen, choose }, detailOf }: Pick<TwoKeysProps, 'keys' | 'detailOf'>) {
  return (
    <>
      {slots.map(({ roles, candidates }, place) =>
        candidates.length === 0 ? (
          <p key={roles.join()} className={styles.nobody}>
            <Icon name="open" /> {words.nobody(roles)}
          </p>
        ) : (
          <Select<string>
            key={roles.join()}
            label={words.keyOf(roles)}
            placeholder={words.choose}
            value={chosen[place] ?? later}
            choices={[
              ...candidates.map(({ person, name }) => ({ id: person, label: name, ...(detailOf ? { detail: detailOf(person) } : {}) })),
              { id: later, label: words.later, detail: words.laterDetail },
            ]}
            onChange={(id) => choose(place, id === later ? null : id)}
          />
        ),
      )}
    </>
  );
}
