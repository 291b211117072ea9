/** Receiving bids: bidders registered, conflicts declared, bids opened by two people, gates decided. Their files and prices have files of their own. */

import { allowed } from '../../shared/domain/result.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { headsOf } from '../store/acts.ts';
import { bidFileServices } from './bid-files.ts';
import type { Context, Services } from './context.ts';
import { lotCapOf } from '../store/queries/prepare.ts';
import { keep, keepAct, keepSigned, look, recordAs, sessionOf } from './desk.ts';
import { priceServices } from './prices.ts';
import { receiveView } from './receive-view.ts';

type ReceiveOperation = Exclude<Extract<keyof Services, `receive.${string}`>, 'receive.registerGoneOn' | 'receive.partLot'>;

export const receiveServices = (context: Context): Services<ReceiveOperation> => ({
  ...bidFileServices(context),
  ...priceServices(context),
  'receive.view': (where, caller) => look(context, where, caller, (view) => allowed(receiveView(view, context.clock()))),
  'receive.publish': ({ tender, ...publication }, caller) => keepAct(context, caller, tender, 'tender.published', publication),
  'receive.registerBidder': (payload, caller) => {
    const { lots = [], supplier: known } = payload;
    const tender = payload.tender as TenderId;
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const asked = context.store.read((db) => lotCapOf(db, tender)?.mechanism === 'stated-preference');
    const supplier = known ?? context.ids();
    const bids = lots.length === 0 ? [null] : lots;
    const bidders = bids.map((id, index) => ({
      ...payload.bidder,
      id: context.ids(),
      ...(id === null ? {} : { lot: { id, supplier, preference: asked ? index + 1 : null } }),
    }));
    const done = keep(context, tender, (db) => {
      for (const bidder of bidders) {
        const registered = recordAs(context, db, session.value, { tender, kind: 'bidder.registered', body: { bidder } });
        if (!registered.ok) return registered;
      }
      return allowed(null);
    });
    return done.ok ? allowed({ bids: bidders.map(({ id }) => id), keptAt: done.value.keptAt }) : done;
  },
  'receive.correctBidder': (payload, caller) => keepAct(context, caller, payload.tender, 'bidder.corrected', { bidder: payload.bidder }),
  'receive.withdrawBid': ({ tender, bid, reason }, caller) => keepAct(context, caller, tender, 'bid.withdrawn', { bid, reason }),

  'receive.declare': ({ tender, answers }, caller) => keepAct(context, caller, tender, 'conflict.declared', { answers, undertaking: true }),
  'receive.decideConflict': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'conflict.decided', decision),
  'receive.openBids': (payload, caller) =>
    keepSigned(context, caller, payload, 'bids.opened', (db) => ({ heads: headsOf(db, payload.tender as TenderId) })),
  'receive.decideGate': ({ tender, ...decision }, caller) => keepAct(context, caller, tender, 'gate.decided', decision),
  'receive.startScoring': ({ tender, fewer }, caller) => {
    const heads = context.store.read((db) => headsOf(db, tender as TenderId));
    return keepAct(context, caller, tender, 'scoring.started', { heads, fewer });
  },
});
