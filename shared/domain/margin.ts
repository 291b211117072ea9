/** By how much the first bid leads the second, and which section of the criteria turns the order (information only). */

import { displayShort, displayWorking } from './display.ts';
import type { Margin, RankedBy, RankedByPounds, SectionDifference } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { isPositive, isZero, negate, printExact, subtract, zero } from './exact.ts';
import type { CriterionId } from './ids.ts';
import { displayFigures, figureNames } from './price-figure.ts';
import type { Contender } from './ranking.ts';
import { listed } from './wording.ts';

interface Compared {
  readonly title: string;
  readonly difference: Fraction;
  readonly without: Fraction;
}

/**
 * A section decides when the first bid would not lead without it: when its difference is at least the whole margin. That can be none of them,
 * when the lead stands without any one, or several, when each outweighs it. `sections` are the criteria at the top of the tree.
 */
export const marginBetween = (
  first: Contender,
  second: Contender,
  sections: readonly { readonly id: CriterionId; readonly title: string }[],
  by: Exclude<RankedBy, 'criteria-order'>,
): Margin => {
  if (by !== 'total') return figureMargin(first, second, by);
  const margin = subtract(first.total, second.total);
  const differences = sections.map(({ id, title }) => {
    const difference = subtract(first.points.get(id) ?? zero, second.points.get(id) ?? zero);
    return { id, title, difference, without: subtract(margin, difference) };
  });
  const [a, b] = [printExact(first.total), printExact(second.total)];
  return {
    first: first.bid,
    second: second.bid,
    points: {
      title: `Lead of ${first.name} over ${second.name}`,
      formula: 'total of the first − total of the second',
      substituted: `${displayWorking(first.total)} − ${displayWorking(second.total)}`,
      value: printExact(margin),
      inputs: [
        { label: first.name, value: a, source: { kind: 'total', bid: first.bid } },
        { label: second.name, value: b, source: { kind: 'total', bid: second.bid } },
      ],
    },
    sections: differences.map(({ id, difference, without }): SectionDifference => ({
      criterion: id,
      difference: printExact(difference),
      marginWithout: printExact(without),
      decides: !isPositive(without),
    })),
    sentence: isZero(margin)
      ? `${first.name} and ${second.name} have the same total: the published tie-break decides.`
      : inWords(
          first.name,
          second.name,
          differences.filter(({ without }) => !isPositive(without)),
        ),
  };
};

/** The lowest figure is first, so the lead is what the second has more. */
const figureMargin = (first: Contender, second: Contender, by: RankedByPounds): Margin => {
  const [lower, higher] = [first.figure ?? zero, second.figure ?? zero];
  const lead = subtract(higher, lower);
  const [less = '', more = ''] = displayFigures([lower, higher]);
  const name = figureNames[by];
  return {
    first: first.bid,
    second: second.bid,
    points: {
      title: `Lead of ${first.name} over ${second.name}`,
      formula: `${name} of the second − ${name} of the first`,
      substituted: `${more} − ${less}`,
      value: printExact(lead),
      inputs: [second, first].map(({ bid, name: bidder, figure }) => ({
        label: bidder,
        value: printExact(figure ?? zero),
        source: { kind: 'figure', bid },
      })),
    },
    sections: [],
    sentence: isZero(lead)
      ? `${first.name} and ${second.name} have the same ${name}: the published tie-break decides.`
      : `The lowest ${name} decides it: ${less} for ${first.name}, ${more} for ${second.name}.`,
  };
};

const inWords = (first: string, second: string, deciding: readonly Compared[]): string => {
  const [only, ...others] = deciding;
  if (!only) return `No single section decides it: ${first} would lead without any one of them.`;
  if (others.length > 0) {
    return `${listed(deciding.map(({ title }) => title))} each decide it: without any one of them ${first} would not lead.`;
  }
  const instead = isZero(only.without) ? 'the two would be level' : `${second} would lead by ${displayShort(negate(only.without))}`;
  return `${only.title} decides it: without it ${instead}.`;
};
