/** What stands beside a result before it is recommended: the independent check, due diligence, and what is not on record. */

import type { Output } from '../../shared/contract/contract.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { leadsTo, type TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { assurancesOf, dueDiligenceOf, notOnRecordOf, resultNow } from '../store/queries/assurance.ts';
import type { BidRow } from '../store/queries/receive.ts';
import { checkerName } from './act-words.ts';
import { authored, nameOf, type View, whyNot } from './desk.ts';

type AwardView = Output<'award.view'>;

/** `whole`: the result, where it may be seen; what was checked says too much while it is hidden. */
export const assuranceView = (
  view: View,
  whole: TenderEvaluation | null,
  bids: readonly BidRow[],
): Pick<AwardView, 'assurance' | 'dueDiligence' | 'notOnRecord'> => {
  const { db, tender } = view;
  const assure = whyNot(view, 'award.assured');
  const record = whyNot(view, 'due-diligence.recorded');
  if (!whole) return { assurance: { result: null, assure, given: [] }, dueDiligence: { record, bids: [], given: [] }, notOnRecord: [] };
  const led = leadsTo(whole);
  const now = resultNow(db, tender);
  const isHere = (bid: string): boolean => bids.some(({ id }) => id === bid);
  return {
    assurance: {
      result: led.ok ? now : null,
      assure: assure ?? (led.ok ? null : led.refusal),
      given: assurancesOf(db, tender).map(({ checker, result, actor, at, ...said }) => ({
        ...said,
        checker: checkerName(checker, (person) => nameOf(view, person as PersonId)),
        isOfThis: result === now,
        made: authored(view, { actor, at }),
      })),
    },
    dueDiligence: {
      record: record ?? (led.ok ? null : led.refusal),
      bids: led.ok ? led.value.flatMap((one) => one.bids.filter(isHere)) : [],
      given: dueDiligenceOf(db, tender)
        .filter(({ bid }) => isHere(bid))
        .map(({ actor, at, claims, ...said }) => ({ ...said, claims: [...claims], made: authored(view, { actor, at }) })),
    },
    notOnRecord: [...notOnRecordOf(db, tender, whole)],
  };
};
