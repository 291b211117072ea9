import { expect, test } from 'vitest';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { scaleTemplates } from '../../../../shared/domain/scale-templates.ts';
import { fiveSteps, group, measure, modelOf, priced, quantities, scored, threshold } from '../../../../shared/domain/testing.ts';
import { middleStep, miniature } from './miniature.ts';

test('the middle of a scale is its middle step, or the upper of two', () => {
  const middles = scaleTemplates.map((template) => middleStep({ ...template, id: fiveSteps.id } satisfies Scale)?.value);
  // 0–5, 0–4, 0–3, 0–10 in even steps, quarters of a hundred, 0/30/60/80/100
  expect(middles).toEqual(['3', '2', '2', '6', '50', '60']);
});

const model = modelOf([
  group('Quality', null, '60'),
  scored('A', 'Quality', '40'),
  scored('B', 'Quality', '20', { threshold: threshold('4') }),
  priced('20'),
  quantities('Offers', null, '20', [measure('Hours', 'hour', '17')]),
]);

test('3 of 5 everywhere is three fifths of the questions, ten elevenths of the price and half of the quantities', () => {
  const answer = miniature(model);
  expect(answer.ok && answer.value.sections).toEqual(['Quality', 'Price', 'Offers']);
  const points = answer.ok ? Object.fromEntries(answer.value.bid.points.map((one) => [one.criterion, one.points?.value])) : {};
  expect(points).toEqual({ Quality: '36', A: '24', B: '12', Price: '200/11', Offers: '10' });
});

test('a threshold that the middle mark does not reach is said', () => {
  const answer = miniature(model);
  expect(answer.ok && answer.value.failed).toMatchObject([{ criterion: 'B', result: 'failed', consequence: 'disqualified' }]);
});

test('weights that are not exact stand in the way, in words', () => {
  const answer = miniature(modelOf([scored('A', null, '33.33'), scored('B', null, '33.33'), scored('C', null, '33.33')]));
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'weights-do-not-add-up' } });
});
