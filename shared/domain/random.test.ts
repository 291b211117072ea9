import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draw, drawFrom, drawing, splitMix64 } from './random.ts';

const drawn = (seed: string): Draw => {
  const draw = drawing(seed);
  if (!draw.ok) throw new Error(draw.refusal.sentence);
  return draw.value;
};

const take = (count: number, next: () => number): readonly number[] => Array.from({ length: count }, next);

describe('numbers from a seed', () => {
  it('are those of the authors’ xoshiro128** 1.1 from the state 1, 2, 3, 4', () => {
    expect(take(10, drawFrom([1, 2, 3, 4]).word)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('are seeded by the published numbers of SplitMix64 from 1234567', () => {
    const next = splitMix64(1234567n);
    expect(Array.from({ length: 5 }, next)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  it('take the low word of each 64-bit number first', () => {
    const [low, high] = [6457827717110365317n, 3203168211198807973n];
    const words = [low, high].flatMap((word) => [Number(word % 2n ** 32n), Number(word / 2n ** 32n)]);
    const [a = 0, b = 0, c = 0, d = 0] = words;
    expect(take(5, drawn('1234567').word)).toEqual(take(5, drawFrom([a, b, c, d]).word));
  });

  it('replay, and differ with the seed', () => {
    expect(take(20, drawn('7').word)).toEqual(take(20, drawn('7').word));
    expect(take(20, drawn('7').word)).not.toEqual(take(20, drawn('8').word));
  });

  it('below a bound stay below it and reach every number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.integer({ min: 1, max: 40 }), (seed, count) => {
        const draw = drawn(String(seed));
        const numbers = new Set(take(count * 40, () => draw.below(count)));
        expect([...numbers].every((number) => Number.isInteger(number) && number >= 0 && number < count)).toBe(true);
        expect(numbers.size).toBe(count);
      }),
      { numRuns: 50 },
    );
  });

  it('below a bound that does not divide 2^32 are drawn again rather than bent: 3 × 2^30 keeps three words of four', () => {
    const draw = drawn('2026');
    const words = drawn('2026');
    const bound = 3 * 2 ** 30;
    const kept = take(100, words.word).filter((word) => word < bound);
    expect(take(kept.length, () => draw.below(bound))).toEqual(kept);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.length).toBeLessThan(95);
  });

  it.each(['', '-1', '1.5', '0x10', '18446744073709551616', 'lucky'])('are not drawn from “%s”', (seed) => {
    const draw = drawing(seed);
    expect(draw.ok ? '' : draw.refusal.code).toBe('seed-not-understood');
  });
});
