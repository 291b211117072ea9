import { describe, expect, it } from 'vitest';
import { exact, printExact } from './exact.ts';
import type { ScaleId } from './ids.ts';
import { checkScore, ends, mayKeepScale, nextHigher, nextLower, positionOf, type Scale } from './scale.ts';
import { scaleTemplates } from './scale-templates.ts';
import { scorePoints, shareOfScale } from './score.ts';
import { fiveSteps } from './testing.ts';

const scaleOf = (values: readonly string[], reading: Scale['reading'] = 'of-maximum'): Scale => ({
  id: 'scale' as ScaleId,
  name: 'a scale',
  reading,
  steps: values.map((value) => ({ value, label: value, descriptor: `shows ${value}` })),
});

describe('domain.md 3.3: a scale is a list of allowed values', () => {
  it('refuses 3.5 on 0 to 5', () => {
    const outcome = checkScore(fiveSteps, '3.5');
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'refusal',
        code: 'value-not-on-scale',
        sentence: '3.5 is not a step of the scale “0 to 5”.',
        wayOut: 'Choose one of 0, 1, 2, 3, 4 or 5.',
      },
    });
    expect(checkScore(fiveSteps, '3').ok).toBe(true);
  });

  it.each(['-1', '6', '', 'good', '3.0000001'])('refuses %j on 0 to 5', (value) => {
    expect(checkScore(fiveSteps, value).ok).toBe(false);
  });

  it('allows uneven steps, and forbids odd numbers where only even ones are listed', () => {
    const uneven = scaleOf(['0', '30', '60', '80', '100']);
    expect(checkScore(uneven, '80').ok).toBe(true);
    expect(checkScore(uneven, '90').ok).toBe(false);
    expect(checkScore(scaleOf(['0', '2', '4', '6', '8', '10']), '5').ok).toBe(false);
  });

  it('knows the steps next to a step', () => {
    const uneven = scaleOf(['0', '30', '60', '80', '100']);
    expect(positionOf(uneven, '60')).toBe(2);
    expect(nextHigher(uneven, '60')?.value).toBe('80');
    expect(nextLower(uneven, '60')?.value).toBe('30');
    expect(nextHigher(uneven, '100')).toBeNull();
    expect(nextLower(uneven, '0')).toBeNull();
    expect(nextHigher(uneven, '61')).toBeNull();
    expect(nextLower(uneven, '61')).toBeNull();
  });

  it('keeps only canonical numbers as steps', () => {
    expect(mayKeepScale(scaleOf(['0', '0.5', '1/3']))).toBeNull();
    expect(mayKeepScale(scaleOf(['0', '1.0']))?.code).toBe('number-not-exact');
  });

  it('has no ends without steps', () => {
    expect(() => ends(scaleOf([]))).toThrow(RangeError);
  });

  it('offers the scales in common use, every step described', () => {
    expect(scaleTemplates.map(({ steps }) => steps.map(({ value }) => value).join(' '))).toEqual([
      '0 1 2 3 4 5',
      '0 1 2 3 4',
      '0 1 2 3',
      '0 2 4 6 8 10',
      '0 25 50 75 100',
      '0 30 60 80 100',
    ]);
    for (const { steps } of scaleTemplates)
      for (const { descriptor, label } of steps) expect(descriptor.length * label.length).toBeGreaterThan(0);
  });
});

describe('domain.md 3.2: from a score to points', () => {
  it('counts the part of the highest step: 1 of 1 to 5 is 20 %', () => {
    expect(printExact(shareOfScale(scaleOf(['1', '2', '3', '4', '5']), '1'))).toBe('0.2');
  });

  it('or the part of the range, where that was published: 1 of 1 to 5 is 0 %', () => {
    const range = scaleOf(['1', '2', '3', '4', '5'], 'of-range');
    expect(['1', '2', '5'].map((value) => printExact(shareOfScale(range, value)))).toEqual(['0', '0.25', '1']);
  });

  it('keeps thirds whole', () => {
    expect(printExact(scorePoints(scaleOf(['0', '1', '2', '3']), '2', exact('10')))).toBe('20/3');
  });
});
