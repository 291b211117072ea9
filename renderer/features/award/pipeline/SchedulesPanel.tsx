/** Price schedules as they were sealed: what has to be looked at, every line, and copies for other eyes. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import { displayMoney, moneySign, pound } from '../../../../shared/domain/currency.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { stepBehind, stepRepeated } from '../../../../shared/domain/evaluated-price.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { BidId } from '../../../../shared/domain/ids.ts';
import type { LineWait } from '../../../../shared/domain/price-waits.ts';
import type { Caveat } from '../../../../shared/domain/price-schedule.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { correctionOf } from '../../../../shared/domain/schedule-correction.ts';
import { refusalOf, useCommand, useExports } from '../../../app/ask.ts';
import { Button, DataTable, Part, RefusalNotice, Row, SaveCopy, Stack, StateBadge } from '../../../kit/index.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import type { View } from '../result/result.ts';
import styles from '../result/result.module.css';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import type { CaveatStep } from './step-draft.ts';

const words = scheduleWords.opened;

export interface SchedulesPanelProps {
  readonly place: Where;
  readonly view: View;
  /** In the order of the result. */
  readonly bids: readonly BidEvaluation[];
  /** Whether the person who looks may take a step now. */
  readonly mayStep: boolean;
}

export const SchedulesPanel = ({ place, view, bids, mayStep }: SchedulesPanelProps) =>
  view.schedules.length === 0 ? null : (
    <Part title={words.title}>
      <Stack gap="three">
        <p className={styles.note}>{words.lead}</p>
        {view.schedules.map((schedule) => (
          <Schedule
            key={schedule.bid}
            place={place}
            schedule={schedule}
            view={view}
            bids={bids.filter(({ standing }) => standing === 'standing')}
            mayStep={mayStep}
            name={view.bids.find(({ bid }) => bid === schedule.bid)?.name ?? ''}
          />
        ))}
      </Stack>
    </Part>
  );

interface ScheduleProps extends SchedulesPanelProps {
  readonly schedule: View['schedules'][number];
  readonly name: string;
}

const Schedule = ({ schedule: { bid, lines, caveats }, name, ...common }: ScheduleProps) => {
  const { place, view } = common;
  const [isOpen, setOpen] = useState(false);
  const currency = view.priceWorkings.find((one) => one.bid === bid)?.tendered.currency ?? pound;
  return (
    <Part level={3} title={name}>
      <Stack>
        {caveats.length === 0 ? (
          <p>{scheduleWords.sealed.clean}</p>
        ) : (
          <ul className={styles.reasons} aria-label={scheduleWords.sealed.caveats}>
            {caveats.map((caveat) => (
              <CaveatLine key={caveat.sentence} {...common} bid={bid as BidId} caveat={caveat} />
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
                render: ({ rate }) => (rate === null ? words.missing : `${moneySign(currency)}${displayShort(exact(rate))}`),
              },
              {
                id: 'total',
                title: words.total,
                isNumeric: true,
                render: ({ total }) => (total === null ? '' : displayMoney(exact(total), currency)),
              },
            ]}
          />
        ) : null}
      </Stack>
    </Part>
  );
};

interface CaveatLineProps extends SchedulesPanelProps {
  readonly bid: BidId;
  readonly caveat: Caveat;
}

/** Which caveats are about what a price may wait for at a line. */
const waitOf: Partial<Record<Caveat['kind'], LineWait['kind']>> = {
  'does-not-multiply': 'arithmetic',
  'other-quantity': 'arithmetic',
  'missing-item': 'missing-item',
  'total-without-rate': 'missing-item',
};

/** A caveat, and what the published rules lead to: a step to be taken, or one that stands on record. */
const CaveatLine = ({ place, view, bids, mayStep, bid, caveat }: CaveatLineProps) => {
  const [opened, setOpened] = useState<CaveatStep | null>(null);
  const { priceRules: rules, issued, schedules, priceSteps, priceWaits } = view;
  const standing = bids.map((one) => one.bid);
  const correction =
    rules && standing.includes(bid)
      ? correctionOf({ rules, issued, schedules: schedules.map((one) => ({ ...one, bid: one.bid as BidId })), standing }, bid, caveat)
      : null;
  const repeated = correction && stepRepeated(correction, priceSteps);
  const waits = priceWaits.find((one) => one.bid === bid)?.waits ?? [];
  const wait = waits.find(({ kind, line }) => kind === waitOf[caveat.kind] && line === caveat.ref);
  const left: CaveatStep = { kind: 'as-tendered', bid: wait?.kind === 'arithmetic' ? bid : null, line: caveat.ref };
  const later = correction && stepBehind(correction.kind, priceSteps);
  return (
    <li>
      {caveat.sentence}{' '}
      {repeated ? (
        <StateBadge icon="done" tone="good">
          {repeated.step.kind === 'as-tendered' ? words.left : words.corrected}
        </StateBadge>
      ) : correction && mayStep ? (
        <Button
          size="small"
          aria-label={words.correctLabel(caveat.sentence)}
          waitsFor={later ? words.waitsForReversal(later) : undefined}
          onPress={() => setOpened(correction)}
        >
          {words.correct}
        </Button>
      ) : null}
      {wait && mayStep ? (
        <Button size="small" aria-label={words.leaveLabel(caveat.sentence)} onPress={() => setOpened(left)}>
          {words.leave}
        </Button>
      ) : null}
      {opened && rules ? (
        <CorrectionDialog {...{ place, view, rules, bids, caveat }} correction={opened} onClose={() => setOpened(null)} />
      ) : null}
    </li>
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
