/** Acts of receiving, as rows. */

import type { Bidder, receiveActs } from '../../../shared/acts/receive.ts';
import type { BidId, CriterionId, LotId, PersonId, Sha256, SupplierId, TenderId, Time } from '../../../shared/domain/ids.ts';
import { type Declared, mayDecideConflict, mayDeclare } from '../../../shared/domain/people.ts';
import { mayOpenBids, mayRegister } from '../../../shared/domain/receive.ts';
import { mayTakePart } from '../../../shared/domain/procedure-stages.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { refuseApart } from '../queries/lots-apart.ts';
import { detailsOf, earlierOf, lotCapOf, lotsOf } from '../queries/prepare.ts';
import { type BidRow, bidsOf, criteriaByLot, declaredBy, disregardedBids, filesOf, goneOnFrom, presentBids } from '../queries/receive.ts';
import type { ReadDb } from '../sql.ts';
import { keepFormerResult } from './former.ts';
import { refuseUnpublished } from '../queries/freezes.ts';
import type { Handlers } from './handler.ts';
import { keepBidder } from './new-names.ts';

export const registered = (db: ReadDb, tender: TenderId) =>
  bidsOf(db, tender).map(({ id, registered: { name, alias }, lot, supplier, preference, withdrawnReason }) => ({
    id,
    name,
    alias,
    lot,
    supplier,
    preference,
    withdrawn: withdrawnReason !== null,
  }));

/** Where a bid stands: in a tender in lots as it says, otherwise alone. */
const placeOf = ({ id, lot }: Bidder): Pick<BidRow, 'id' | 'lot' | 'supplier'> => ({
  id: id as BidId,
  lot: (lot?.id ?? null) as LotId | null,
  supplier: (lot?.supplier ?? id) as SupplierId,
});

/** The bid is there and not withdrawn. */
export const refuseAbsent = (db: ReadDb, tender: TenderId, bid: string): Refusal | null => {
  const found = bidsOf(db, tender).find((one) => one.id === bid);
  if (!found) return refuse('no-such-bid', 'This bidder is not registered.');
  return found.withdrawnReason === null ? null : refuse('bid-withdrawn', `The bid of ${found.bidder.name} was withdrawn.`, { about: bid });
};

/** Why whoever declared this cannot turn a key of the opening at that time. */
export const refuseOpening = (db: ReadDb, tender: TenderId, opener: readonly Declared[], at: Time): Refusal | null =>
  refuseUnpublished(db, tender) ??
  mayOpenBids({ bids: registered(db, tender), opener, cap: lotCapOf(db, tender), deadline: detailsOf(db, tender).deadline, at });

/** Nothing is done any more about a tender that was left out. */
export const refuseDisregarded = (db: ReadDb, tender: TenderId, bid: string): Refusal | null =>
  disregardedBids(db, tender).has(bid as BidId)
    ? refuse(
        'tender-disregarded',
        `${bidsOf(db, tender).find(({ id }) => id === bid)?.bidder.name ?? 'This tender'} was left out already.`,
        { about: bid },
      )
    : null;

