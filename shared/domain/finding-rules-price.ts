/** What the check before the freeze says about price formulas: the rule and why it matters (domain.md 3.4 and 4.2). */

import type { FindingRule } from './finding-rules.ts';

const published = 'PA23 s.23(3): how tenders are assessed is stated';
const weighty = 'PA23 s.23(3)(b): relative importance is stated';

export const priceFindingRules = {
  'price-formula-incomplete': { rule: published, why: 'Bidders cannot work out what their price would earn.' },
  'price-number-not-positive': { rule: published, why: 'With it the formula has no answer, or gives every bid the same.' },
  'price-benchmark-not-a-range': { rule: published, why: 'Between the same two numbers no price can be placed.' },
  'price-budget-not-positive': { rule: published, why: 'No price could be measured by it.' },
  'price-bands-not-rising': { rule: published, why: 'A price could lie in two bands, or in none.' },
  'price-bands-not-falling': { rule: published, why: 'A dearer bid would be rewarded for being dearer.' },
  'price-bands-out-of-range': { rule: weighty, why: 'Price would count for more, or less, than its published weight.' },
  'price-exponent-out-of-range': { rule: published, why: 'Nobody publishes such a power, and nobody could check it.' },
  'price-per-point-without-threshold': {
    rule: 'Practice: price per quality point needs a quality threshold',
    why: 'A very cheap poor bid wins, and one without points cannot be reckoned with.',
  },
  'rounding-without-price-points': { rule: published, why: 'A published rounding that can never bite misleads whoever reads it.' },
  'price-rate-out-of-range': { rule: published, why: 'Costs of owning could not be put into today’s money.' },
  'price-quantities-unfixed': {
    rule: published,
    why: 'What is compared would be multiplied by quantities that nobody published, or that each bidder chooses.',
  },
  'price-missing-rate-unsaid': {
    rule: published,
    why: 'A bid that leaves one rate out could not be compared at all.',
  },
  'price-currency-unfixed': {
    rule: published,
    why: 'Whoever converts a price could choose the rate, and with it the winner.',
  },
  'price-range-of-two': {
    rule: 'Cabinet Office bid evaluation guidance, May 2021: relative scoring',
    why: 'The highest price of one bidder decides what the prices of others earn.',
  },
  'price-average-half': {
    rule: 'Cabinet Office bid evaluation guidance, May 2021: relative scoring',
    why: 'One outlier moves the points of everybody.',
  },
  'price-bands-below-weight': { rule: weighty, why: 'Price would weigh less than published.' },
  'price-floor-of-nought': { rule: weighty, why: 'Price would weigh less than published.' },
} as const satisfies Readonly<Record<string, FindingRule>>;
