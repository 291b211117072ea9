/** A supplier that is registered already bids for further lots. */

import { useState } from 'react';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog } from '../../../kit/index.ts';
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
  const { id: _, lot, ...bidder } = registered;
  if (!lot) return null;
  return (
    <FormDialog
      title={words.furtherTitle(registered.name)}
      onClose={onClose}
      act={words.register}
      isPending={busy}
      waitsFor={chosen.length === 0 ? words.waits : undefined}
      onAct={async () => refusalOf(await run({ tender, bidder, lots: [...chosen], supplier: lot.supplier }))}
    >
      <p>{words.furtherLead}</p>
      <LotsOfBidder lots={lotsLeftFor(registered, view)} chosen={chosen} isOrdered={false} onChange={setChosen} />
    </FormDialog>
  );
};
