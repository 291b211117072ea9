import { expect, it } from 'vitest';
import { mayAcceptOffers, mayVerifyOffer } from './offer-verification.ts';

const rule = 'What is counted twice is taken off.';

it('takes a quantity as offered, or asks about it, whatever was published', () => {
  expect(mayVerifyOffer({ promised: '10', rule: '' }, { outcome: 'accepted' })).toBeNull();
  expect(mayVerifyOffer({ promised: '10', rule: '' }, { outcome: 'clarify' })).toBeNull();
});

it('reduces only under a published rule, only to less, and only what was offered', () => {
  const to = (quantity: string, published = rule, promised: string | null = '10') =>
    mayVerifyOffer({ promised, rule: published }, { outcome: 'reduced', quantity })?.code ?? null;
  expect([to('9'), to('0'), to('10'), to('11'), to('-1'), to('9', ' '), to('9', rule, null)]).toEqual([
    null,
    null,
    'not-a-reduction',
    'not-a-reduction',
    'not-a-reduction',
    'reduction-not-published',
    'no-such-offer',
  ]);
});

it('accepts nothing while a question is open', () => {
  expect(mayAcceptOffers([{ measure: 'm', outcome: 'reduced' }])).toBeNull();
  expect(
    mayAcceptOffers([
      { measure: 'm', outcome: 'accepted' },
      { measure: 'n', outcome: 'clarify' },
    ])?.code,
  ).toBe('offer-awaits-clarification');
});
