/** The gates: completeness and every pass-or-fail criterion, decided for each bidder with a reason, and the step into scoring. */

import { useState } from 'react';
import { Button, DataTable, Part, StateBadge } from '../../../kit/index.ts';
import type { Column, IconName, Tone } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import { BidderName } from '../BidderName.tsx';
import { isOpened, whoseWork } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Section } from '../Section.tsx';
import { GateDialog } from './GateDialog.tsx';
import { gatesOf } from './gate-list.ts';
import type { Decision, GateOfAll, GateOutcome } from './gate-list.ts';
import { LegalGates } from './LegalGates.tsx';
import { StartScoring } from './StartScoring.tsx';

const words = receive.gates;

const looks: Readonly<Record<GateOutcome, readonly [IconName, Tone]>> = { pass: ['done', 'good'], fail: ['refused', 'bad'] };

export const GatesSection = ({ place, tender, view, bids, state }: PartOfReceiving) => {
  const [open, setOpen] = useState<{ readonly gate: string; readonly bid: string } | null>(null);
  const gates = isOpened(view.stage) ? gatesOf(bids) : [];
  const mayDecide = view.may.decideGate === null;
  const gate = gates.find(({ id }) => id === open?.gate);
  const decision = gate?.decisions.find(({ bid }) => bid.bidder.id === open?.bid);
  return (
    <Section title={receive.parts.gates} lead={words.lead} state={state} readOnly={whoseWork(view.may.decideGate)}>
      {gates.length > 0 ? <p className={styles.quiet}>{words.whenFails}</p> : null}
      {gates.map((one) => (
        <Part level={3} key={one.id} title={one.title}>
          {one.text === '' ? null : <p className={styles.quiet}>{one.text}</p>}
          <GateTable gate={one} mayDecide={mayDecide} onOpen={(bid) => setOpen({ gate: one.id, bid })} />
        </Part>
      ))}
      {gates.length > 0 ? <LegalGates place={place} /> : null}
      {gates.length > 0 ? <StartScoring tender={tender} view={view} /> : null}
      {gate && decision ? (
        <GateDialog
          place={place}
          gate={gate}
          decision={decision}
          onNext={({ bidder }) => setOpen({ gate: gate.id, bid: bidder.id })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
};

interface GateTableProps {
  readonly gate: GateOfAll;
  readonly mayDecide: boolean;
  readonly onOpen: (bid: string) => void;
}

const GateTable = ({ gate: { title, decisions }, mayDecide, onOpen }: GateTableProps) => {
  const columns: readonly Column<Decision>[] = [
    { id: 'bidder', title: words.bidder, isRowHeader: true, width: '18rem', render: ({ bid }) => <BidderName bid={bid} /> },
    { id: 'outcome', title: words.outcome, width: '9rem', render: (decision) => <Outcome decision={decision} /> },
    {
      id: 'reason',
      title: words.reason,
      render: ({ gate: { reason, decided } }) => (
        <span className={styles.sentences}>
          <span>{reason}</span>
          {decided ? <span className={styles.alias}>{receive.by(decided.by, dayAndTime(decided.at))}</span> : null}
        </span>
      ),
    },
    ...(mayDecide
      ? [
          {
            id: 'act',
            title: words.act,
            width: '7rem',
            render: ({ bid: { bidder, standing }, gate }: Decision) =>
              standing === 'withdrawn' || standing === 'disregarded' ? null : (
                <Button
                  size="small"
                  look={gate.outcome === null ? 'plain' : 'quiet'}
                  aria-label={gate.outcome === null ? words.decideFor(title, bidder.name) : words.changeFor(title, bidder.name)}
                  onPress={() => onOpen(bidder.id)}
                >
                  {gate.outcome === null ? words.decide : words.change}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable caption={words.caption(title)} isCaptionHidden columns={columns} rows={decisions} rowKey={({ bid }) => bid.bidder.id} />
  );
};

const Outcome = ({ decision: { bid, gate } }: { readonly decision: Decision }) => {
  if (gate.outcome !== null) {
    const [icon, tone] = looks[gate.outcome];
    return (
      <StateBadge icon={icon} tone={tone}>
        {words.outcomes[gate.outcome]}
      </StateBadge>
    );
  }
  if (bid.standing === 'disregarded') return <StateBadge icon="remove">{receive.bidders.standings.disregarded}</StateBadge>;
  return bid.standing === 'withdrawn' ? (
    <StateBadge icon="undo">{words.isWithdrawn}</StateBadge>
  ) : (
    <StateBadge icon="open">{words.undecided}</StateBadge>
  );
};
