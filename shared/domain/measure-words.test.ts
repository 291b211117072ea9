import { expect, it } from 'vitest';
import { factorSentences, groupCapSentence, pointsSentence } from './measure-words.ts';
import { measure } from './testing.ts';

it('says each published factor in the order in which it is used, and nothing of those that were not', () => {
  expect(factorSentences(measure('m', 'hour', '17'), () => '')).toEqual([]);
  expect(
    factorSentences(
      measure('m', 'hour', '17', {
        deadweight: '25',
        attribution: { kind: 'as-offered' },
        displacement: '10',
        dropOff: { percent: '10', years: 2 },
        local: { elsewhere: '0', deciles: [{ upTo: 2, percent: '150' }] },
        evidence: { criterion: 'c' as never, steps: [{ from: '2', percent: '100' }] },
        cap: { kind: 'share-of-bid-total', percent: '50' },
      }),
      () => 'Method',
    ),
  ).toEqual([
    '25% would have happened anyway and is taken off.',
    'Shared projects count by the share that the bid states.',
    '10% is moved here from elsewhere and is taken off.',
    'Over 2 years, 10% fades with each further year.',
    'Inside the area it counts whole, elsewhere 0%; 150% in deciles up to 2.',
    'At most 50% of all that counts of the bid counts.',
    'By the score for “Method”, from 2 on 100% counts, below that nothing.',
  ]);
});

it('says caps and rules with their numbers', () => {
  expect(groupCapSentence({ kind: 'theme-share-of-bid-total', theme: 'Jobs', percent: '60' })).toBe(
    'The theme “Jobs” counts up to 60% of all that counts of the bid.',
  );
  expect(pointsSentence({ kind: 'of-target', target: { kind: 'share-of-estimate', percent: '20' } })).toBe(
    'Points = weight × pounds of social value ÷ target, but not more than the weight. The target is 20% of the estimated value.',
  );
  expect(
    pointsSentence({
      kind: 'bands',
      of: 'estimate',
      bands: [
        { from: '5', points: '50' },
        { from: '10', points: '100' },
      ],
    }),
  ).toBe(
    'Social value as a percentage of the estimated value earns, from 5% on 50% and from 10% on 100% of the weight; below that nothing.',
  );
  expect(pointsSentence({ kind: 'menu', needed: '1200', award: 'all-or-nothing' })).toBe(
    '1,200 points of the menu are needed; fewer earn nothing.',
  );
});
