/** The authority's conflicts assessment: every version that was signed, and the next, under the procurement lead's own passphrase. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import { displayDay, isDay } from '../../../../shared/domain/calendar.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Button, DescriptionList, Disclosure, Panel, SignedDialog, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { conflictsAssessment as words } from '../../../words/conflicts-assessment.ts';
import styles from './people.module.css';

type View = Output<'prepare.view'>;

export interface ConflictsAssessmentPartProps {
  readonly tender: string;
  /** Oldest first. */
  readonly versions: View['conflictsAssessments'];
  readonly maySign: boolean;
}

export const ConflictsAssessmentPart = ({ tender, versions, maySign }: ConflictsAssessmentPartProps) => {
  const [isOpen, setOpen] = useState(false);
  const next = versions.length + 1;
  return (
    <Panel title={words.title} actions={maySign ? <Button onPress={() => setOpen(true)}>{words.sign(next)}</Button> : null}>
      <Stack>
        <p className={styles.quiet}>{words.lead}</p>
        {versions.length === 0 ? <p>{words.none}</p> : null}
        {versions.toReversed().map(({ version, on, found, steps, appearances, made }) => (
          <Disclosure key={version} title={words.version(version, displayDay(on))} level={3}>
            <Stack>
              <DescriptionList
                facts={[
                  { term: words.found, detail: found },
                  { term: words.steps, detail: steps },
                  { term: words.appearances, detail: appearances },
                ]}
              />
              <p className={styles.quiet}>{words.signed(made.by, made.at)}</p>
            </Stack>
          </Disclosure>
        ))}
      </Stack>
      {isOpen ? <SignVersion tender={tender} version={next} onClose={() => setOpen(false)} /> : null}
    </Panel>
  );
};

interface SignVersionProps {
  readonly tender: string;
  readonly version: number;
  readonly onClose: () => void;
}

const SignVersion = ({ tender, version, onClose }: SignVersionProps) => {
  const session = useSession();
  const { run, busy } = useCommand('prepare.assessConflicts');
  const { typed, type, forget } = useTyped(`conflicts assessment ${version} of ${tender}`, {
    on: '',
    found: '',
    steps: '',
    appearances: '',
  });
  const sign = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = { on: typed.on.trim(), found: typed.found.trim(), steps: typed.steps.trim(), appearances: typed.appearances.trim() };
    if (!isDay(said.on) || Object.values(said).includes(''))
      return refuse('reason-missing', words.missing, { wayOut: words.missingWayOut });
    const refusal = refusalOf(await run({ tender, version, ...said, signers }));
    if (!refusal) forget();
    return refusal;
  };
  return (
    <SignedDialog
      title={words.dialogTitle(version)}
      onClose={onClose}
      willBeFixed={words.fixed(version)}
      signer={session}
      capacity={roleNames.lead}
      act={words.act}
      isPending={busy}
      onAct={sign}
    >
      <Stack>
        <TextField label={words.on} description={words.onHelp} value={typed.on} onChange={(on) => type({ ...typed, on })} />
        {(['found', 'steps', 'appearances'] as const).map((part) => (
          <TextArea
            key={part}
            label={words[part]}
            description={words[`${part}Help`]}
            rows={2}
            value={typed[part]}
            onChange={(text) => type({ ...typed, [part]: text })}
          />
        ))}
      </Stack>
    </SignedDialog>
  );
};
