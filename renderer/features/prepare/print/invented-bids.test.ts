/** The printed example, against the arithmetic of domain.md 3.2 and 3.4 worked out by hand for its invented bids. */

import { expect, test } from 'vitest';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import { scaleTemplates } from '../../../../shared/domain/scale-templates.ts';
import { group, modelOf, priced, scored, threshold } from '../../../../shared/domain/testing.ts';
import { inventedBids } from './invented-bids.ts';

const [fiveSteps] = scaleTemplates;
const scale = { ...fiveSteps, id: '0-5' as ScaleId };
const base = modelOf([
  group('Quality', null, '60'),
  { ...scored('Method', 'Quality', '30'), scale: scale.id, threshold: threshold('3') },
  { ...scored('Team', 'Quality', '30'), scale: scale.id },
  priced('40'),
]);
const model = {
  ...base,
  scales: [scale],
  tender: { ...base.tender, estimatedValue: '200000' },
  tieBreak: [{ kind: 'highest-quality' }, { kind: 'drawing-lots' }] as const,
};

test('marks, prices and points of the invented bids come out as one works them out by hand', () => {
  const answer = inventedBids(model);
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  const { marks, prices, evaluation, tie } = answer.value;
  // 0.8, 0.6, 0.6 and 0 of five steps above nought; then 1, 0.6, 0.8 and 0.
  expect([...marks.values()]).toEqual([
    ['4', '3', '3', '0'],
    ['5', '3', '4', '0'],
  ]);
  expect(prices).toEqual(['250000', '220000', '200000', '180000']);
  const points = evaluation.bids.map(({ points, total }) => [...points.map(({ points: one }) => one?.value), total?.value]);
  expect(points).toEqual([
    // 4/5 × 30 + 5/5 × 30 = 54; 200/250 × 40 = 32.
    ['54', '24', '30', '32', '86'],
    // 3/5 × 30 twice = 36; 200/220 × 40 = 400/11.
    ['36', '18', '18', '400/11', '796/11'],
    // 18 + 24 = 42; the lowest price that counts gets all 40.
    ['42', '18', '24', '40', '82'],
    // Nought is below the threshold of 3: its price is not used, though it is the lowest.
    ['0', '0', '0', undefined, undefined],
  ]);
  expect(evaluation.ranking?.places.map(({ bid, rank }) => [bid, rank])).toEqual([
    ['bidder-a', 1],
    ['bidder-c', 2],
    ['bidder-b', 3],
  ]);
  expect(evaluation.bids[3]?.gates[0]).toMatchObject({ result: 'failed', consequence: 'disqualified' });
  expect(tie).toContain('The published rule now asks for lots to be drawn before a witness.');
});

test('a threshold that may reject is shown as decided, so that there is a result to show', () => {
  const may = model.criteria.map((one) => (one.kind === 'scored' && one.threshold ? { ...one, threshold: threshold('3', 'may') } : one));
  const answer = inventedBids({ ...model, criteria: may });
  expect(answer.ok && answer.value.evaluation.bids[3]?.gates[0]?.consequence).toBe('kept');
  expect(answer.ok && answer.value.evaluation.ranking?.places).toHaveLength(4);
});

test('where the model cannot be evaluated yet, the reason is said instead', () => {
  const answer = inventedBids({ ...model, criteria: model.criteria.map((one) => (one.kind === 'scored' ? { ...one, scale: null } : one)) });
  expect(answer.ok ? '' : answer.refusal.sentence).not.toBe('');
});
