/** Rows to values: lots that are decided in records of their own, seen from the tender and from the record of the lot. */

import type { LotId, TenderId } from '../../../shared/domain/ids.ts';
import { lotName } from '../../../shared/domain/lot-words.ts';
import { type LotOf, mayPartLot } from '../../../shared/domain/lots-apart.ts';
import type { Model } from '../../../shared/domain/model.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import type { ReadDb } from '../sql.ts';
import { formerFreezesOf } from './freezes.ts';
import { hashRules, idsApart, wholeTenderOf, publishedLotsOf, publishedModelOf } from './prepare.ts';
import { bidsOf } from './receive.ts';

/** Answers null for a lot that may be given a record of its own; what it asks is read once for all lots. */
export const refuseParting = (db: ReadDb, tender: TenderId): ((lot: LotId) => Refusal | null) => {
  const model = publishedModelOf(db, tender);
  const facts = { apart: idsApart(db, tender), bidFor: new Set(bidsOf(db, tender).flatMap((bid) => bid.lot ?? [])) };
  return (lot) => mayPartLot(model, lot, facts);
};

/** Nobody bids here for a lot that is decided elsewhere. */
export const refuseApart = (db: ReadDb, tender: TenderId, lot: LotId | null): Refusal | null => {
  const found = lot !== null && idsApart(db, tender).includes(lot) ? publishedLotsOf(db, tender).find(({ id }) => id === lot) : undefined;
  return found
    ? refuse('lot-is-apart', `${lotName(found)} has a record of its own.`, { about: 'lots', wayOut: 'Register its bidders there.' })
    : null;
};

/** The record on this computer of a lot that has one of its own; null while there is none. */
export const recordOfLot = (db: ReadDb, tender: TenderId, lot: LotId): TenderId | null =>
  db.get<{ tender: TenderId }>('SELECT tender FROM lot_of WHERE came_from = ? AND lot = ? ORDER BY tender', tender, lot)?.tender ?? null;

/** Whether a lot that is about to be frozen for the first time is not the one that was published: later changes rest on the law that they name. */
export const isLotOtherwise = (db: ReadDb, tender: TenderId, model: Model): boolean =>
  model.lotOf !== null && formerFreezesOf(db, tender).length === 0 && hashRules(model) !== model.lotOf.rules;

/** The notice by which the whole tender was published: a lot rests on it as long as it is what was published there. */
export const publishedWithWhole = (db: ReadDb, tender: TenderId): LotOf['published'] =>
  formerFreezesOf(db, tender).length === 0 ? (wholeTenderOf(db, tender)?.published ?? null) : null;
