/** The schedule that bidders fill in, taken from a file and frozen with the price. */

import { useState } from 'react';
import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { type IssuedLine, readIssuedSchedule } from '../../../../shared/domain/price-schedule.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useAsk } from '../../../app/ask.ts';
import { Button, DropZone, RefusalNotice, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import styles from './criteria.module.css';
import type { NodeFieldsProps } from './NodePane.tsx';
import { readSpreadsheet } from './read-spreadsheet.ts';

const words = scheduleWords.issued;

export const IssuedSchedule = ({ criterion, criteria, isReadOnly }: NodeFieldsProps<PriceCriterion>) => {
  const ask = useAsk();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lines = criterion.schedule ?? [];
  const set = (schedule: readonly IssuedLine[] | undefined): void =>
    void criteria.change<PriceCriterion>(
      criterion,
      prepareWords.node.edited(prepareWords.node.deeds.formula, criterion.title),
      ({ schedule: _, ...present }) => (schedule ? { ...present, schedule } : present),
    );
  const read = async (file: File): Promise<void> => {
    setRefusal(null);
    const sheets = await readSpreadsheet(ask, file);
    if (!sheets.ok) return setRefusal(sheets.refusal);
    const issued = readIssuedSchedule(sheets.value);
    if (issued.ok) set(issued.value);
    else setRefusal(issued.refusal);
  };
  return (
    <Stack gap="one">
      <h3>{words.title}</h3>
      <p className={styles.consequence}>{lines.length === 0 ? words.none : words.lines(lines.length)}</p>
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
      {isReadOnly ? null : (
        <>
          <DropZone
            invitation={words.drop}
            choose={lines.length === 0 ? words.choose : words.again}
            accept={['.csv', '.xlsx']}
            onFiles={([file]) => {
              if (file) void read(file);
            }}
          >
            {words.intro}
          </DropZone>
          {lines.length === 0 ? null : (
            <div>
              <Button size="small" look="quiet" icon="cross" onPress={() => set(undefined)}>
                {words.remove}
              </Button>
            </div>
          )}
        </>
      )}
    </Stack>
  );
};
