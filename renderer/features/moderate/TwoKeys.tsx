/** An act of two people: who turns a key now, what will be fixed, what is missing, and their passphrases. */

import { useState } from 'react';
import type { Answer } from '../../../shared/contract/define.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { refusalOf } from '../../app/ask.ts';
import { Button, FieldSet, Select, SolemnDialog, Stack } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { candidatesFor, proposed, turning } from './keys.ts';
import type { Candidate, Lock } from './keys.ts';

export interface TwoKeysProps {
  readonly lock: Lock;
  readonly me: string;
  /** The words on the button that opens the dialog, and on the one that acts. */
  readonly act: string;
  readonly title: string;
  readonly sentence: string;
  readonly willBeFixed: readonly string[];
  readonly missing: readonly Refusal[];
  readonly isPending: boolean;
  readonly onAct: (signers: { person: string; passphrase: string }[]) => Promise<Answer<unknown>>;
}

const words = moderate.keys;
const later = 'later';

export const TwoKeys = ({ lock, me, act, title, sentence, willBeFixed, missing, isPending, onAct }: TwoKeysProps) => {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly (string | null)[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const people = turning(lock, chosen);
  const [first, second] = people.map(signerOf);
  const open = (): void => {
    setChosen(proposed(lock, me));
    setRefusal(null);
    setOpen(true);
  };
  const run = async (passphrases: Readonly<Record<string, string>>): Promise<void> => {
    const answer = await onAct(people.map(({ person }) => ({ person, passphrase: passphrases[person] ?? '' })));
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setOpen(false);
  };
  return (
    <Stack gap="half">
      <div>
        <Button look="solemn" icon="wax" onPress={open}>
          {act}
        </Button>
      </div>
      <TurnedKeys lock={lock} />
      <SolemnDialog
        title={title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        willBeFixed={willBeFixed}
        missing={first ? missing : [...missing, refuse('nobody-signs', words.nobody, { wayOut: words.nobodyWayOut })]}
        signers={first ? (second ? [first, second] : [first]) : [{ id: me, name: '', capacity: '' }]}
        act={act}
        isPending={isPending}
        refusal={refusal ?? undefined}
        onAct={(passphrases) => void run(passphrases)}
      >
        <Stack>
          <p>{sentence}</p>
          <TurnedKeys lock={lock} />
          <FieldSet legend={words.chooser} description={words.help}>
            <Stack>
              {lock.needed.map((roles, key) => (
                <Select
                  key={roles.join(' ')}
                  label={words.keyOf(roles)}
                  placeholder={words.noCandidate(roles)}
                  choices={[
                    ...candidatesFor(lock, roles).map(({ person, name, roles: held }) => ({
                      id: person,
                      label: name,
                      detail: held.join(', '),
                    })),
                    { id: later, label: words.later },
                  ]}
                  value={chosen[key] ?? later}
                  onChange={(person) =>
                    setChosen(
                      chosen.map((one, index) => (index === key ? (person === later ? null : person) : one === person ? null : one)),
                    )
                  }
                />
              ))}
            </Stack>
          </FieldSet>
        </Stack>
      </SolemnDialog>
    </Stack>
  );
};

const signerOf = ({ person, name, roles }: Candidate) => ({ id: person, name, capacity: roles.join(', ') });

const TurnedKeys = ({ lock }: { readonly lock: Lock }) =>
  lock.turned.length === 0 ? null : (
    <p>
      {lock.turned.map(({ name, at }) => words.turned(name, at)).join(' ')} {lock.needed.map((roles) => words.stillNeeded(roles)).join(' ')}
    </p>
  );
