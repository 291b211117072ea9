/** A supplier that is registered already bids for further lots. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Row, Stack } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { receiveLots as words } from '../../../words/receive-lots.ts';
import type { Bid, View } from '../model.ts';
import { LotsOfBidder } from './LotsOfBidder.tsx';
import { lotsLeftFor } from './supplier-lots.ts';

export interface FurtherLotsDialogProps {
  readonly tender: string;
  readonly view: View;
  readonly bid: Bid;
  readonly onClose: () => void;
}

export const FurtherLotsDialog = ({ tender, view, bid: { registered }, onClose }: FurtherLotsDialogProps) => {
  const { run, busy } = useCommand('receive.registerBidder');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const register = async (): Promise<void> => {
    const { id: _, lot, ...bidder } = registered;
    if (!lot) return;
    const said = refusalOf(await run({ tender, bidder, lots: [...chosen], supplier: lot.supplier }));
    setRefusal(said);
    if (!said) onClose();
  };
  return (
    <Dialog
      title={words.furtherTitle(registered.name)}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button look="primary" isPending={busy} waitsFor={chosen.length === 0 ? words.waits : undefined} onPress={() => void register()}>
            {words.register}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{words.furtherLead}</p>
        <LotsOfBidder lots={lotsLeftFor(registered, view)} chosen={chosen} isOrdered={false} onChange={setChosen} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
