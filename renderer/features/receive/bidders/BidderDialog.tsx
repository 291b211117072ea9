/** Registering a bidder, or correcting one. */

import { useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import {
  Button,
  Checkbox,
  Columns,
  Dialog,
  inWords,
  Notice,
  RefusalNotice,
  Select,
  Stack,
  TextArea,
  TextField,
  useTyped,
} from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { receiveLots } from '../../../words/receive-lots.ts';
import type { Bid, View } from '../model.ts';
import styles from '../receive.module.css';
import { bidderOf, correctedBidder, draftOf, newDraft, refusalOfDraft, waitsFor } from './bidder-draft.ts';
import type { BidderDraft } from './bidder-draft.ts';
import { LotsOfBidder } from './LotsOfBidder.tsx';
import { bidsOfSupplier } from './supplier-lots.ts';

const words = receive.bidder;

export interface BidderDialogProps {
  readonly tender: string;
  readonly view: View;
  /** Null to register another one. */
  readonly bid: Bid | null;
  readonly onClose: () => void;
}

/** Mounted only while it is open. */
export const BidderDialog = ({ tender, view, bid, onClose }: BidderDialogProps) => {
  const { bids, lots, preferenceAsked } = view;
  const asksForLots = bid === null && lots.length > 0;
  const places = bid ? bidsOfSupplier(bid.registered, view).length : 0;
  const register = useCommand('receive.registerBidder');
  const correct = useCommand('receive.correctBidder');
  const first = useRef<HTMLDivElement>(null);
  const { typed, type, forget } = useTyped<Partial<BidderDraft>>(`bidder ${bid?.bidder.id ?? tender}`, {});
  const [last, setLast] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // The suggested short name moves on as soon as the bidder before it is registered.
  const draft: BidderDraft = { ...(bid ? draftOf(bid) : newDraft(bids)), ...typed };
  const clash = refusalOfDraft(draft, bids, bid?.bidder.id ?? null);
  const change = (part: Partial<BidderDraft>): void => {
    type({ ...typed, ...part });
    setRefusal(null);
    setLast(null);
  };

  const submit = async (isLast: boolean): Promise<void> => {
    if (waitsFor(draft, asksForLots) !== undefined || clash) return;
    const bidder = bidderOf(draft);
    const said = refusalOf(
      bid
        ? await correct.run({ tender, bidder: correctedBidder(bid, bidder, draft.preference) })
        : await register.run({ tender, bidder, ...(asksForLots ? { lots: [...draft.lots] } : {}) }),
    );
    setRefusal(said);
    if (said) return;
    forget();
    if (isLast) return onClose();
    setLast(bidder.name);
    first.current?.querySelector('input')?.focus();
  };

  const against = (field: string): string | undefined => (clash?.about === field ? inWords(clash) : undefined);
  const waits = waitsFor(draft, asksForLots);
  return (
    <Dialog title={bid ? words.correctTitle(bid.registered.name) : words.registerTitle} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(true);
        }}
      >
        <Stack gap="three">
          <div ref={first}>
            <TextField
              label={words.name}
              description={words.nameHelp}
              autoFocus
              maxLength={300}
              value={draft.name}
              onChange={(name) => change({ name })}
              refusal={against('name')}
            />
          </div>
          <Columns narrowest="14rem">
            <TextField
              label={words.alias}
              description={words.aliasHelp}
              maxLength={60}
              value={draft.alias}
              onChange={(alias) => change({ alias })}
              refusal={against('alias')}
            />
            <TextField
              label={words.identifier}
              description={words.identifierHelp}
              isOptional
              maxLength={120}
              value={draft.identifier}
              onChange={(identifier) => change({ identifier })}
            />
          </Columns>
          <Select
            label={words.size}
            description={words.sizeHelp}
            placeholder={words.sizes.unknown}
            choices={(['sme', 'large', 'unknown'] as const).map((id) => ({ id, label: words.sizes[id] }))}
            value={draft.size}
            onChange={(size) => change({ size })}
          />
          <Checkbox isSelected={draft.vcse} onChange={(vcse) => change({ vcse })}>
            {words.vcse}
          </Checkbox>
          <TextArea
            label={words.subcontractors}
            description={words.subcontractorsHelp}
            isOptional
            rows={2}
            value={draft.subcontractors}
            onChange={(subcontractors) => change({ subcontractors })}
          />
          {asksForLots ? (
            <LotsOfBidder lots={lots} chosen={draft.lots} isOrdered={preferenceAsked} onChange={(chosen) => change({ lots: chosen })} />
          ) : null}
          {bid && preferenceAsked && places > 1 ? (
            <Select
              label={receiveLots.preference}
              description={receiveLots.preferenceHelp}
              placeholder={receiveLots.noPreference}
              choices={Array.from({ length: places }, (_, place) => ({
                id: String(place + 1),
                label: receiveLots.preferenceOf(place + 1),
              }))}
              value={draft.preference === null ? null : String(draft.preference)}
              onChange={(place) => change({ preference: Number(place) })}
            />
          ) : null}
          {refusal ? <RefusalNotice refusal={refusal} /> : null}
          {last === null ? null : <Notice kind="done">{words.registered(last)}</Notice>}
          <div className={styles.ends}>
            <Button onPress={onClose}>{receive.cancel}</Button>
            {bid ? null : (
              <Button isPending={register.busy} waitsFor={waits} onPress={() => void submit(false)}>
                {words.registerAnother}
              </Button>
            )}
            <Button type="submit" look="primary" isPending={register.busy || correct.busy} waitsFor={waits}>
              {bid ? words.correct : words.register}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
};
