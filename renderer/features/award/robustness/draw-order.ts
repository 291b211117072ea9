/** How weights are to be drawn, as it is typed, and read as an order. */

import type { Input } from '../../../../shared/contract/contract.ts';
import { compare, hundred, isPositive, parseExact, printExact } from '../../../../shared/domain/exact.ts';
import { robustness } from '../../../words/robustness.ts';

export type DrawOrder = Input<'award.drawWeights'>['order'];

export interface TypedDraw {
  readonly draws: string;
  readonly spread: string;
  readonly seed: string;
  readonly level: DrawOrder['level'];
}

const drawsOf = (text: string): number | null => {
  const typed = text.replaceAll(',', '').trim();
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  return value >= 1 && value <= 1_000_000 ? value : null;
};

/** At most three decimals: weights are drawn in thousandths of a point. */
const spreadOf = (text: string): string | null => {
  const value = /^\d{1,3}(?:\.\d{1,3})?$/.test(text.trim()) ? parseExact(text.trim()) : null;
  return value && isPositive(value) && compare(value, hundred) <= 0 ? printExact(value) : null;
};

const isSeed = (text: string): boolean => /^\d{1,20}$/.test(text) && BigInt(text) < 1n << 64n;

export const startingDraw = (): TypedDraw => ({
  draws: '10000',
  spread: '5',
  seed: String(crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n),
  level: 'sections',
});

/** What stands in the way of each field; fields that are right are left out. */
export const troublesOf = ({
  draws,
  spread,
  seed,
}: TypedDraw): { readonly draws?: string; readonly spread?: string; readonly seed?: string } => ({
  ...(drawsOf(draws) === null ? { draws: robustness.draws.notANumber('1', '1,000,000') } : {}),
  ...(spreadOf(spread) === null ? { spread: robustness.draws.notANumber('0.001', '100') } : {}),
  ...(isSeed(seed) ? {} : { seed: robustness.draws.notANumber('0', '18446744073709551615') }),
});

/** Null while a field is wrong. */
export const drawOrderOf = ({ draws, spread, seed, level }: TypedDraw): DrawOrder | null => {
  const [many, points] = [drawsOf(draws), spreadOf(spread)];
  return many !== null && points !== null && isSeed(seed) ? { draws: many, spread: points, seed, level } : null;
};
