/** A result as it stood before a bid left it: both the old and the new one are kept (rule N10; domain.md section 8, Lots and Late change). */

import type { Place } from './evaluation.ts';
import type { BidId, LotId } from './ids.ts';
import { leadsTo, type Recommended, type TenderEvaluation } from './tender-evaluation.ts';

export interface FormerResult {
  readonly lots: readonly {
    /** null: the whole contract. */
    readonly lot: LotId | null;
    /** Best first, with their names as they stood; empty: there was no ranking yet. */
    readonly places: readonly (Place & { readonly name: string })[];
    /** Who would have got it, and why, in words. */
    readonly sentence: string;
  }[];
  /** Null where something still stood in the way. */
  readonly led: readonly Recommended[] | null;
}

const nameIn = (bids: readonly { readonly bid: BidId; readonly name: string }[], bid: BidId): string =>
  bids.find((one) => one.bid === bid)?.name ?? '';

export const formerResult = (tender: TenderEvaluation): FormerResult => {
  const led = leadsTo(tender);
  return {
    lots: tender.lots.map(({ lot, evaluation: { bids, ranking }, admitted }) => {
      const awarded = tender.awards?.ok ? tender.awards.value.awards.find((one) => one.lot === lot?.id) : undefined;
      return {
        lot: lot?.id ?? null,
        places: (ranking?.places ?? []).map((place) => ({ ...place, name: nameIn(bids, place.bid) })),
        sentence: awarded?.sentence ?? (admitted?.ok ? admitted.value.sentence : ''),
      };
    }),
    led: led.ok ? led.value : null,
  };
};
