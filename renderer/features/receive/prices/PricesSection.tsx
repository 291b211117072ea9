/** The prices: sealed as soon as they are given, typed for one bidder or brought in as a sheet, and not shown again. */

import { useState } from 'react';
import { Button, DataTable, Notice, Sealed, SealedMark, StateBadge, classes } from '../../../kit/index.ts';
import type { Column } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import { BidderName } from '../BidderName.tsx';
import { asksForPrice, isOpened, present, whoseWork } from '../model.ts';
import type { Bid } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import styles from '../receive.module.css';
import { Section } from '../Section.tsx';
import prices from './prices.module.css';
import { PriceSheet } from './PriceSheet.tsx';
import { SealDialog } from './SealDialog.tsx';

const words = receive.prices;

export const PricesSection = ({ tender, view, bids, state }: PartOfReceiving) => {
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const inHand = present(bids);
  const sealing = inHand.find(({ bidder }) => bidder.id === open);
  const maySeal = view.may.seal === null;
  const sealed = inHand.filter(({ commercial }) => commercial.sealed !== null && !commercial.open).length;
  const columns: readonly Column<Bid>[] = [
    { id: 'bidder', title: words.bidder, isRowHeader: true, render: (bid) => <BidderName bid={bid} /> },
    {
      id: 'price',
      title: words.price,
      render: ({ commercial }) => <PriceState commercial={commercial} isFixed={isOpened(view.stage)} />,
    },
    ...(maySeal
      ? [
          {
            id: 'act',
            title: words.act,
            render: ({ bidder, commercial }: Bid) => (
              <Button
                size="small"
                look={commercial.sealed ? 'quiet' : 'plain'}
                aria-label={commercial.sealed ? words.correctOf(bidder.name) : words.typeOf(bidder.name)}
                onPress={() => {
                  setDone(null);
                  setOpen(bidder.id);
                }}
              >
                {commercial.sealed ? words.correct : words.type}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const isAsked = asksForPrice(view) && inHand.length > 0;

  return (
    <Section title={receive.parts.prices} lead={words.lead} state={state} readOnly={whoseWork(view.may.seal)}>
      {isAsked ? (
        <>
          {done === null ? null : (
            <Notice kind="done" onDismiss={() => setDone(null)}>
              {words.done(done)}
            </Notice>
          )}
          <div className={classes(sealed > 0 && prices.desk)}>
            <DataTable caption={words.caption} isCaptionHidden columns={columns} rows={inHand} rowKey={({ bidder }) => bidder.id} />
            {sealed > 0 ? <Sealed what={words.allSealed(sealed)} who={words.who} when={words.when} /> : null}
          </div>
          {maySeal ? <PriceSheet tender={tender} view={view} /> : null}
        </>
      ) : null}
      {sealing ? (
        <SealDialog
          tender={tender}
          view={view}
          bid={sealing}
          onClose={() => setOpen(null)}
          onSealed={() => {
            setOpen(null);
            setDone(sealing.bidder.name);
          }}
        />
      ) : null}
    </Section>
  );
};

const PriceState = ({ commercial: { sealed, open }, isFixed }: { readonly commercial: Bid['commercial']; readonly isFixed: boolean }) => {
  if (sealed === null) return <StateBadge icon="open">{isFixed ? words.noneAtOpening : words.noneYet}</StateBadge>;
  return (
    <span className={styles.stack}>
      <span>{open ? <StateBadge icon="opened">{words.opened}</StateBadge> : <SealedMark>{words.sealed}</SealedMark>}</span>
      <span className={styles.alias}>{words.sealedBy(sealed.by, dayAndTime(sealed.at))}</span>
    </span>
  );
};
