/** How far assessors agree over several bids: intraclass correlation and Kendall's W, in fractions (domain.md 3.8). Without adjectives: on so few bids no number is "good". */

import type { Derivation } from './derivation.ts';
import { displayWorking } from './display.ts';
import { add, compare, divide, type Fraction, fromInteger, isPositive, multiply, one, printExact, subtract, sum } from './exact.ts';

/** One row for each bid, one column for each assessor, in the same order in every row. */
export type Ratings = readonly (readonly Fraction[])[];

/** Bids (n) and assessors (k) stand beside every number, so that nobody takes four bids for four hundred. */
export type Statistic =
  | { readonly kind: 'known'; readonly n: number; readonly k: number; readonly working: Derivation }
  | { readonly kind: 'not-enough-data'; readonly n: number; readonly k: number; readonly sentence: string };

interface Table {
  readonly n: number;
  readonly k: number;
  readonly rows: Ratings;
}

type Question = (table: Table, notEnough: (because: string) => Statistic) => Statistic;

const mean = (values: readonly Fraction[]): Fraction => divide(sum(values), fromInteger(values.length));

const columnOf = (rows: Ratings, column: number): readonly Fraction[] => rows.flatMap((row) => row.slice(column, column + 1));

const squares = (values: readonly Fraction[], around: Fraction): Fraction =>
  sum(
    values.map((value) => {
      const difference = subtract(value, around);
      return multiply(difference, difference);
    }),
  );

/** Asked of every statistic alike: at least two bids, two assessors, a mark from each on each. */
const asking =
  (question: Question) =>
  (rows: Ratings): Statistic => {
    const n = rows.length;
    const k = rows[0]?.length ?? 0;
    const notEnough = (because: string): Statistic => ({
      kind: 'not-enough-data',
      n,
      k,
      sentence: `Not enough data (${n} ${n === 1 ? 'bid' : 'bids'}, ${k} ${k === 1 ? 'assessor' : 'assessors'}): ${because}.`,
    });
    if (n < 2 || k < 2) return notEnough('it takes at least two of each');
    if (rows.some((row) => row.length !== k)) return notEnough('not every assessor has marked every bid');
    return question({ n, k, rows }, notEnough);
  };

interface MeanSquare {
  readonly value: Fraction;
  readonly working: Derivation;
}

const meanSquare = (title: string, formula: string, squares: Fraction, freedom: number): MeanSquare => {
  const value = divide(squares, fromInteger(freedom));
  return {
    value,
    working: { title, formula, substituted: `${displayWorking(squares)} ÷ ${freedom}`, value: printExact(value), inputs: [] },
  };
};

interface MeanSquares {
  /** Between bids. */
  readonly msr: MeanSquare;
  /** Between assessors. */
  readonly msc: MeanSquare;
  /** What is left. */
  readonly mse: MeanSquare;
}

/** Two-way analysis of variance without replication. */
const meanSquares = ({ n, k, rows }: Table): MeanSquares => {
  const all = rows.flat();
  const grand = mean(all);
  const columns = Array.from({ length: k }, (_, column) => mean(columnOf(rows, column)));
  const betweenRows = multiply(fromInteger(k), squares(rows.map(mean), grand));
  const betweenColumns = multiply(fromInteger(n), squares(columns, grand));
  const rest = subtract(squares(all, grand), add(betweenRows, betweenColumns));
  return {
    msr: meanSquare('MSR, mean square between bids', 'squares between bids ÷ (n − 1)', betweenRows, n - 1),
    msc: meanSquare('MSC, mean square between assessors', 'squares between assessors ÷ (k − 1)', betweenColumns, k - 1),
    mse: meanSquare('MSE, mean square of the rest', 'squares of the rest ÷ ((n − 1) × (k − 1))', rest, (n - 1) * (k - 1)),
  };
};

interface Coefficient {
  readonly title: string;
  readonly formula: string;
  /** Below MSR − MSE. */
  readonly below: (
    squares: { readonly msr: Fraction; readonly msc: Fraction; readonly mse: Fraction },
    n: Fraction,
    k: Fraction,
  ) => Fraction;
}

const intraclass = ({ title, formula, below }: Coefficient) =>
  asking((table, notEnough) => {
    const { msr, msc, mse } = meanSquares(table);
    const { n, k } = table;
    const above = subtract(msr.value, mse.value);
    const under = below({ msr: msr.value, msc: msc.value, mse: mse.value }, fromInteger(n), fromInteger(k));
    if (!isPositive(under)) return notEnough('the marks do not vary enough to tell bids apart');
    const value = divide(above, under);
    return {
      kind: 'known',
      n,
      k,
      working: {
        title,
        formula,
        substituted: `${displayWorking(above)} ÷ ${displayWorking(under)}`,
        value: printExact(value),
        inputs: [],
        steps: [msr.working, msc.working, mse.working],
      },
    };
  });

