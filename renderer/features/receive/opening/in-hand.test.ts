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
  const made = { notice: 'UK4', reference: '2026/S 1', on: '2026-09-01', recorded: { by: 'A', at: '2026-09-01T10:00:00Z' } };
  const published = { ...view.publication, made };
  expect(warningsOf(inHand, published)).toEqual([
    'Without a file: B Ltd. Nothing can be put in after the opening.',
    'Without a sealed price: B Ltd. None can be given after the opening, and a bid without one fails completeness.',
  ]);
  expect(warningsOf(inHandOf({ ...view, priceNeeded: false }), published)).toHaveLength(1);
  // Said, and in no one's way; a direct award or a call-off has no such notice.
  expect(warningsOf(inHand, view.publication)[0]).toBe('Nothing on record says that the tender notice was published with what is frozen.');
  expect(warningsOf(inHand, { ...view.publication, isAsked: false })).toHaveLength(2);
});
