/** What each bidder sent, in its three envelopes. */

import { useMemo, useState } from 'react';
import { useCommands } from '../../../app/ask.ts';
import type { Command } from '../../../app/ask.ts';
import { Columns, Part, VisuallyHidden } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { asksForPrice, envelopes, whoseWork } from '../model.ts';
import type { Bid, BidFile, Envelope } from '../model.ts';
import type { PartOfReceiving } from '../part.ts';
import { Section } from '../Section.tsx';
import { BidderRail } from './BidderRail.tsx';
import { EnvelopeBox } from './EnvelopeBox.tsx';
import styles from './files.module.css';
import { incomingFileOf } from './intake.ts';
import { IntakeList } from './IntakeList.tsx';
import { LookDialog } from './LookDialog.tsx';
import { receivedAt, recorded, refusalOfReceived } from './moment.ts';
import type { Received } from './moment.ts';
import { ReceivedAt } from './ReceivedAt.tsx';
import { SetAsideDialog } from './SetAsideDialog.tsx';
import { useIntake } from './use-intake.ts';

const words = receive.files;

export interface FilesSectionProps extends PartOfReceiving {
  readonly chosen: string | null;
  readonly onChoose: (bid: string) => void;
  readonly onPrices: () => void;
}

export const FilesSection = ({ chosen, onChoose, onPrices, ...part }: FilesSectionProps) => {
  const { view, bids, state } = part;
  const bid = bids.find(({ bidder }) => bidder.id === chosen) ?? bids[0];
  useBidderKeys(bids, bid, onChoose);
  return (
    <Section title={receive.parts.files} lead={words.lead} state={state} readOnly={whoseWork(view.may.register)}>
      {bid ? (
        <div className={styles.desk}>
          <BidderRail bids={bids} chosen={bid.bidder.id} asksForPrice={asksForPrice(view)} onChoose={onChoose} />
          <FilesOfBid key={bid.bidder.id} {...part} bid={bid} onPrices={onPrices} />
        </div>
      ) : null}
    </Section>
  );
};

interface FilesOfBidProps extends PartOfReceiving {
  readonly bid: Bid;
  readonly onPrices: () => void;
}

const FilesOfBid = ({ place, tender, view, bid, onPrices }: FilesOfBidProps) => {
  const intake = useIntake(tender);
  const [received, setReceived] = useState<Received>(() => ({ typed: null, asOf: recorded(new Date()) }));
  const [looking, setLooking] = useState<BidFile | null>(null);
  const [settingAside, setSettingAside] = useState<BidFile | null>(null);
  const { bidder, files, standing, commercial } = bid;
  const isTaking = view.may.register === null && standing !== 'withdrawn';
  const shown = asksForPrice(view) || files.some(({ envelope }) => envelope === 'price') ? envelopes : envelopes.slice(0, 2);

  const add = (envelope: Envelope, chosen: readonly File[]): void => {
    const target = { tender, bid: bidder.id, envelope, receivedAt: receivedAt(received, new Date()) };
    intake.add(chosen.map(incomingFileOf), target, files);
  };
  const takingOf = (envelope: Envelope): 'no' | 'yes' | 'price-first' => {
    if (!isTaking || refusalOfReceived(received) !== null) return 'no';
    return envelope === 'price' && commercial.sealed === null ? 'price-first' : 'yes';
  };
  const last = intake.last();

  return (
    <Part level={3} title={words.of(bidder.name)} beside={bidder.alias}>
      {isTaking ? <ReceivedAt received={received} onReceived={setReceived} deadline={view.deadline} /> : null}
      <IntakeList items={intake.items().filter(({ target }) => target.bid === bidder.id)} intake={intake} />
      <Columns narrowest="13rem" gap="two">
        {shown.map((envelope) => (
          <EnvelopeBox
            key={envelope}
            envelope={envelope}
            files={files.filter((file) => file.envelope === envelope)}
            deadline={view.deadline}
            taking={takingOf(envelope)}
            onFiles={(chosen) => add(envelope, chosen)}
            onPrices={onPrices}
            onLook={setLooking}
            onSetAside={isTaking ? setSettingAside : null}
          />
        ))}
      </Columns>
      <VisuallyHidden>
        <span role="status">{last === null ? '' : receive.intake.announced(last)}</span>
      </VisuallyHidden>
      {looking ? <LookDialog place={place} bid={bid} file={looking} onClose={() => setLooking(null)} /> : null}
      {settingAside ? <SetAsideDialog tender={tender} bid={bidder.id} file={settingAside} onClose={() => setSettingAside(null)} /> : null}
    </Part>
  );
};

/** J and K go from bidder to bidder, as they do everywhere. */
const useBidderKeys = (bids: readonly Bid[], bid: Bid | undefined, onChoose: (bid: string) => void): void => {
  const commands = useMemo((): readonly Command[] => {
    const step = (by: number): void => {
      const next = bids[bids.findIndex(({ bidder }) => bidder.id === bid?.bidder.id) + by];
      if (next) onChoose(next.bidder.id);
    };
    return [
      { id: 'receive-next-bidder', label: words.next, shortcut: 'J', can: true, run: () => step(1) },
      { id: 'receive-previous-bidder', label: words.before, shortcut: 'K', can: true, run: () => step(-1) },
    ];
  }, [bids, bid, onChoose]);
  useCommands(receive.parts.files, commands);
};
