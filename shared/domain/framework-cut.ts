/** Who is admitted to a framework, or goes on to the next stage of a procedure: the first so many, all above a score, or all within so many points of the best, with a rule for who stands on the line (domain.md 3.6). */

import { displayShort } from './display.ts';
import { compare, equal, exact, type Fraction, isNegative, parseExact, subtract } from './exact.ts';
import type { Place, Tie } from './evaluation.ts';
import type { BidId, Exact } from './ids.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export type FrameworkCut =
  /** `line`: what becomes of bids whose totals are exactly level across the line. `by-rank` takes them as the published tie-break ranked them. */
  | { readonly kind: 'first'; readonly count: number; readonly line: 'all-in' | 'none-in' | 'by-rank' }
  | { readonly kind: 'above'; readonly score: Exact; readonly line: 'in' | 'out' }
  | { readonly kind: 'within'; readonly points: Exact; readonly line: 'in' | 'out' };

export interface Admitted {
  /** Best first. */
  readonly admitted: readonly BidId[];
  /** Who comes next, best first, should one of them fall away. */
  readonly reserve: readonly BidId[];
  /** Those exactly on the line. */
  readonly onTheLine: readonly BidId[];
  readonly sentence: string;
}

/** Below nought nobody would be within it: the best total is not even so near to itself. */
const notANumber = (value: Exact): Refusal | null => {
  const points = parseExact(value);
  if (points && !isNegative(points)) return null;
  return refuse('cut-not-understood', `“${value.slice(0, 40)}” is not a number of points.`, { wayOut: 'Enter points from 0 up.' });
};

/** To be asked before the freeze. Refuses `cut-not-understood`. */
export const mayCut = (cut: FrameworkCut): Refusal | null => {
  if (cut.kind === 'above') return notANumber(cut.score);
  if (cut.kind === 'within') return notANumber(cut.points);
  return Number.isInteger(cut.count) && cut.count > 0
    ? null
    : refuse('cut-not-understood', `${cut.count} suppliers cannot be admitted: it has to be a whole number of at least 1.`);
};

/** Into what the cut takes bids, which says how it is put in words. */
export type CutInto = 'framework' | 'next-stage';

const taken: Readonly<Record<CutInto, { readonly are: string; readonly in: string; readonly part: string; readonly out: string }>> = {
  framework: { are: 'are admitted', in: 'admitted', part: 'admitted in part', out: 'not admitted' },
  'next-stage': { are: 'go on', in: 'taken on', part: 'taken on in part', out: 'not taken on' },
};

const split = (
  places: readonly Place[],
  isIn: (place: Place) => boolean,
  onTheLine: readonly Place[],
  words: string,
  into: CutInto,
): Admitted => {
  const says = taken[into];
  const admitted = places.filter(isIn).map(({ bid }) => bid);
  const line = onTheLine.map(({ bid }) => bid);
  const said =
    line.length === 0
      ? ''
      : ` Exactly on the line: ${line.length}, ${onTheLine.every(isIn) ? says.in : onTheLine.some(isIn) ? says.part : says.out} as published.`;
  return {
    admitted,
    reserve: places.filter((place) => !isIn(place)).map(({ bid }) => bid),
    onTheLine: line,
    sentence: `${admitted.length} of ${places.length} bids ${says.are}: ${words}.${said}`,
  };
};

/** Exactly equal in what ranks them: the pounds where those do, otherwise the total; where the order of the criteria does, a tie says so. */
const isLevel = (one: Place, other: Place, ties: readonly Tie[]): boolean =>
  one.figure && other.figure
    ? equal(exact(one.figure.value), exact(other.figure.value))
    : one.total !== null && other.total !== null
      ? equal(exact(one.total), exact(other.total))
      : ties.some(({ bids }) => bids.includes(one.bid) && bids.includes(other.bid));

const firstSoMany = (
  places: readonly Place[],
  count: number,
  line: 'all-in' | 'none-in' | 'by-rank',
  ties: readonly Tie[],
  into: CutInto,
): Outcome<Admitted> => {
  const [last, next] = places.slice(count - 1, count + 1);
  const words = `the first ${count}`;
  if (!last || !next || !isLevel(last, next, ties)) {
    const first = places.slice(0, count);
    return allowed(split(places, (place) => first.includes(place), [], words, into));
  }
  const level = places.filter((place) => isLevel(place, last, ties));
  const above = places.slice(0, places.indexOf(level[0] ?? last));
  if (line === 'by-rank') {
    if (last.rank === next.rank)
      return refused(
        refuse('tie-on-the-line', `${level.length} bids are tied across the line, and the published tie-break has not put them in order.`, {
          wayOut: 'Decide the tie as published.',
        }),
      );
    const first = places.slice(0, count);
    return allowed(split(places, (place) => first.includes(place), level, words, into));
  }
  return allowed(split(places, (place) => above.includes(place) || (line === 'all-in' && level.includes(place)), level, words, into));
};

const aboveLine = (places: readonly Place[], limit: Fraction, line: 'in' | 'out', words: string, into: CutInto): Admitted => {
  const order = ({ total }: Place) => compare(exact(total ?? '0'), limit);
  return split(
    places,
    (place) => order(place) > 0 || (order(place) === 0 && line === 'in'),
    places.filter((place) => order(place) === 0),
    words,
    into,
  );
};

/** Places as the ranking gives them, best first, compared exactly. Refuses what `mayCut` refuses, and `tie-on-the-line`. */
export const frameworkCut = (
  places: readonly Place[],
  cut: FrameworkCut,
  ties: readonly Tie[] = [],
  into: CutInto = 'framework',
): Outcome<Admitted> => {
  const wrong = mayCut(cut);
  if (wrong) return refused(wrong);
  const [best] = places;
  if (!best)
    return allowed({
      admitted: [],
      reserve: [],
      onTheLine: [],
      sentence: `No bid stands, so none ${into === 'framework' ? 'is admitted' : 'goes on'}.`,
    });
  if (cut.kind !== 'first' && best.total === null)
    return refused(refuse('method-without-totals', 'Bids have no totals, so totals cannot say who is admitted.'));
  switch (cut.kind) {
    case 'first':
      return firstSoMany(places, cut.count, cut.line, ties, into);
    case 'above':
      return allowed(
        aboveLine(places, exact(cut.score), cut.line, `totals ${cut.line === 'in' ? 'of at least' : 'above'} ${cut.score}`, into),
      );
    case 'within': {
      const limit = subtract(exact(best.total ?? '0'), exact(cut.points));
      return allowed(aboveLine(places, limit, cut.line, `within ${cut.points} points of the best, so from ${displayShort(limit)}`, into));
    }
    default:
      return cut satisfies never;
  }
};

const lines = {
  'all-in': 'Bids that are exactly level with the last one are all in',
  'none-in': 'Of bids that are exactly level across the line none is in',
  'by-rank': 'Of bids that are exactly level across the line the published tie-break says which are in',
  in: 'A bid exactly on the line is in',
  out: 'A bid exactly on the line is out',
} as const;

/** "The first 2 by the ranking. Bids that are exactly level with the last one are all in." */
export const cutWords = (cut: FrameworkCut): string => `${cutRule(cut)}. ${lines[cut.line]}.`;

const cutRule = (cut: FrameworkCut): string => {
  switch (cut.kind) {
    case 'first':
      return `The first ${cut.count} by the ranking`;
    case 'above':
      return `Every total above ${cut.score}`;
    case 'within':
      return `Every total within ${cut.points} points of the best`;
    default:
      return cut satisfies never;
  }
};
