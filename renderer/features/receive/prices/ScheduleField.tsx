/** A bidder's price schedule on its way into the seal: read at once, told what is wrong and what has to be looked at, and gone with the dialog. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import { displayMoney, type Tendered } from '../../../../shared/domain/currency.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { refuse, type Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAsk } from '../../../app/ask.ts';
import { base64Of, Button, DropZone, FieldSet, Notice, RefusalNotice, Spinner, Stack } from '../../../kit/index.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import { receive } from '../../../words/receive.ts';

const words = scheduleWords.sealed;

const most = 1024 * 1024;

export interface ScheduleFile {
  readonly name: string;
  readonly data: string;
}

export interface ScheduleFieldProps {
  readonly tender: string;
  readonly bid: string;
  /** As typed so far: a schedule that names no currency is in that of its price. */
  readonly price: string;
  readonly isNeeded: boolean;
  /** null: left out. The total is that of the lines that count. */
  readonly onRead: (file: ScheduleFile | null, total: Tendered | null) => void;
}

type Read = Output<'receive.readSchedule'>;

export const ScheduleField = ({ tender, bid, price, isNeeded, onRead }: ScheduleFieldProps) => {
  const ask = useAsk();
  const [read, setRead] = useState<(Read & { readonly name: string }) | null>(null);
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (file: File): Promise<void> => {
    setRefusal(null);
    if (file.size > most) return setRefusal(refuse('schedule-too-large', words.tooLarge, { wayOut: words.tooLargeWayOut }));
    setReading(true);
    const schedule = { name: file.name, data: await base64Of(file, 0, file.size) };
    const answer = await ask('receive.readSchedule', { tender, bid, price: price.slice(0, 60), schedule });
    setReading(false);
    setRefusal(refusalOf(answer));
    if (answer.kind !== 'done') return;
    setRead({ ...answer.value, name: file.name });
    if (answer.value.faults.length === 0) onRead(schedule, { amount: answer.value.total, currency: answer.value.currency });
  };
  const leave = (): void => {
    setRead(null);
    onRead(null, null);
  };
  return (
    <FieldSet legend={words.title} description={isNeeded ? `${words.needed} ${words.intro}` : words.intro}>
      <Stack>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {isReading ? <Spinner label={receive.loading} /> : null}
        {read === null ? (
          <DropZone
            invitation={words.drop}
            choose={words.choose}
            accept={['.csv', '.xlsx']}
            onFiles={([file]) => {
              if (file) void take(file);
            }}
          />
        ) : (
          <>
            <p>{words.read(read.name, read.lines.length, displayMoney(exact(read.total), read.currency))}</p>
            {read.faults.length === 0 ? null : (
              <Notice kind="refused" title={words.faults}>
                <ul>
                  {read.faults.map(({ row, refusal: { sentence } }) => (
                    <li key={row}>
                      {words.row(row)} {sentence}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {read.caveats.length === 0 ? (
              <p>{words.clean}</p>
            ) : (
              <Notice kind="warning" title={words.caveats}>
                <ul>
                  {read.caveats.map(({ sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <div>
              <Button size="small" onPress={leave}>
                {words.leave}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </FieldSet>
  );
};
