/** How the points for social value are split between promises in numbers and written method: 60 to 40, half and half, or all of one (domain.md 3.5). */

import type { CriteriaTree } from './criteria.ts';
import { isContractOnly } from './criteria.ts';
import { add, divide, type Fraction, hundred, isZero, multiply, sum } from './exact.ts';
import type { CriterionId } from './ids.ts';

export interface SocialValueSplit {
  /** Points out of 100 for the whole tender. */
  readonly quantities: Fraction;
  readonly method: Fraction;
  /** Percent of both together. */
  readonly quantitiesShare: Fraction;
  readonly methodShare: Fraction;
}

/** Null where nothing is scored as social value, or a weight is not known yet. */
export const socialValueSplit = (criteria: CriteriaTree, points: (criterion: CriterionId) => Fraction | null): SocialValueSplit | null => {
  const of = (isOne: (criterion: CriteriaTree[number]) => boolean): Fraction | null => {
    const found = criteria.filter(isOne).map(({ id }) => points(id));
    return found.every((each) => each !== null) ? sum(found) : null;
  };
  const quantities = of((one) => one.kind === 'social-value-quantity' && !isContractOnly(one));
  const method = of((one) => one.kind === 'scored' && one.envelope === 'social-value');
  if (quantities === null || method === null) return null;
  const whole = add(quantities, method);
  if (isZero(whole)) return null;
  const share = (part: Fraction): Fraction => divide(multiply(part, hundred), whole);
  return { quantities, method, quantitiesShare: share(quantities), methodShare: share(method) };
};
