/** Acts of moderating, as rows. */

import type { Act } from '../../../shared/acts/act.ts';
import type { moderateActs } from '../../../shared/acts/moderate.ts';
import { answersThatCount } from '../../../shared/domain/answers.ts';
import type { BidId, PersonId } from '../../../shared/domain/ids.ts';
import { mayAgree, mayLockQuality, mayUnseal } from '../../../shared/domain/moderate.ts';
import { mayScoreHere } from '../../../shared/domain/procedure-stages.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { missingConsensus, refuseResting } from '../queries/moderate.ts';
import { criteriaOf, panelOf, scalesOf } from '../queries/prepare.ts';
import { bidsOf, recusedFrom, silentTowards, standingBids } from '../queries/receive.ts';
import { markersOf, scorersOf, sheetsOf } from '../queries/score.ts';
import type { WriteDb } from '../sql.ts';
import type { Handlers } from './handler.ts';
import { keysThatFit } from './keys.ts';
import { openSheet } from './score.ts';

/** Writes what was agreed for one answer in place of what stood there; the act of before stays in the record, and what was carried forward in its first. */
export const agree = (db: WriteDb, { kind, tender, body, at, actor }: Act<'consensus.agreed' | 'consensus.reagreed'>): Refusal | null => {
  const criterion = criteriaOf(db, tender).find((one) => one.id === body.criterion);
  const scale = criterion?.kind === 'scored' ? scalesOf(db, tender).find((one) => one.id === criterion.scale) : undefined;
  const bid = body.bid as BidId;
  const carried = criterion?.kind === 'scored' && kind === 'consensus.agreed' ? mayScoreHere(criterion) : null;
  if (carried) return carried;
  const standing = standingBids(db, tender);
  const asked = answersThatCount(criteriaOf(db, tender), standing);
  if (criterion?.kind !== 'scored' || !scale || !asked.some((one) => one.criterion === criterion.id && one.bid === bid))
    return refuse('no-such-item', 'This answer is not one that the panel scores.', { about: body.criterion });
  const { value, reason, explanations, dissent } = body;
  const present = body.present as PersonId[];
  const recused = recusedFrom(db, tender, bid);
  const refusal = mayAgree(
    {
      scale,
      considerations: criterion.considerations,
      panel: panelOf(db, tender).map((member) => member.id),
      recused,
      silent: silentTowards(db, tender, bid),
    },
    { value, reason, explanations, present },
  );
  if (refusal) return refusal;
  // Agreed without the sheets that are set aside, which nobody of those present has before them any more.
  const markers = markersOf(db, tender, { criterion: criterion.id, bid }).filter((person) => !recused.some(({ id }) => id === person));
  const heard = [...new Set([...markers, ...present])].toSorted();
  db.run(
    `INSERT INTO consensus (tender, criterion, bid, value, body, versions, at, actor) VALUES (?, ?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT (tender, criterion, bid) DO UPDATE SET value = excluded.value, body = excluded.body, versions = versions + 1, at = excluded.at, actor = excluded.actor`,
    tender,
    criterion.id,
    bid,
    value,
    canonical({ reason, explanations, dissent, present, heard }),
    at,
    actor,
  );
  // Scored once, it counts for all of the supplier's bids: what stood on another of them, withdrawn since or carried forward, counts no more.
  if (criterion.scoredOnce) {
    const bids = bidsOf(db, tender);
    const supplier = bids.find(({ id }) => id === bid)?.supplier;
    for (const { id } of bids.filter((one) => one.id !== bid && one.supplier === supplier))
      db.run('DELETE FROM consensus WHERE tender = ? AND criterion = ? AND bid = ?', tender, criterion.id, id);
  }
  return null;
};

export const moderateHandlers: Handlers<keyof typeof moderateActs> = {
  'sheets.unsealed': (db, { tender, body }) => {
    const sheets = sheetsOf(db, tender);
    const refusal = mayUnseal(
      scorersOf(db, tender).map((member) => ({
        name: member.name,
        submitted: sheets.some((sheet) => sheet.person === member.id && sheet.submittedAt !== null),
      })),
    );
    if (refusal) return refusal;
    const keys = keysThatFit(db, tender, 'sheets.unsealed', { sealed: sheets, shares: body.shares });
    if (keys.kind === 'refusal') return keys;
    for (const sheet of sheets) {
      const key = keys.bySeal.get(sheet.commitment);
      if (key !== undefined) openSheet(db, tender, sheet, key);
    }
    return null;
  },
  'consensus.agreed': agree,
  'quality.locked': (db, { tender }) => refuseResting(db, tender) ?? mayLockQuality(missingConsensus(db, tender).length),
};
