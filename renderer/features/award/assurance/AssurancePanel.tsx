/** The independent check of the result: who checked the arithmetic, which reasons were read, and whether it is of the result as it stands. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Button, DescriptionList, FormDialog, Part, Select, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { assurance } from '../../../words/assurance.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';

const words = assurance.check;

type Arithmetic = View['assurance']['given'][number]['arithmetic'];

export interface AssurancePanelProps {
  readonly tender: string;
  readonly assurance: View['assurance'];
  readonly people: View['people'];
  /** Whoever looks may record acts in this record. */
  readonly isOpen: boolean;
}

export const AssurancePanel = ({ tender, assurance: { result, assure, given }, people, isOpen }: AssurancePanelProps) => {
  const [asksFor, setAsking] = useState<string | null>(null);
  return (
    <Part title={words.title}>
      <Stack>
        <p className={styles.reason}>{words.lead}</p>
        {given.length === 0 ? <p>{words.none}</p> : null}
        {given.map(({ checker, arithmetic, sample, found, isOfThis, made }) => (
          <div key={`${made.at} ${checker}`} className={styles.reason}>
            <p>
              <strong>{words.of(checker)}.</strong> {isOfThis ? words.counts : words.lapsed}
            </p>
            <DescriptionList
              facts={[
                { term: words.arithmetic, detail: words.arithmetics[arithmetic] },
                { term: words.sample, detail: sample },
                { term: words.found, detail: found },
              ]}
            />
            <p className={styles.facts}>{words.recorded(made.by, made.at)}</p>
          </div>
        ))}
        {isOpen && result !== null && assure === null ? (
          <div>
            <Button onPress={() => setAsking(result)}>{words.act}</Button>
          </div>
        ) : null}
      </Stack>
      {asksFor === null ? null : <CheckDialog tender={tender} result={asksFor} people={people} onClose={() => setAsking(null)} />}
    </Part>
  );
};

interface CheckDialogProps extends Pick<AssurancePanelProps, 'tender' | 'people'> {
  /** The one that was on the screen when the dialog was opened. */
  readonly result: string;
  readonly onClose: () => void;
}

const outside = 'outside';

interface Said {
  readonly checker: string | null;
  readonly name: string;
  readonly arithmetic: Arithmetic | null;
  readonly sample: string;
  readonly found: string;
}

const CheckDialog = ({ tender, result, people, onClose }: CheckDialogProps) => {
  const session = useSession();
  const { run, busy } = useCommand('award.assure');
  const { typed, type, forget } = useTyped<Said>(`check ${result}`, { checker: null, name: '', arithmetic: null, sample: '', found: '' });
  const { checker, name, arithmetic, sample, found } = typed;
  const isNamed = checker !== null && (checker !== outside || name.trim() !== '');
  const isWhole = isNamed && arithmetic !== null && sample.trim() !== '' && found.trim() !== '';
  const record = async (): Promise<Refusal | null> => {
    if (checker === null || arithmetic === null) return null;
    const who = checker === outside ? { name: name.trim() } : { person: checker };
    const said = refusalOf(await run({ tender, result, checker: who, arithmetic, sample: sample.trim(), found: found.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={isWhole ? undefined : words.waits}
      onAct={record}
    >
      <Select<string>
        label={words.checker}
        placeholder={words.choose}
        value={checker}
        onChange={(chosen) => type({ ...typed, checker: chosen })}
        choices={[
          { id: outside, label: words.outside },
          ...people.filter(({ person }) => person !== session?.person).map((one) => ({ id: one.person, label: one.name })),
        ]}
      />
      {checker === outside ? <TextField label={words.name} value={name} onChange={(text) => type({ ...typed, name: text })} /> : null}
      <Select<Arithmetic>
        label={words.arithmetic}
        placeholder={words.choose}
        value={arithmetic}
        onChange={(chosen) => type({ ...typed, arithmetic: chosen })}
        choices={(['second-engine', 'by-hand'] as const).map((id) => ({ id, label: words.arithmetics[id] }))}
      />
      <TextArea
        label={words.sample}
        description={words.sampleHelp}
        rows={2}
        value={sample}
        onChange={(text) => type({ ...typed, sample: text })}
      />
      <TextArea
        label={words.found}
        description={words.foundHelp}
        rows={2}
        value={found}
        onChange={(text) => type({ ...typed, found: text })}
      />
    </FormDialog>
  );
};
