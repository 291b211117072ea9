/** The standstill before it begins: from the planned day of the notice or letters to the first day of signing, with every day and why it does not count (domain.md 1.5). Keeps nothing. */

import { useState } from 'react';
import type { Input } from '../../../../shared/contract/contract.ts';
import { type Exemption, exemptions } from '../../../../shared/domain/standstill.ts';
import { useAnswer } from '../../../app/ask.ts';
import { Columns, Part, RefusalNotice, Segments, Select, Stack, TextField } from '../../../kit/index.ts';
import { standstillWords as words } from '../../../words/standstill.ts';
import { Clock } from './Clock.tsx';

type Start = Input<'policy.viewStandstill'>['start']['kind'];
type Means = 'electronic-means' | 'other-means';

const owed = 'owed';

const sentence = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

export const StandstillPanel = ({ startedBy }: { readonly startedBy: Start }) => {
  const [kind, setKind] = useState<Start>(startedBy);
  const [on, setOn] = useState('');
  const [by, setBy] = useState<Means>('electronic-means');
  const [stated, setStated] = useState('');
  const [exemption, setExemption] = useState<Exemption | null>(null);
  const start = kind === 'letters-sent' ? ({ kind, on, by } as const) : ({ kind, on } as const);
  const { value, refusal } = useAnswer(
    'policy.viewStandstill',
    { start, stated: stated === '' ? null : stated, exemption },
    { enabled: on !== '' },
  );
  const grounds = Object.entries(exemptions).flatMap(([id, { under, words: said, citation }]) =>
    under === kind ? [{ id: id as Exemption, label: sentence(said), detail: citation }] : [],
  );
  return (
    <Part title={words.title}>
      <Stack gap="three">
        <p>{words.why}</p>
        <Segments
          label={words.start}
          value={kind}
          segments={(['notice-published', 'letters-sent'] as const).map((id) => ({ id, label: words.starts[id] }))}
          onChange={(next) => {
            setKind(next);
            setExemption(null);
          }}
        />
        <Columns narrowest="16rem" gap="two">
          <TextField type="date" label={words.on[kind]} value={on} onChange={setOn} />
          {kind === 'letters-sent' ? (
            <Select
              label={words.by}
              placeholder={words.by}
              value={by}
              choices={(['electronic-means', 'other-means'] as const).map((id) => ({ id, label: words.means[id] }))}
              onChange={setBy}
            />
          ) : null}
          <TextField type="date" label={words.stated} description={words.statedHint} isOptional value={stated} onChange={setStated} />
          <Select<Exemption | typeof owed>
            label={words.exemption}
            placeholder={words.owed}
            value={exemption ?? owed}
            choices={[{ id: owed, label: words.owed }, ...grounds]}
            onChange={(id) => setExemption(id === owed ? null : id)}
          />
        </Columns>
        <div aria-live="polite">
          {on === '' ? (
            <p>{words.waiting}</p>
          ) : refusal ? (
            <RefusalNotice refusal={refusal} />
          ) : value ? (
            <Clock clock={value.standstill} />
          ) : null}
        </div>
      </Stack>
    </Part>
  );
};
