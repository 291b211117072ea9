/** Acts of scoring, as rows. What a mark says stays sealed here; `openSheet` reads it once the sheet's key is published. */

import { mark as markSchema, type Mark, type scoreActs } from '../../../shared/acts/score.ts';
import type { BidId, CriterionId, TenderId } from '../../../shared/domain/ids.ts';
import { mayLeaveUndeclared } from '../../../shared/domain/people.ts';
import { mayStartWithFewer, scoredByFewer } from '../../../shared/domain/receive.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { mayRecordMark, maySubmitSheet, whatMarkLacks } from '../../../shared/domain/sheet.ts';
import { canonical, readCanonical } from '../../../shared/pack/canonical.ts';
import { openSealedBytes } from '../../sealed.ts';
import { refuseStart } from '../queries/open-procedures.ts';
import { criteriaOf, scalesOf } from '../queries/prepare.ts';
import { declaredBy, scoringFacts, standingBids } from '../queries/receive.ts';
import { assignmentsOf, isAssigned, type SealedMark, sealedMarksOf, type Sheet, sheetOf } from '../queries/score.ts';
import type { WriteDb } from '../sql.ts';
import type { Handlers } from './handler.ts';

const asSheet = (sheet: Sheet | null) => (sheet ? { submitted: sheet.submittedAt !== null } : null);

/** To what a mark's bytes are bound, so that none can be moved to another answer. */
export const markInfo = (criterion: string, bid: string): string => `mark ${criterion} ${bid}`;

/** The mark under its sheet's key; null where the key does not open it or it is not written as a mark. */
export const openMark = (key: string, sealed: Pick<SealedMark, 'criterion' | 'bid' | 'content'>): Mark | null => {
  const bytes = openSealedBytes(key, markInfo(sealed.criterion, sealed.bid), Buffer.from(sealed.content, 'base64'));
  if (!bytes) return null;
  try {
    return markSchema.parse(readCanonical(bytes));
  } catch {
    return null;
  }
};

/** Projects one unsealed sheet into everybody's view. A mark that breaks the published scale is void, said and shown, and counts for nothing. */
export const openSheet = (db: WriteDb, tender: TenderId, sheet: Sheet, key: string): void => {
  db.run('UPDATE sheet SET opened_key = ? WHERE tender = ? AND person = ?', key, tender, sheet.person);
  const criteria = criteriaOf(db, tender);
  const scales = scalesOf(db, tender);
  for (const sealed of sealedMarksOf(db, tender, sheet.person)) {
    const opened = openMark(key, sealed);
    const criterion = criteria.find((one) => one.id === sealed.criterion);
    const scale = scales.find((one) => criterion?.kind === 'scored' && one.id === criterion.scale);
    const refusal: Refusal | null =
      opened && scale
        ? whatMarkLacks(opened, scale)
        : refuse('key-does-not-fit', 'What this mark says cannot be opened with the sheet’s own key.');
    if (refusal || !opened)
      db.run(
        'INSERT OR REPLACE INTO void (tender, chain, seq, code, sentence) VALUES (?, ?, ?, ?, ?)',
        tender,
        sealed.chain,
        sealed.seq,
        refusal?.code ?? '',
        refusal?.sentence ?? '',
      );
    else
      db.run(
        'INSERT INTO main.mark (tender, person, criterion, bid, value, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        tender,
        sealed.person,
        sealed.criterion,
        sealed.bid,
        opened.value,
        canonical(opened),
        sealed.at,
      );
  }
};

export const scoreHandlers: Handlers<keyof typeof scoreActs> = {
  'scoring.started': (db, { tender, body, at, actor }) => {
    const fewer = scoredByFewer(scoringFacts(db, tender));
    const refusal = refuseStart(db, tender) ?? mayStartWithFewer(fewer, body.fewer);
    if (refusal) return refusal;
    if (fewer.length > 0)
      db.run(
        'INSERT INTO scored_by_fewer (tender, answers, reason, at, actor) VALUES (?, ?, ?, ?, ?)',
        tender,
        canonical(fewer),
        body.fewer,
        at,
        actor,
      );
    return null;
  },
  'sheet.begun': (db, { tender, body, at, actor }) => {
    if (sheetOf(db, tender, actor)) return refuse('sheet-already-begun', 'This scoresheet has been begun already.');
    const { sheet, ...rest } = body;
    db.run('INSERT INTO sheet (tender, person, id, body, begun_at) VALUES (?, ?, ?, ?, ?)', tender, actor, sheet, canonical(rest), at);
    return null;
  },
  'mark.recorded': (db, { tender, body, at, actor, chain, seq }) => {
    const one = { criterion: body.criterion as CriterionId, bid: body.bid as BidId };
    const refusal = mayRecordMark(asSheet(sheetOf(db, tender, actor)), isAssigned(db, tender, actor, one), one);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO sealed_mark (tender, person, criterion, bid, complete, content, at, chain, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, person, criterion, bid) DO UPDATE SET complete = excluded.complete, content = excluded.content, at = excluded.at, chain = excluded.chain, seq = excluded.seq`,
      tender,
      actor,
      one.criterion,
      one.bid,
      body.complete ? 1 : 0,
      body.content,
      at,
      chain,
      seq,
    );
    return null;
  },
  'sheet.submitted': (db, { tender, actor, at }) => {
    const complete = sealedMarksOf(db, tender, actor).filter((mark) => mark.complete);
    const declared = declaredBy(db, tender, actor);
    // A name that came in meanwhile takes a bid out of the sheet until its author has declared on it: the sheet would be submitted without it.
    const bids = standingBids(db, tender).map(({ id }) => id);
    const refusal =
      mayLeaveUndeclared(bids, declared) ?? maySubmitSheet(asSheet(sheetOf(db, tender, actor)), assignmentsOf(db, tender, actor), complete);
    if (refusal) return refusal;
    db.run('UPDATE sheet SET submitted_at = ? WHERE tender = ? AND person = ?', at, tender, actor);
    return null;
  },
};
