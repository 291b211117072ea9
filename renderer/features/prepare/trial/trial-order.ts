/** What is to be invented, as it is typed, and read as an order. */

import { trial } from '../../../words/trial.ts';
import { count } from '../../../words/format.ts';

export interface TypedOrder {
  readonly rounds: string;
  readonly bids: string;
  readonly priceSpread: string;
  readonly seed: string;
}

export interface TrialOrder {
  readonly rounds: number;
  readonly bids: number;
  readonly priceSpread: number;
  readonly seed: string;
}

const limits = { rounds: [1, 100_000], bids: [3, 20], priceSpread: [1, 99] } as const;

type Numbered = keyof typeof limits;

const inRange = (text: string, [from, to]: readonly [number, number]): number | null => {
  const typed = text.replaceAll(',', '').trim();
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= from && value <= to ? value : null;
};

const isSeed = (text: string): boolean => /^\d{1,20}$/.test(text) && BigInt(text) < 1n << 64n;

/** A seed that nobody chose. */
export const freshSeed = (): string => String(crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n);

export const startingOrder = (): TypedOrder => ({ rounds: '2000', bids: '6', priceSpread: '20', seed: freshSeed() });

/** What stands in the way of each field; fields that are right are left out. */
export const troubles = (typed: TypedOrder): Partial<Record<keyof TypedOrder, string>> => {
  const wrong = (Object.keys(limits) as Numbered[]).filter((field) => inRange(typed[field], limits[field]) === null);
  return {
    ...Object.fromEntries(wrong.map((field) => [field, trial.notWhole(count(limits[field][0]), count(limits[field][1]))])),
    ...(isSeed(typed.seed) ? {} : { seed: trial.notWhole('0', '18446744073709551615') }),
  };
};

/** Null while a field is wrong. */
export const orderOf = (typed: TypedOrder): TrialOrder | null => {
  const [rounds, bids, priceSpread] = (['rounds', 'bids', 'priceSpread'] as const).map((field) => inRange(typed[field], limits[field]));
  return rounds && bids && priceSpread && isSeed(typed.seed) ? { rounds, bids, priceSpread, seed: typed.seed } : null;
};
