/** The rules of one lot as if it were a contract of its own: everything is per lot (domain.md 3.6). */

import { criteriaInLot } from './answers.ts';
import type { LotId } from './ids.ts';
import type { Model } from './model.ts';

/** Its estimate is that of the lot, and not of the whole tender: whoever bids for a lot is measured against what that lot is worth. */
export const modelOfLot = (model: Model, lot: LotId | null): Model =>
  lot === null
    ? model
    : {
        ...model,
        tender: { ...model.tender, estimatedValue: model.lots.find(({ id }) => id === lot)?.value ?? null },
        criteria: criteriaInLot(model.criteria, lot),
        lots: [],
        lotCap: null,
      };
