import { expect, it } from 'vitest';
import { award } from '../../../words/award.ts';
import { figureWords } from '../../../words/award-figure.ts';
import { evaluated, inputOf, modelOf, priced, scored, threshold } from '../../../../shared/domain/testing.ts';
import { evaluatedTram, tramBeforePrices, tramCriteria } from '../testing.ts';
import { headlineOf } from './headline.ts';

it('says that Bidder C leads by 0.37 points and that social value decides it', () => {
  const headline = headlineOf(evaluatedTram(), tramCriteria, 2);
  expect(headline).toMatchObject({ kind: 'leads', first: 'Bidder C', second: 'Bidder B', shown: '0.37', deciding: ['Social value'] });
  expect(award.headline.decides(['Social value'])).toBe('; social value decides it.');
  expect(headlineOf(evaluatedTram(), tramCriteria, 4)).toMatchObject({ shown: '0.3675' });
});

it('names the leading bid again where the cheapest one was disregarded: C by 0.17', () => {
  expect(headlineOf(evaluatedTram({ out: ['D'] }), tramCriteria, 2)).toMatchObject({ kind: 'leads', first: 'Bidder C', shown: '0.17' });
});

it('says how many numbers are missing before there is a result', () => {
  // Four prices, and four quantities of each of four bids.
  expect(headlineOf(tramBeforePrices(), tramCriteria, 2)).toEqual({ kind: 'incomplete', missing: 20 });
});

it('names a single bid, and says so when none is left', () => {
  expect(headlineOf(evaluatedTram({ out: ['A', 'B', 'D'] }), tramCriteria, 2)).toEqual({ kind: 'alone', name: 'Bidder C' });
  expect(headlineOf(evaluatedTram({ out: ['A', 'B', 'C', 'D'] }), tramCriteria, 2)).toEqual({ kind: 'nobody' });
});

const level = [scored('Q', null, '60'), priced('40')];
const same = { scores: { Q: 3 }, price: '100' };

it('says that the first place is tied, and who is first once it is settled', () => {
  const model = modelOf(level, { tieBreak: [{ kind: 'drawing-lots' }] });
  expect(headlineOf(evaluated(model, inputOf({ X: same, Y: same })), level, 2)).toMatchObject({
    kind: 'tied',
    sentence: expect.stringContaining('exactly the same total, 76.'),
  });
  const drawn = evaluated(model, inputOf({ X: same, Y: same }, { tieOrders: [{ by: 'draw', order: ['Y', 'X'] as never }] }));
  expect(headlineOf(drawn, level, 2)).toMatchObject({ kind: 'settled', first: 'Bidder Y' });
});

it('shows more digits rather than a lead of nothing', () => {
  // 40 points for 1,000,000 against 40 × 1,000,000 ÷ 1,000,100: a lead of 0.0039996….
  const evaluation = evaluated(
    modelOf(level),
    inputOf({ X: { scores: { Q: 3 }, price: '1000000' }, Y: { scores: { Q: 3 }, price: '1000100' } }),
  );
  expect(headlineOf(evaluation, level, 2)).toMatchObject({ kind: 'leads', shown: '0.004' });
});

it('where price per quality point ranks, says by how many pounds a point the first is lower', () => {
  // 100 ÷ 60 points against 120 ÷ 80 points: 1.6666… − 1.5.
  const criteria = [scored('Q', null, '100', { threshold: threshold('1') }), priced('0', { kind: 'price-per-point' })];
  const evaluation = evaluated(
    modelOf(criteria),
    inputOf({ X: { scores: { Q: 3 }, price: '100' }, Y: { scores: { Q: 4 }, price: '120' } }),
  );
  expect(headlineOf(evaluation, criteria, 2)).toMatchObject({
    kind: 'leads-by-pounds',
    first: 'Bidder Y',
    second: 'Bidder X',
    by: 'price-per-point',
    shown: '£0.17',
  });
  expect(figureWords.than('price-per-point', 'Bidder X')).toBe(' for each quality point than Bidder X.');
});
