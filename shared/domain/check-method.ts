/** The check of criteria that only put bids in order: nothing is published that would need points (PA23 s.23(3)(b)(ii)). */

import { comparedInTurn, mayPutInOrder } from './criteria-order.ts';
import { isWeighed } from './criteria.ts';
import { aboutCriterion, blocking, type Finding } from './finding.ts';
import { isFindingCode } from './finding-rules.ts';
import { inEachLot } from './found-in-parts.ts';
import type { Model } from './model.ts';

const checkOrder = (model: Model): readonly Finding[] => {
  if (model.method !== 'lexicographic') return [];
  const { criteria, rounding, tieBreak } = model;
  const found: Finding[] = [];
  const wrong = mayPutInOrder(model);
  const about = criteria.find(({ id }) => id === wrong?.about);
  if (wrong && about && isFindingCode(wrong.code))
    found.push(blocking(aboutCriterion(about), wrong.code, wrong.sentence, wrong.wayOut ?? ''));
  const weighed = criteria.find((criterion) => isWeighed(criterion) && criterion.weight !== null);
  if (weighed)
    found.push(
      blocking(
        aboutCriterion(weighed),
        'weight-in-an-order',
        `“${weighed.title}” has a weight, but the order of the criteria decides and nothing is weighed.`,
        'Take the weights away, or let points decide.',
      ),
    );
  if (comparedInTurn(criteria).length === 0)
    found.push(blocking({ kind: 'criteria' }, 'nothing-to-compare', 'There is no criterion on which bids could be compared.', 'Add one.'));
  if (rounding.stage !== 'none')
    found.push(
      blocking(
        { kind: 'rules', field: 'rounding' },
        'rounding-in-an-order',
        'Points are to be rounded, but nothing is added up where the order of the criteria decides.',
        'Round nothing.',
      ),
    );
  if (tieBreak.some(({ kind }) => kind !== 'drawing-lots'))
    found.push(
      blocking(
        { kind: 'rules', field: 'tieBreak' },
        'tie-break-in-an-order',
        'Bids that are level on every criterion are level on what the tie-break asks for, too.',
        'Leave only drawing lots.',
      ),
    );
  return found;
};

/** Of every lot: in each the order of its own criteria decides. */
export const checkMethod = (model: Model): readonly Finding[] => inEachLot(model, checkOrder);
