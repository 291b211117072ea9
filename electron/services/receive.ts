/** Receiving bids: bidders registered, conflicts declared, bids opened by two people, gates decided. Their files and prices have files of their own. */

import { allowed } from '../../shared/domain/result.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { headsOf } from '../store/acts.ts';
import { bidFileServices } from './bid-files.ts';
import type { Context, Services } from './context.ts';
import { keepAct, keepSigned, look } from './desk.ts';
import { priceServices } from './prices.ts';
import { receiveView } from './receive-view.ts';

type ReceiveOperation = Extract<keyof Services, `receive.${string}`>;

export const receiveServices = (context: Context): Services<ReceiveOperation> => ({
  ...bidFileServices(context),
  ...priceServices(context),
  'receive.view': (where, caller) => look(context, where, caller, (view) => allowed(receiveView(view))),
  'receive.registerBidder': (payload, caller) => {
    const bid = context.ids();
    const done = keepAct(context, caller, payload.tender, 'bidder.registered', { bidder: { ...payload.bidder, id: bid } });
    return done.ok ? allowed({ bid, keptAt: done.value.keptAt }) : done;
  },
  'receive.correctBidder': (payload, caller) => keepAct(context, caller, payload.tender, 'bidder.corrected', { bidder: payload.bidder }),
  'receive.withdrawBid': ({ tender, bid, reason }, caller) => keepAct(context, caller, tender, 'bid.withdrawn', { bid, reason }),

  'receive.declare': ({ tender, answers }, caller) => keepAct(context, caller, tender, 'conflict.declared', { answers, undertaking: true }),
  'receive.decideConflict': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'conflict.decided', decision),
  'receive.openBids': (payload, caller) =>
    keepSigned(context, caller, payload, 'bids.opened', (db) => ({ heads: headsOf(db, payload.tender as TenderId) })),
  'receive.decideGate': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'gate.decided', decision),
  'receive.startScoring': ({ tender }, caller) => {
    const heads = context.store.read((db) => headsOf(db, tender as TenderId));
    return keepAct(context, caller, tender, 'scoring.started', { heads });
  },
});
