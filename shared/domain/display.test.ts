import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display, displayDistinct, displayPercent, displayPounds, displayShort, displayWorking } from './display.ts';
import { compare, equal, exact, fraction } from './exact.ts';

describe('domain.md 3.1: what people see', () => {
  it.each([
    ['2.345', '2.35'],
    ['-2.345', '-2.35'],
    ['0.995', '1.00'],
    ['2/3', '0.67'],
    ['-0.004', '0.00'],
    ['7', '7.00'],
  ])('shows %s as %s: two digits, half up, away from nought at 5', (text, shown) => {
    expect(display(exact(text))).toBe(shown);
  });

  it('groups thousands when asked, and only before the point', () => {
    expect(display(exact('-1234567.891234'), 5, { thousands: true })).toBe('-1,234,567.89123');
    expect(display(exact('999.9999'), 4, { thousands: true })).toBe('999.9999');
    expect(display(exact('1000'), 0, { thousands: true })).toBe('1,000');
  });

  it('V1: two totals that both round to 81.32 are shown as 81.325 and 81.315', () => {
    const totals = [exact('81.3249'), exact('81.3151')];
    expect(totals.map((total) => display(total))).toEqual(['81.32', '81.32']);
    expect(displayDistinct(totals)).toEqual(['81.325', '81.315']);
  });

  it('V2: equal totals look equal, however many digits the others need', () => {
    expect(displayDistinct([exact('80'), exact('80'), exact('79.9999')])).toEqual(['80.0000', '80.0000', '79.9999']);
  });

  it('V5: 59.995 against a gate of 60 is not shown as 60.00', () => {
    expect(displayDistinct([exact('59.995'), exact('60')])).toEqual(['59.995', '60.000']);
  });

  it('never shows two unequal numbers alike nor two equal ones differently', () => {
    const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([a, b]) => fraction(a, b));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 8 }), (values) => {
        const shown = displayDistinct(values);
        values.forEach((a, i) => values.forEach((b, j) => expect(shown[i] === shown[j]).toBe(equal(a, b))));
      }),
    );
  });

  it('keeps the order of the numbers in what is shown', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (a, b) => {
        const [x, y] = [fraction(a, 10n ** 7n), fraction(b, 10n ** 7n)];
        if (compare(x, y) < 0) expect(compare(exact(display(x)), exact(display(y)))).not.toBe(1);
      }),
    );
  });

  it('shows pounds and percentages as people write them', () => {
    expect(displayPounds(exact('1234.5'))).toBe('£1,234.50');
    expect(displayPounds(exact('74600000'))).toBe('£74,600,000');
    expect(displayPounds(exact('-3.005'))).toBe('-£3.01');
    expect(displayPounds(exact('-0.001'))).toBe('£0');
    expect(displayPercent(exact('45.6273'))).toBe('45.63%');
  });

  it('shortens numbers for sentences, but never to nothing', () => {
    expect(displayShort(exact('3.75440'))).toBe('3.7544');
    expect(displayShort(exact('1200'))).toBe('1,200');
    expect(displayShort(exact('0'))).toBe('0');
    expect(displayShort(exact('0.0000004'))).toBe('0.0000004');
  });

  it('marks a number in a working that goes on', () => {
    expect(displayWorking(exact('12.5'))).toBe('12.5');
    expect(displayWorking(exact('200/3'))).toBe('66.6666…');
  });
});
