/** Acts after the recommendation, as rows: one event after the other, each held against the order and what is on record. */

import type { Act } from '../../../shared/acts/act.ts';
import type { afterAwardActs } from '../../../shared/acts/after-award.ts';
import {
  mayAcceptHandover,
  mayApprove,
  mayEnterContract,
  mayPublishNotice,
  maySendSummaries,
  mayTake,
  type SentSummaries,
} from '../../../shared/domain/after-award.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { afterAwardOf, assessedBids } from '../queries/after-award.ts';
import type { WriteDb } from '../sql.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';

type Kind = keyof typeof afterAwardActs;

const keep = (db: WriteDb, { tender, kind, body, at, actor }: Act<Kind>): null => {
  append(db, 'after_award', tender, { kind, body: canonical(body), at, actor });
  return null;
};

export const afterAwardHandlers: Handlers<Kind> = {
  'award.approved': (db, act) => mayApprove(afterAwardOf(db, act.tender), act.actor) ?? keep(db, act),
  'award.answered': (db, act) => mayTake('award.answered', afterAwardOf(db, act.tender)) ?? keep(db, act),
  'summaries.sent': (db, act) =>
    maySendSummaries(afterAwardOf(db, act.tender), assessedBids(db, act.tender), act.body as unknown as SentSummaries, act.at) ??
    keep(db, act),
  'notice.published': (db, act) => mayPublishNotice(afterAwardOf(db, act.tender), act.body, act.at) ?? keep(db, act),
  'contract.entered': (db, act) => mayEnterContract(afterAwardOf(db, act.tender), act.body, act.at) ?? keep(db, act),
  'handover.accepted': (db, act) => mayAcceptHandover(afterAwardOf(db, act.tender), act.body.on, act.at) ?? keep(db, act),
};
