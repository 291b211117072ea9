/** What a rounding is done to, by name; and what it does, shown on a number that stands exactly half-way: there the three ways part. */

import { display } from '../../../../shared/domain/display.ts';
import { type CriteriaTree, sectionsAtTop } from '../../../../shared/domain/criteria.ts';
import { exact, roundTo } from '../../../../shared/domain/exact.ts';
import type { Rounding } from '../../../../shared/domain/model.ts';
import { prepareWords } from '../../../words/prepare.ts';

const words = prepareWords.rules;

/** "For each section at the top (“Quality”, “Price”)". */
export const roundedIn = (stage: Rounding['stage'], tree: CriteriaTree): string =>
  stage === 'section' ? words.eachSection(sectionsAtTop(tree).map(({ title, number }) => title || number)) : words.stages[stage];

/** 12.445 for two places, 12.5 for none. */
export const roundingExample = ({ places, mode }: Rounding): { readonly before: string; readonly after: string } => {
  const before = `12.${'4'.repeat(places)}5`;
  return { before, after: display(roundTo(exact(before), places, mode), places) };
};
