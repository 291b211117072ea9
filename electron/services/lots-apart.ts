/** Lots that are decided in records of their own: giving a lot one, and the ways between it and the tender that it is a part of. */

import type { Output } from '../../shared/contract/contract.ts';
import type { LotId, TenderId } from '../../shared/domain/ids.ts';
import { type LotOf, modelApart } from '../../shared/domain/lots-apart.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { lastHashOf } from '../store/acts.ts';
import { publicationNow } from '../store/queries/freezes.ts';
import { recordOfLot, refuseParting } from '../store/queries/lots-apart.ts';
import { freezeHashOf, hashRules, lotsApartOf, publishedLotsOf, publishedModelOf } from '../store/queries/prepare.ts';
import type { Context, Services } from './context.ts';
import { authored, keep, look, recordAs, sessionOf, type View, whyNot } from './desk.ts';
import { beginRecord } from './new-record.ts';

/** Every lot of a tender that is let in several, and whether it is decided here. */
export const lotsApartView = (view: View): Output<'receive.view'>['parting'] => {
  const { db, tender } = view;
  const apart = lotsApartOf(db, tender);
  const lots = publishedLotsOf(db, tender);
  if (lots.length < 2) return [];
  const closed = whyNot(view, 'lot.parted');
  const refusalOf = closed ? () => closed : refuseParting(db, tender);
  return lots.map((lot) => {
    const found = apart.find((one) => one.lot === lot.id);
    return {
      lot,
      apart: found ? { reason: found.reason, decided: authored(view, found), record: recordOfLot(db, tender, lot.id) } : null,
      refusal: refusalOf(lot.id),
    };
  });
};

export const lotsApartServices = (context: Context): Services<'receive.partLot'> => ({
  'receive.partLot': ({ tender: from, lot: id, reason }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const whole = from as TenderId;
    const seen = look(context, { tender: from }, caller, ({ viewer }) => allowed(viewer));
    if (!seen.ok) return seen;
    const lead = seen.value;
    if (!lead) return refused(refuse('not-your-role', 'Only the procurement lead may give a lot a record of its own.'));
    const tender = context.ids() as TenderId;
    const made = keep(context, tender, (db): Outcome<null> => {
      const parted = recordAs(context, db, session.value, { tender: whole, kind: 'lot.parted', body: { lot: id, reason } });
      if (!parted.ok) return parted;
      const published = publishedModelOf(db, whole);
      const lot = published.lots.find((one) => one.id === (id as LotId));
      const freezeHash = freezeHashOf(db, whole);
      const hash = lastHashOf(db, whole, 'lot.parted');
      if (!lot || !freezeHash || !hash) throw new Error('a lot went apart that was not frozen');
      const model = modelApart(published, lot);
      const notice = publicationNow(db, whole);
      const lotOf: LotOf = {
        tender: whole,
        reference: published.tender.reference,
        lot,
        freezeHash,
        parted: hash,
        published: notice && { notice: notice.notice, reference: notice.reference, on: notice.on },
        rules: hashRules(model),
      };
      return beginRecord(context, db, session.value, { tender, from: whole, lead, model, origin: { lotOf } });
    });
    if (!made.ok) return made;
    context.tell({ kind: 'changed', tender: whole, at: made.value.keptAt });
    return allowed({ tender });
  },
});
