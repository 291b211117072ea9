/** Reopening a locked question: asked for, decided from outside the panel, moderated again for every bid, settled. */

import type { Role } from '../../shared/domain/model.ts';
import { decidesReopenings, maySettle, needsReopeningBanner, reopeningReasons } from '../../shared/domain/reopening.ts';
import { allowed } from '../../shared/domain/result.ts';
import { bidsToReagree } from '../store/projections/reopening.ts';
import { criteriaOf, panelOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { reopeningsOf } from '../store/queries/reopening.ts';
import { seesBid } from './bid-files.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, keepSigned, look, type View, whyNot } from './desk.ts';

type ReopeningOperation = 'moderate.viewReopenings' | 'moderate.requestReopening' | 'moderate.decideReopening' | 'moderate.settleReopening';

const namesWhere = ({ db, tender }: View, fits: (roles: readonly Role[]) => boolean): string[] =>
  panelOf(db, tender).flatMap(({ name, roles }) => (fits(roles) ? [name] : []));

export const reopeningServices = (context: Context): Services<ReopeningOperation> => ({
  'moderate.viewReopenings': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender } = view;
      const criteria = criteriaOf(db, tender);
      const bids = bidsOf(db, tender);
      const sees = seesBid(view);
      const nameOfBid = (id: string): string => bids.find((bid) => bid.id === id)?.bidder.name ?? '';
      return allowed({
        reopenings: reopeningsOf(db, tender).map((one) => {
          const criterion = criteria.find(({ id }) => id === one.criterion);
          const all = bidsToReagree(db, tender, one.criterion);
          const again = one.again.map(({ bid }) => bid);
          return {
            id: one.id,
            criterion: one.criterion,
            question: criterion ? `${criterion.number} ${criterion.title}`.trim() : '',
            reason: one.reason,
            reasonWords: reopeningReasons[one.reason],
            words: one.words,
            state: one.state,
            asked: authored(view, one),
            afterPrices: needsReopeningBanner(one.stage),
            decided: one.decided ? { reason: one.decided.reason, ...authored(view, one.decided) } : null,
            settled: one.settled ? authored(view, one.settled) : null,
            again: one.again.filter(({ bid }) => sees(bid)).map(({ bid, before, after }) => ({ bid, name: nameOfBid(bid), before, after })),
            left:
              one.state === 'approved'
                ? all.filter((bid) => !again.includes(bid) && sees(bid)).map((bid) => ({ bid, name: nameOfBid(bid) }))
                : [],
            settle: whyNot(view, 'reopening.settled') ?? maySettle(one.state, all, again),
          };
        }),
        mayRequest: whyNot(view, 'reopening.requested'),
        mayDecide: whyNot(view, 'reopening.decided'),
        deciders: namesWhere(view, decidesReopenings),
        moderators: namesWhere(view, (roles) => roles.includes('moderator')),
      });
    }),
  'moderate.requestReopening': ({ tender, ...body }, caller) =>
    keepAct(context, caller, tender, 'reopening.requested', { ...body, reopening: context.ids() }),
  'moderate.decideReopening': ({ reopening, outcome, reason, ...asked }, caller) =>
    keepSigned(context, caller, asked, 'reopening.decided', () => ({ reopening, outcome, reason })),
  'moderate.settleReopening': ({ reopening, ...asked }, caller) =>
    keepSigned(context, caller, asked, 'reopening.settled', () => ({ reopening })),
});
