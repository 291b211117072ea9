/** Price schedules as they were sealed: what has to be looked at, every line, and copies for other eyes. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useExports } from '../../../app/ask.ts';
import { Button, DataTable, Part, RefusalNotice, Row, SaveCopy, Stack } from '../../../kit/index.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import { pounds } from '../figures.ts';
import type { View } from '../result/result.ts';
import styles from '../result/result.module.css';

const words = scheduleWords.opened;

export const SchedulesPanel = ({ place, view }: { readonly place: Where; readonly view: View }) =>
  view.schedules.length === 0 ? null : (
    <Part title={words.title}>
      <Stack gap="three">
        <p className={styles.note}>{words.lead}</p>
        {view.schedules.map((schedule) => (
          <Schedule
            key={schedule.bid}
            place={place}
            schedule={schedule}
            name={view.bids.find(({ bid }) => bid === schedule.bid)?.name ?? ''}
          />
        ))}
      </Stack>
    </Part>
  );

interface ScheduleProps {
  readonly place: Where;
  readonly schedule: View['schedules'][number];
  readonly name: string;
}

const Schedule = ({ place, schedule: { bid, lines, caveats }, name }: ScheduleProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Part level={3} title={name}>
      <Stack>
        {caveats.length === 0 ? (
          <p>{scheduleWords.sealed.clean}</p>
        ) : (
          <ul className={styles.reasons} aria-label={scheduleWords.sealed.caveats}>
            {caveats.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <Row>
          <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? words.hide : words.show(lines.length)}
          </Button>
          <Copy place={place} bid={bid} form="original" label={words.original} mediaType="application/octet-stream" />
          <Copy place={place} bid={bid} form="csv" label={words.csv} mediaType="text/csv" />
        </Row>
        {isOpen ? (
          <DataTable
            caption={words.caption(name)}
            isDense
            rows={lines}
            rowKey={({ ref }) => ref}
            columns={[
              { id: 'ref', title: words.ref, isRowHeader: true, render: ({ ref }) => ref },
              {
                id: 'description',
                title: words.description,
                render: ({ description, optional }) => (optional ? `${description} (${words.optional})` : description),
              },
              {
                id: 'quantity',
                title: words.quantity,
                isNumeric: true,
                render: ({ quantity, unit }) => (quantity === null ? '' : `${displayShort(exact(quantity))} ${unit}`),
              },
              {
                id: 'rate',
                title: words.rate,
                isNumeric: true,
                render: ({ rate }) => (rate === null ? words.missing : `£${displayShort(exact(rate))}`),
              },
              { id: 'total', title: words.total, isNumeric: true, render: ({ total }) => (total === null ? '' : pounds(total)) },
            ]}
          />
        ) : null}
      </Stack>
    </Part>
  );
};

interface CopyProps {
  readonly place: Where;
  readonly bid: string;
  readonly form: 'original' | 'csv';
  readonly label: string;
  readonly mediaType: string;
}

/** Made when it is asked for, then saved wherever the page may. */
const Copy = ({ place, bid, form, label, mediaType }: CopyProps) => {
  const { run, busy } = useCommand('award.exportSchedule');
  const read = useExports();
  const [made, setMade] = useState<Output<'award.exportSchedule'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    const answer = await run({ ...place, bid, form });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setMade(answer.value);
  };
  if (refusal) return <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} />;
  if (made) return <SaveCopy document={{ id: made.export, title: made.title, mediaType, size: made.size, shut: null }} read={read} />;
  return (
    <Button size="small" icon="document" isPending={busy} onPress={() => void make()}>
      {label}
    </Button>
  );
};
