/** Who has sent a tender: the register of bidders against which the panel declares conflicts. */

import { useState } from 'react';
import { Button, DataTable, EmptyState, MenuButton, StateBadge } from '../../../kit/index.ts';
import type { Column, IconName, MenuEntry, Tone } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { nextStage } from '../../../words/next-stage.ts';
import { receiveLots } from '../../../words/receive-lots.ts';
import { BidderName } from '../BidderName.tsx';
import { whoseWork } from '../model.ts';
import type { Bid } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Section } from '../Section.tsx';
import { BidderDialog } from './BidderDialog.tsx';
import { LotsApartPart } from '../lots/LotsApartPart.tsx';
import { GoneOn } from './GoneOn.tsx';
import { FurtherLotsDialog } from './FurtherLotsDialog.tsx';
import { lotsLeftFor } from './supplier-lots.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const words = receive.bidders;

type Entry = 'correct' | 'further' | 'withdraw';
type Open = { readonly kind: 'register' } | { readonly kind: Entry; readonly bid: Bid };

const looks: Readonly<Record<Bid['standing'], readonly [IconName, Tone]>> = {
  standing: ['done', 'good'],
  withdrawn: ['undo', 'neutral'],
  failed: ['refused', 'bad'],
  disregarded: ['remove', 'bad'],
};

export const BiddersSection = ({ tender, view, bids, state }: PartOfReceiving) => {
  const [open, setOpen] = useState<Open | null>(null);
  const { may, goneOn } = view;
  const entriesOf = (bid: Bid): readonly MenuEntry<Entry>[] =>
    bid.standing === 'withdrawn'
      ? []
      : [
          ...(may.register === null ? [{ id: 'correct', label: words.correct, icon: 'document' } as const] : []),
          ...(may.register === null && goneOn === null && lotsLeftFor(bid.registered, view).length > 0
            ? [{ id: 'further', label: receiveLots.further, icon: 'add' } as const]
            : []),
          ...(may.withdraw === null ? [{ id: 'withdraw', label: words.withdraw, icon: 'undo', isDanger: true } as const] : []),
        ];
  const columns: readonly Column<Bid>[] = [
    { id: 'name', title: words.name, isRowHeader: true, render: (bid) => <BidderName bid={bid} /> },
    { id: 'identifier', title: words.identifier, render: ({ bidder }) => bidder.identifier || words.noIdentifier },
    {
      id: 'kind',
      title: words.kind,
      render: ({ bidder }) => [words.sizes[bidder.size], ...(bidder.vcse ? [words.vcse] : [])].join(', '),
    },
    {
      id: 'subcontractors',
      title: words.subcontractors,
      render: ({ bidder }) =>
        bidder.subcontractors.length === 0 ? (
          words.noneNamed
        ) : (
          <ul className={styles.sentences}>
            {bidder.subcontractors.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ),
    },
    {
      id: 'state',
      title: words.state,
      render: ({ standing, withdrawnReason }) => (
        <span className={styles.stack}>
          <span>
            <StateBadge icon={looks[standing][0]} tone={looks[standing][1]}>
              {words.standings[standing]}
            </StateBadge>
          </span>
          {withdrawnReason === null ? null : <span className={styles.alias}>{withdrawnReason}</span>}
        </span>
      ),
    },
    ...(bids.some((bid) => entriesOf(bid).length > 0)
      ? [
          {
            id: 'acts',
            title: words.acts,
            render: (bid: Bid) =>
              entriesOf(bid).length === 0 ? null : (
                <MenuButton
                  label={words.more(bid.bidder.name)}
                  icon="more"
                  isIconOnly
                  size="small"
                  look="quiet"
                  groups={[{ title: bid.bidder.name, entries: entriesOf(bid) }]}
                  onAction={(kind) => setOpen({ kind, bid })}
                />
              ),
          },
        ]
      : []),
  ];
  const register =
    may.register === null && goneOn === null ? (
      <Button look="primary" icon="add" onPress={() => setOpen({ kind: 'register' })}>
        {words.register}
      </Button>
    ) : undefined;

  return (
    <Section
      title={receive.parts.bidders}
      lead={goneOn === null ? words.lead : nextStage.lead}
      state={state}
      readOnly={whoseWork(may.register)}
      actions={bids.length === 0 ? undefined : register}
    >
      {goneOn === null ? null : <GoneOn tender={tender} goneOn={goneOn} may={may.register} isAnybodyHere={bids.length > 0} />}
      {bids.length === 0 ? (
        goneOn !== null ? null : (
          <EmptyState icon="people" title={words.emptyTitle} actions={register}>
            {words.empty}
          </EmptyState>
        )
      ) : (
        <DataTable caption={words.caption} isCaptionHidden columns={columns} rows={bids} rowKey={({ bidder }) => bidder.id} />
      )}
      {goneOn === null ? <LotsApartPart tender={tender} parting={view.parting} /> : null}
      {open?.kind === 'withdraw' ? <WithdrawDialog tender={tender} bid={open.bid} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'further' ? <FurtherLotsDialog tender={tender} view={view} bid={open.bid} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'register' || open?.kind === 'correct' ? (
        <BidderDialog tender={tender} view={view} bid={open.kind === 'correct' ? open.bid : null} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
};
