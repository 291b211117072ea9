/** Numbers drawn from a seed, the same on every computer: xoshiro128** 1.1 of Blackman and Vigna, seeded through SplitMix64. Whole numbers only; there is no chance in the domain but what a recorded seed says. */

import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

/** Stands in every record of a simulation, so that another program can replay it. Another algorithm would be another version. */
export const generator = 'xoshiro128** 1.1, seeded by SplitMix64';

/** A whole number from 0 to 2^64 − 1, written out. */
export type Seed = string;

export interface Draw {
  /** From 0 to 2^32 − 1, each as likely. */
  readonly word: () => number;
  /** From 0 to `count` − 1, each exactly as likely. `count` from 1 to 2^32. */
  readonly below: (count: number) => number;
}

const words = 2 ** 32;
const mask = (1n << 64n) - 1n;

/** The 64-bit numbers of SplitMix64, after its first step from the seed. */
export const splitMix64 = (seed: bigint): (() => bigint) => {
  let state = seed & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    return mixed ^ (mixed >> 31n);
  };
};

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** From the generator's own state of four 32-bit words, not all nought. */
export const drawFrom = ([first, second, third, fourth]: readonly [number, number, number, number]): Draw => {
  let [a, b, c, d] = [first, second, third, fourth];
  const word = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  const below = (count: number): number => {
    // Words from here on would make the low remainders a little likelier, so they are drawn again.
    const fair = words - (words % count);
    let drawn = word();
    while (drawn >= fair) drawn = word();
    // The remainder, without the slow one of floating point: as both are below 2^32, a quotient is never rounded up to a whole number.
    return drawn - Math.floor(drawn / count) * count;
  };
  return { word, below };
};

/** Refuses `seed-not-understood`. */
export const drawing = (seed: Seed): Outcome<Draw> => {
  if (!/^\d{1,20}$/.test(seed) || BigInt(seed) > mask)
    return refused(
      refuse('seed-not-understood', `“${seed.slice(0, 40)}” is not a seed: it has to be a whole number of at most 18446744073709551615.`),
    );
  const next = splitMix64(BigInt(seed));
  const [low, high] = [next(), next()];
  return allowed(drawFrom([Number(low & 0xffffffffn), Number(low >> 32n), Number(high & 0xffffffffn), Number(high >> 32n)]));
};
