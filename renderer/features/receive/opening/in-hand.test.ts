import { expect, test } from 'vitest';
import { bidOf, fileOf, sealedPrice, viewOf } from '../testing.ts';
import { inHandOf, warningsOf, willBeFixed } from './in-hand.ts';

test('what the opening fixes is counted, and who lacks something that cannot come later is named', () => {
  const aside = fileOf('old.pdf', { setAsideReason: 'wrong' });
  const view = viewOf({
    bids: [
      bidOf('A', { files: [fileOf('one.pdf'), fileOf('price.pdf', { envelope: 'price' }), aside], commercial: sealedPrice }),
      bidOf('B', { files: [aside] }),
      bidOf('C', { standing: 'withdrawn' }),
    ],
  });
  const inHand = inHandOf(view);
  expect(willBeFixed(inHand)).toEqual([
    '2 bidders with names and sub-contractors',
    '2 files, each with its fingerprint and the time at which it came in',
    '1 sealed price, still unread',
  ]);
  expect(warningsOf(inHand)).toEqual([
    'Without a file: B Ltd. Nothing can be put in after the opening.',
    'Without a sealed price: B Ltd. None can be given after the opening, and a bid without one fails completeness.',
  ]);
  expect(warningsOf(inHandOf({ ...view, priceNeeded: false }))).toHaveLength(1);
});
