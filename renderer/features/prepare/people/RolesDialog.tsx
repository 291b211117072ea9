/** Giving somebody roles, each with what it may do: for who comes to the panel, and for who is on it. */

import { useState } from 'react';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { PanelMember, Role } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand } from '../../../app/ask.ts';
import { Button, CheckboxGroup, Dialog, FormDialog, Notice, RefusalNotice, Select, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import styles from './people.module.css';

const words = prepareWords.people;

const roles = ['lead', 'moderator', 'assessor', 'price-evaluator', 'approver', 'observer', 'auditor'] as const satisfies readonly Role[];
const choices = roles.map((id) => ({ id, label: words.roleNames[id], detail: words.roleDetails[id] }));

interface RoleChoicesProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly refusal?: string | undefined;
}

const RoleChoices = (props: RoleChoicesProps) => <CheckboxGroup<Role> label={words.roles} choices={choices} {...props} />;

export interface RolesDialogProps {
  readonly tender: string;
  readonly member: PanelMember;
  readonly onClose: () => void;
}

/** Each tick is kept at once. */
export const RolesDialog = ({ tender, member, onClose }: RolesDialogProps) => {
  const { run } = useCommand('prepare.appoint');
  const [held, setHeld] = useState<readonly Role[]>(member.roles);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (next: readonly Role[]): Promise<void> => {
    setHeld(next);
    setRefusal(null);
    if (next.length === 0) return;
    const said = refusalOf(await run({ tender, person: member.id, roles: [...next] }));
    if (!said) return;
    setRefusal(said);
    setHeld(held);
  };
  return (
    <Dialog title={words.rolesOf(member.name)} isOpen onClose={onClose} actions={<Button onPress={onClose}>{words.done}</Button>}>
      <Stack>
        <RoleChoices value={held} onChange={(next) => void change(next)} refusal={held.length === 0 ? words.noRoles : undefined} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};

export interface AppointDialogProps {
  readonly tender: string;
  /** Those who are on it already. */
  readonly onPanel: readonly PersonId[];
  readonly onClose: () => void;
}

export const AppointDialog = ({ tender, onPanel, onClose }: AppointDialogProps) => {
  const people = useAnswer('people.list', {});
  const { run, busy } = useCommand('prepare.appoint');
  const [person, setPerson] = useState<string | null>(null);
  const [held, setHeld] = useState<readonly Role[]>([]);
  const profiles = (people.value?.profiles ?? []).filter((profile) => !onPanel.some((id) => id === profile.person));
  const chosen = profiles.find((profile) => profile.person === person);
  return (
    <FormDialog
      title={words.appoint}
      onClose={onClose}
      act={words.appointNow}
      isPending={busy}
      waitsFor={chosen && held.length > 0 ? undefined : words.appointWaits}
      onAct={async () => refusalOf(await run({ tender, person: chosen?.person ?? '', roles: [...held] }))}
    >
      {people.value && profiles.length === 0 ? (
        <Notice kind="information" title={words.nobodyLeft}>
          {words.whoHint}
        </Notice>
      ) : (
        <Select
          label={words.who}
          description={words.whoHint}
          placeholder={words.whoPlaceholder}
          value={person}
          choices={profiles.map(({ person: id, name, position }) => ({
            id,
            label: name,
            ...(position === '' ? {} : { detail: position }),
          }))}
          onChange={setPerson}
        />
      )}
      {chosen ? (
        <p>
          <span className={styles.quiet}>{words.fingerprint}:</span> <span className={styles.words}>{chosen.fingerprint}</span>
          <br />
          <span className={styles.quiet}>{words.fingerprintHint}</span>
        </p>
      ) : null}
      <RoleChoices value={held} onChange={setHeld} />
    </FormDialog>
  );
};
