/** What the notice or the letters say of standstill: the last day that they name, and why none is owed. */

import { type Exemption, exemptions, type StandstillStart } from '../../../../shared/domain/standstill.ts';
import { Columns, Select, TextField } from '../../../kit/index.ts';
import { standstillWords as words } from '../../../words/standstill.ts';
import type { StandstillDraft } from './course-after.ts';

const owed = 'owed';

const sentence = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

export interface StandstillFieldsProps {
  readonly start: StandstillStart['kind'];
  readonly value: StandstillDraft;
  readonly onChange: (value: StandstillDraft) => void;
}

export const StandstillFields = ({ start, value, onChange }: StandstillFieldsProps) => {
  const grounds = Object.entries(exemptions).flatMap(([id, { under, words: said, citation }]) =>
    under === start ? [{ id: id as Exemption, label: sentence(said), detail: citation }] : [],
  );
  return (
    <Columns narrowest="16rem" gap="two">
      <TextField
        type="date"
        label={words.stated}
        description={words.statedHint}
        isOptional
        value={value.stated}
        onChange={(stated) => onChange({ ...value, stated })}
      />
      <Select<Exemption | typeof owed>
        label={words.exemption}
        placeholder={words.owed}
        value={value.exemption ?? owed}
        choices={[{ id: owed, label: words.owed }, ...grounds]}
        onChange={(id) => onChange({ ...value, exemption: id === owed ? null : id })}
      />
    </Columns>
  );
};
