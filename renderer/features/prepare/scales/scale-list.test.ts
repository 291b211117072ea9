import { expect, test } from 'vitest';
import { printExact } from '../../../../shared/domain/exact.ts';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { applyScaleChange, bothReadings, withMark, withNextStep, withoutStep } from './scale-list.ts';

const scaleOf = (...marks: readonly string[]): Scale => ({
  id: 'scale' as ScaleId,
  name: 'A scale',
  reading: 'of-maximum',
  steps: marks.map((value) => ({ value, label: `word ${value}`, descriptor: '' })),
});
const marks = (scale: Scale): readonly string[] => scale.steps.map(({ value }) => value);

test('a mark that is changed takes its place in the order', () => {
  const changed = withMark(scaleOf('0', '1', '2'), 0, ' 1.50 ');
  expect(changed.ok && changed.value.steps.map(({ value, label }) => [value, label])).toEqual([
    ['1', 'word 1'],
    ['1.5', 'word 0'],
    ['2', 'word 2'],
  ]);
});

test('a mark that is there already, or is no number, is refused', () => {
  expect(withMark(scaleOf('0', '1', '2'), 0, '2.0')).toMatchObject({ ok: false, refusal: { code: 'mark-twice' } });
  expect(withMark(scaleOf('0', '1', '2'), 0, 'good')).toMatchObject({ ok: false, refusal: { code: 'number-not-understood' } });
  expect(withMark(scaleOf('0', '1', '2'), 1, '1')).toMatchObject({ ok: true });
});

test('the next step is as far up as the two below it are apart', () => {
  expect(marks(withNextStep(scaleOf('0', '25', '50')))).toEqual(['0', '25', '50', '75']);
  expect(marks(withNextStep(scaleOf('3')))).toEqual(['3', '4']);
  expect(marks(withNextStep(scaleOf()))).toEqual(['0']);
  expect(marks(withoutStep(scaleOf('0', '1', '2'), 1))).toEqual(['0', '2']);
});

test('on 1 to 5 the lowest mark earns a fifth of the maximum and nothing of the range', () => {
  const readings = bothReadings(scaleOf('1', '2', '3', '4', '5'));
  expect(readings?.map(({ ofMaximum, ofRange }) => [printExact(ofMaximum), printExact(ofRange)])).toEqual([
    ['0.2', '0'],
    ['0.4', '0.25'],
    ['0.6', '0.5'],
    ['0.8', '0.75'],
    ['1', '1'],
  ]);
});

test('a scale of one step, or one that never rises above nought, cannot be read yet', () => {
  expect(bothReadings(scaleOf('3'))).toBeNull();
  expect(bothReadings(scaleOf('-1', '0'))).toBeNull();
});

test('a scale is put in its place, or at the end when it is new, and can be taken away', () => {
  const [one, other] = [scaleOf('0'), { ...scaleOf('0'), id: 'other' as ScaleId }];
  expect(applyScaleChange([one], { kind: 'set', scale: other })).toEqual({ ok: true, value: [one, other] });
  const renamed = { ...one, name: 'Renamed' };
  expect(applyScaleChange([one, other], { kind: 'set', scale: renamed })).toEqual({ ok: true, value: [renamed, other] });
  expect(applyScaleChange([one, other], { kind: 'removed', id: one.id })).toEqual({ ok: true, value: [other] });
});
