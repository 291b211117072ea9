import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, fraction } from './exact.ts';
import { displaySquareRoot, integerSquareRoot } from './square-root.ts';

describe('a square root', () => {
  it('in whole numbers is the greatest whose square is not more', () => {
    expect([0n, 1n, 3n, 4n, 8n, 9n, 99n, 100n].map(integerSquareRoot)).toEqual([0n, 1n, 1n, 2n, 2n, 3n, 9n, 10n]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (value) => {
        const root = integerSquareRoot(value);
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
      }),
    );
  });

  it('is shown with every digit right, half up', () => {
    expect(displaySquareRoot(exact('2'), 30)).toBe('1.414213562373095048801688724210');
    expect(displaySquareRoot(exact('1/3'), 3)).toBe('0.577');
    expect(displaySquareRoot(exact('0.25'), 0)).toBe('1');
    expect(displaySquareRoot(exact('6.25'), 1)).toBe('2.5');
    expect(displaySquareRoot(exact('0'), 2)).toBe('0.00');
  });

  it('lies within half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.nat(8), (over, under, places) => {
        const shown = BigInt(displaySquareRoot(fraction(over, under), places).replace('.', ''));
        const unit = 4n * 100n ** BigInt(places) * over;
        const square = (twice: bigint): bigint => (twice < 0n ? 0n : twice * twice * under);
        expect(square(2n * shown - 1n) <= unit && unit < square(2n * shown + 1n)).toBe(true);
      }),
    );
  });

  it('of less than nought is a fault', () => {
    expect(() => integerSquareRoot(-1n)).toThrow(RangeError);
    expect(() => displaySquareRoot(exact('-1/2'), 2)).toThrow(RangeError);
  });
});
