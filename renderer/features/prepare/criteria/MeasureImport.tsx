/** Measures from a file: read, shown row by row with what is wrong, and added together, in one step that can be undone. */

import { useState } from 'react';
import { displayPounds } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { MeasureId } from '../../../../shared/domain/ids.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { measureColumns, type MeasureSheet, readMeasureSheet } from '../../../../shared/domain/measure-sheet.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useAsk } from '../../../app/ask.ts';
import { Button, DataTable, Dialog, Disclosure, DropZone, inWords, Notice, RefusalNotice, Spinner, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { socialValueWords } from '../../../words/prepare-social-value.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

const words = socialValueWords.import;

export interface MeasureImportProps {
  readonly present: readonly Measure[];
  readonly newId: () => MeasureId;
  readonly onImport: (measures: readonly Measure[]) => void;
  readonly onClose: () => void;
}

export const MeasureImport = ({ present, newId, onImport, onClose }: MeasureImportProps) => {
  const ask = useAsk();
  const [found, setFound] = useState<MeasureSheet | null>(null);
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const read = async (file: File): Promise<void> => {
    setRefusal(null);
    setReading(true);
    const sheets = await readSpreadsheet(ask, file);
    setReading(false);
    if (!sheets.ok) return setRefusal(sheets.refusal);
    const [sheet] = sheets.value;
    if (!sheet) return;
    const sheetRead = readMeasureSheet(sheet, file.name, present, newId);
    if (sheetRead.ok) setFound(sheetRead.value);
    else setRefusal(sheetRead.refusal);
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        found === null ? undefined : (
          <>
            <Button onPress={() => setFound(null)}>{words.another}</Button>
            <Button
              look="primary"
              waitsFor={found.faults.length > 0 || found.measures.length === 0 ? words.waits : undefined}
              onPress={() => onImport(found.measures)}
            >
              {words.add(found.measures.length)}
            </Button>
          </>
        )
      }
    >
      <Stack gap="two">
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {isReading ? <Spinner label={words.reading} /> : null}
        {found === null && !isReading ? (
          <>
            <p>{words.lead}</p>
            <DropZone
              invitation={words.drop}
              choose={words.choose}
              accept={['.csv', '.xlsx', '.tsv', '.txt']}
              onFiles={([file]) => {
                if (file) void read(file);
              }}
            />
            <Disclosure title={words.columnsTitle}>
              <p>{measureColumns.join(', ')}</p>
            </Disclosure>
          </>
        ) : null}
        {found && found.faults.length > 0 ? (
          <Notice kind="refused" title={words.faults(found.faults.length)}>
            <ul>
              {found.faults.map(({ row, refusal: fault }) => (
                <li key={row}>{words.row(row, inWords(fault) ?? '')}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {found && found.measures.length > 0 ? (
          <DataTable
            caption={words.preview}
            isDense
            tallest="20rem"
            rows={found.measures}
            rowKey={({ id }) => id}
            columns={[
              { id: 'code', title: prepareWords.node.code, render: ({ code }) => code },
              { id: 'title', title: prepareWords.node.measureTitle, isRowHeader: true, render: ({ title }) => title },
              { id: 'unit', title: prepareWords.node.unit, render: ({ unit }) => unit },
              { id: 'value', title: words.value, isNumeric: true, render: ({ value }) => displayPounds(exact(value)) },
              { id: 'licence', title: socialValueWords.licence, render: ({ origin }) => origin.licence },
            ]}
          />
        ) : null}
      </Stack>
    </Dialog>
  );
};
