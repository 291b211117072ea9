/** What a rounding does, shown on a number that stands exactly half-way: there the three ways part. */

import { display } from '../../../../shared/domain/display.ts';
import { exact, roundTo } from '../../../../shared/domain/exact.ts';
import type { Rounding } from '../../../../shared/domain/model.ts';

/** 12.445 for two places, 12.5 for none. */
export const roundingExample = ({ places, mode }: Rounding): { readonly before: string; readonly after: string } => {
  const before = `12.${'4'.repeat(places)}5`;
  return { before, after: display(roundTo(exact(before), places, mode), places) };
};