/** Agreement of single marks, assessors taken as any assessors. */
export const icc21 = intraclass({
  title: 'ICC(2,1)',
  formula: '(MSR − MSE) ÷ (MSR + (k − 1) × MSE + k × (MSC − MSE) ÷ n)',
  below: ({ msr, msc, mse }, n, k) => add(add(msr, multiply(subtract(k, one), mse)), divide(multiply(k, subtract(msc, mse)), n)),
});

/** Consistency of single marks, for these assessors only: a severe and a lenient one may agree fully. */
export const icc31 = intraclass({
  title: 'ICC(3,1)',
  formula: '(MSR − MSE) ÷ (MSR + (k − 1) × MSE)',
  below: ({ msr, mse }, _, k) => add(msr, multiply(subtract(k, one), mse)),
});

/** Agreement of the mean of all k assessors. */
export const icc2k = intraclass({
  title: 'ICC(2,k)',
  formula: '(MSR − MSE) ÷ (MSR + (MSC − MSE) ÷ n)',
  below: ({ msr, msc, mse }, n) => add(msr, divide(subtract(msc, mse), n)),
});

interface Ranked {
  readonly ranks: readonly Fraction[];
  /** t³ − t, summed over the groups of t equal marks. */
  readonly ties: number;
}

/** How many marks are lower than each that was given, and how many the same. */
const placesOf = (marks: readonly Fraction[]): ReadonlyMap<string, { readonly lower: number; readonly same: number }> => {
  const groups = [...Map.groupBy(marks, printExact)].flatMap(([key, [mark, ...others]]) =>
    mark ? [{ key, mark, same: others.length + 1 }] : [],
  );
  const places = new Map<string, { readonly lower: number; readonly same: number }>();
  let lower = 0;
  for (const { key, same } of groups.toSorted((a, b) => compare(a.mark, b.mark))) {
    places.set(key, { lower, same });
    lower += same;
  }
  return places;
};

/** 1 for the lowest mark; equal marks share the mean of the ranks that they take up. */
const rankWithin = (marks: readonly Fraction[]): Ranked => {
  const places = placesOf(marks);
  const counted = marks.map((mark) => places.get(printExact(mark)) ?? { lower: 0, same: 1 });
  return {
    ranks: counted.map(({ lower, same }) => divide(fromInteger(2 * lower + same + 1), fromInteger(2))),
    // Each of the t marks of a group brings its share, t² − 1.
    ties: counted.reduce((total, { same }) => total + same * same - 1, 0),
  };
};

const concordance = (ties: 'corrected' | 'uncorrected') =>
  asking(({ n, k, rows }, notEnough) => {
    const ranked = Array.from({ length: k }, (_, column) => rankWithin(columnOf(rows, column)));
    const sums = rows.map((_, row) => sum(ranked.flatMap(({ ranks }) => ranks.slice(row, row + 1))));
    const spread = squares(sums, mean(sums));
    const tied = ties === 'corrected' ? ranked.reduce((total, each) => total + each.ties, 0) : 0;
    const under = k * k * (n ** 3 - n) - k * tied;
    if (under === 0) return notEnough('no assessor has put any bid before another');
    const untied = `${k}² × (${n}³ − ${n})`;
    return {
      kind: 'known',
      n,
      k,
      working: {
        title: ties === 'corrected' ? 'Kendall’s W, corrected for ties' : 'Kendall’s W, not corrected for ties',
        formula: ties === 'corrected' ? '12 × S ÷ (k² × (n³ − n) − k × ΣT)' : '12 × S ÷ (k² × (n³ − n))',
        substituted: `12 × ${displayWorking(spread)} ÷ (${untied}${ties === 'corrected' ? ` − ${k} × ${tied}` : ''})`,
        value: printExact(divide(multiply(fromInteger(12), spread), fromInteger(under))),
        inputs: [],
      },
    };
  });

/** Kendall's coefficient of concordance over the assessors' rankings of the bids, allowing for equal marks. */
export const kendallsW = concordance('corrected');

/** The same as older tables print it, as if nobody had given equal marks. */
export const uncorrectedW = concordance('uncorrected');