export const receiveHandlers: Handlers<keyof typeof receiveActs> = {
  'bidder.registered': (db, { tender, body: { bidder, from }, at, actor }) => {
    const id = bidder.id as BidId;
    const bids = registered(db, tender);
    if (bids.some((bid) => bid.id === id)) return refuse('bidder-name-taken', `“${bidder.name}” is registered already.`);
    const earlier = earlierOf(db, tender);
    const refusal =
      mayTakePart(earlier, { from: (from ?? null) as BidId | null, lot: placeOf(bidder).lot }, goneOnFrom(db, tender)) ??
      refuseApart(db, tender, placeOf(bidder).lot) ??
      mayRegister({ ...bidder, ...placeOf(bidder) }, bids, lotsOf(db, tender));
    if (refusal) return refusal;
    const sibling = bidsOf(db, tender).find((bid) => bid.supplier === placeOf(bidder).supplier)?.registered;
    if (sibling && canonical({ ...sibling, id, lot: null }) !== canonical({ ...bidder, lot: null }))
      return refuse('supplier-described-otherwise', `${sibling.name} is registered for another lot with other details.`, {
        wayOut: 'Correct its entry first, then add the lot.',
      });
    db.run(
      'INSERT INTO bid (tender, id, position, bidder, gone_on_from, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
      tender,
      id,
      bids.length,
      canonical(bidder),
      from ?? null,
      at,
      actor,
    );
    for (const { criterion, value, bid: _, ...agreed } of earlier?.scores.filter(({ bid }) => bid === from) ?? [])
      db.run(
        'INSERT INTO consensus (tender, criterion, bid, value, body, versions, at, actor) VALUES (?, ?, ?, ?, ?, 1, ?, ?)',
        tender,
        criterion,
        id,
        value,
        canonical({ ...agreed, dissent: '', present: [], heard: [] }),
        at,
        actor,
      );
    return null;
  },
  'bidder.corrected': (db, { tender, body: { bidder } }) => {
    const id = bidder.id as BidId;
    const bids = bidsOf(db, tender);
    const before = bids.find((bid) => bid.id === id);
    const refusal =
      refuseAbsent(db, tender, id) ?? mayRegister({ ...bidder, ...placeOf(bidder) }, registered(db, tender), lotsOf(db, tender));
    if (refusal) return refusal;
    if (!before || placeOf(bidder).lot !== before.lot || placeOf(bidder).supplier !== before.supplier)
      return refuse('lot-fixed', 'A bid stays in the lot that it was registered for.', {
        about: 'lots',
        wayOut: 'Withdraw it, and register the supplier for the other lot.',
      });
    keepBidder(db, tender, bids, before, bidder);
    return null;
  },
  'bid.withdrawn': (db, act) => {
    const { tender, body } = act;
    const refusal = refuseAbsent(db, tender, body.bid);
    if (refusal) return refusal;
    keepFormerResult(db, act, { cause: 'withdrawn', bids: [body.bid], reason: body.reason });
    db.run('UPDATE bid SET withdrawn_reason = ? WHERE tender = ? AND id = ?', body.reason, tender, body.bid);
    return null;
  },
  'bid-file.received': (db, { tender, body: { bid, file, receivedAt }, at, actor }) => {
    const refusal = refuseAbsent(db, tender, bid);
    if (refusal) return refusal;
    const files = filesOf(db, tender);
    if (files.some((one) => one.bid === bid && one.sha256 === file.sha256))
      return refuse('file-already-there', `“${file.title}” is already among this bidder's files: the same bytes were put in before.`, {
        about: file.sha256,
      });
    const sealed = db.get('SELECT 1 FROM commercial WHERE tender = ? AND bid = ? AND commitment = ?', tender, bid, file.sealedUnder);
    if ((file.envelope === 'price') !== (file.sealedUnder !== null) || (file.sealedUnder !== null && !sealed))
      return refuse('price-not-sealed-yet', 'A file of the price envelope is sealed under the key of this bidder’s price.', {
        about: bid,
        wayOut: 'Put the file in again.',
      });
    db.run(
      'INSERT INTO bid_file (tender, bid, sha256, position, title, media_type, size, envelope, received_at, sealed_under, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      tender,
      bid,
      file.sha256,
      files.length,
      file.title,
      file.mediaType,
      file.size,
      file.envelope,
      receivedAt,
      file.sealedUnder,
      at,
      actor,
    );
    return null;
  },
  'bid-file.set-aside': (db, { tender, body }) => {
    const refusal = refuseAbsent(db, tender, body.bid);
    if (refusal) return refusal;
    if (!filesOf(db, tender).some((one) => one.bid === body.bid && one.sha256 === (body.file as Sha256)))
      return refuse('no-such-file', 'This file is not among the bidder’s files.', { about: body.file });
    db.run(
      'UPDATE bid_file SET set_aside_reason = ? WHERE tender = ? AND bid = ? AND sha256 = ?',
      body.reason,
      tender,
      body.bid,
      body.file,
    );
    return null;
  },
  'commercial.sealed': (db, { tender, body: { bid, ...sealed }, at, actor }) => {
    const refusal = refuseAbsent(db, tender, bid);
    if (refusal) return refusal;
    if (db.get('SELECT 1 FROM commercial WHERE tender = ? AND commitment = ?', tender, sealed.commitment))
      return refuse('seal-used-twice', 'Each price is sealed under a key of its own.', { about: bid });
    // A price sealed before is superseded; its seal stays only while files of the envelope lie under it.
    db.run('UPDATE commercial SET current = 0 WHERE tender = ? AND bid = ?', tender, bid);
    db.run(
      `DELETE FROM commercial WHERE tender = ? AND bid = ?
         AND NOT EXISTS (SELECT 1 FROM bid_file WHERE bid_file.tender = commercial.tender AND bid_file.sealed_under = commercial.commitment)`,
      tender,
      bid,
    );
    const { commitment, ...body } = sealed;
    db.run(
      'INSERT INTO commercial (tender, bid, commitment, current, body, at, actor) VALUES (?, ?, ?, 1, ?, ?, ?)',
      tender,
      bid,
      commitment,
      canonical(body),
      at,
      actor,
    );
    return null;
  },
  'conflict.declared': (db, { tender, body, at, actor }) => {
    const bids = presentBids(db, tender).map((bid) => ({ id: bid.id, name: bid.bidder.name }));
    const answers = body.answers.map((answer) => ({ ...answer, bid: answer.bid as BidId }));
    const refusal = mayDeclare(bids, answers);
    if (refusal) return refusal;
    for (const { bid, answer, details } of answers) {
      const before = db.get<{ answer: string; details: string }>(
        'SELECT answer, details FROM declaration WHERE tender = ? AND person = ? AND bid = ?',
        tender,
        actor,
        bid,
      );
      // A changed answer is a new question: what was decided about the old one no longer stands.
      if (before && (before.answer !== answer || before.details !== details))
        db.run('DELETE FROM conflict_decision WHERE tender = ? AND person = ? AND bid = ?', tender, actor, bid);
      db.run(
        `INSERT INTO declaration (tender, person, bid, answer, details, at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (tender, person, bid) DO UPDATE SET answer = excluded.answer, details = excluded.details, at = excluded.at`,
        tender,
        actor,
        bid,
        answer,
        details,
        at,
      );
    }
    return null;
  },
  'conflict.decided': (db, { tender, body, at, actor }) => {
    const person = body.person as PersonId;
    const refusal = mayDecideConflict(actor, person, body.bid as BidId, declaredBy(db, tender, person));
    if (refusal) return refusal;
    db.run(
      `INSERT INTO conflict_decision (tender, person, bid, outcome, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, person, bid) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      person,
      body.bid,
      body.outcome,
      body.reason,
      at,
      actor,
    );
    return null;
  },
  'bids.opened': (db, { tender, actor, at }) => refuseOpening(db, tender, declaredBy(db, tender, actor), at),
  'gate.decided': (db, { tender, body, at, actor }) => {
    const refusal = refuseAbsent(db, tender, body.bid) ?? refuseDisregarded(db, tender, body.bid);
    if (refusal) return refusal;
    const criterion = body.criterion as CriterionId | null;
    const lot = bidsOf(db, tender).find((bid) => bid.id === body.bid)?.lot ?? null;
    if (criterion !== null && !criteriaByLot(db, tender)(lot).some((one) => one.id === criterion && one.kind === 'pass-fail'))
      return refuse('no-such-gate', 'This is not a pass-or-fail criterion.', { about: criterion });
    db.run(
      `INSERT INTO gate_decision (tender, bid, criterion, outcome, reason, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid, criterion) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, at = excluded.at, actor = excluded.actor`,
      tender,
      body.bid,
      criterion ?? '',
      body.outcome,
      body.reason,
      at,
      actor,
    );
    return null;
  },
};
