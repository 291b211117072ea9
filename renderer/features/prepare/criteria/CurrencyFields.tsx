/** In which other currencies prices may be tendered: each with the rate that it is converted at, from a source and of a day that anybody can look up. */

import { isDay } from '../../../../shared/domain/calendar.ts';
import type { PublishedRates } from '../../../../shared/domain/currency.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Select, Stack } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import { KeptTextArea, KeptTextField } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { readRates, writeRates } from './published-rates.ts';

const words = pipelineWords.rules;

export const noRates: PublishedRates = { rates: [], source: '', date: '', rounding: 'half-up' };

export interface CurrencyFieldsProps {
  readonly published: PublishedRates;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  /** From how it stands now. */
  readonly onChange: (change: (present: PublishedRates) => PublishedRates, field: string) => void;
}

export const CurrencyFields = ({ published: { rates, source, date, rounding }, isReadOnly, onLeave, onChange }: CurrencyFieldsProps) => {
  const common = { isReadOnly, onLeave };
  return (
    <Stack gap="one">
      <KeptTextArea
        {...common}
        label={words.rates}
        description={words.ratesHint}
        kept={writeRates(rates)}
        onKeep={(typed) => {
          const read = readRates(typed);
          if (!read.ok) return read.refusal;
          onChange((present) => ({ ...present, rates: read.value }), 'rates of currencies');
          return null;
        }}
      />
      <KeptTextField
        {...common}
        label={words.source}
        description={words.sourceHint}
        maxLength={500}
        kept={source}
        onKeep={(typed) => {
          onChange((present) => ({ ...present, source: typed.trim() }), 'source of rates');
          return null;
        }}
      />
      <div className={styles.pair}>
        <KeptTextField
          {...common}
          label={words.day}
          description={words.dayHint}
          kept={date}
          onKeep={(typed) => {
            const day = typed.trim();
            if (day !== '' && !isDay(day)) return refuse('no-such-day', words.dayWrong(day), { wayOut: words.dayWayOut });
            onChange((present) => ({ ...present, date: day }), 'day of rates');
            return null;
          }}
        />
        <Select
          label={words.rounding}
          placeholder={words.rounding}
          isDisabled={isReadOnly}
          value={rounding}
          choices={(['half-up', 'half-even', 'down'] as const).map((id) => ({ id, label: words.roundings[id] }))}
          onChange={(chosen) => onChange((present) => ({ ...present, rounding: chosen }), 'rounding of conversions')}
        />
      </div>
    </Stack>
  );
};
