/** Bringing in all prices as one sheet: read first and shown, then sealed row by row together, or not at all. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAsk, useCommand } from '../../../app/ask.ts';
import { Button, Columns, DropZone, Heading, Notice, Part, RefusalNotice, Row, Stack } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';
import styles from './prices.module.css';
import { against, faulty, textOf } from './sheet.ts';
import type { SheetRow } from './sheet.ts';
import { SheetPreview } from './SheetPreview.tsx';
import { SheetTemplate } from './SheetTemplate.tsx';

const words = receive.sheet;

interface Sheet {
  readonly file: string;
  readonly csv: string;
  readonly rows: readonly SheetRow[];
  readonly refusal: Refusal | null;
}

export interface PriceSheetProps {
  readonly tender: string;
  readonly view: View;
}

export const PriceSheet = ({ tender, view }: PriceSheetProps) => {
  const ask = useAsk();
  const seal = useCommand('receive.importPrices');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sealed, setSealed] = useState<number | null>(null);

  const read = async (file: File): Promise<void> => {
    setSealed(null);
    setSheet(null);
    const text = textOf(await file.bytes().catch(() => new Uint8Array([0])), file.name);
    if (!text.ok) return setRefusal(text.refusal);
    const answer = await ask('receive.readPrices', { tender, csv: text.value });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setSheet({ file: file.name, csv: text.value, ...answer.value });
  };
  const sealAll = async (csv: string): Promise<void> => {
    const answer = await seal.run({ tender, csv });
    setRefusal(refusalOf(answer));
    if (answer.kind !== 'done') return;
    setSheet(null);
    setSealed(answer.value.sealed);
  };

  return (
    <Part level={3} title={words.title}>
      <p className={styles.quiet}>{words.lead}</p>
      {sealed === null ? null : (
        <Notice kind="done" onDismiss={() => setSealed(null)}>
          {words.sealed(sealed)}
        </Notice>
      )}
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
      {sheet ? (
        <ReadSheet
          sheet={sheet}
          view={view}
          isSealing={seal.busy}
          onSeal={() => void sealAll(sheet.csv)}
          onLeave={() => {
            setSheet(null);
            setRefusal(null);
          }}
        />
      ) : (
        <Columns narrowest="20rem">
          <DropZone
            invitation={words.drop}
            choose={words.choose}
            accept={['.csv', '.txt']}
            onFiles={([file]) => {
              if (file) void read(file);
            }}
          />
          <SheetTemplate view={view} />
        </Columns>
      )}
    </Part>
  );
};

interface ReadSheetProps {
  readonly sheet: Sheet;
  readonly view: View;
  readonly isSealing: boolean;
  readonly onSeal: () => void;
  readonly onLeave: () => void;
}

const ReadSheet = ({ sheet: { file, rows, refusal }, view, isSealing, onSeal, onLeave }: ReadSheetProps) => {
  const { missing, replaced } = against(rows, view.bids);
  const wrong = faulty(rows);
  return (
    <Stack gap="two">
      <Heading level={4}>{words.readTitle(file)}</Heading>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {rows.length === 0 ? null : <SheetPreview rows={rows} view={view} />}
      {missing.length > 0 ? <Notice kind="information">{words.missing(missing)}</Notice> : null}
      {replaced.length > 0 ? <Notice kind="warning">{words.replaces(replaced)}</Notice> : null}
      <Row align="start">
        <Button
          look="primary"
          icon="sealed"
          isPending={isSealing}
          waitsFor={rows.length === 0 ? words.waitsRows : wrong > 0 ? words.waits(wrong) : undefined}
          onPress={onSeal}
        >
          {words.seal(rows.length)}
        </Button>
        <Button onPress={onLeave}>{words.leave}</Button>
      </Row>
    </Stack>
  );
};
