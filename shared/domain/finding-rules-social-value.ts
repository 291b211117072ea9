/** Under each code of the check of social value: which rule asks for it, and why it matters (domain.md 3.5, 4.5 and 1.7). */

import type { FindingRule } from './finding-rules.ts';

const published = 'PA23 s.23(3): how tenders are assessed is stated';
const once = 'Practice: social value is counted once, as published';
const exactly = 'PA23 s.23(2): clear, measurable and specific';

export const socialValueFindingRules = {
  'no-measures': { rule: 'PPN 002; PA23 s.23(2)', why: 'Only published measures can be counted.' },
  'measure-worth-nothing': { rule: published, why: 'A promise that is worth nothing is asked for in vain.' },
  'measure-counts-nothing': { rule: published, why: 'Whatever is promised under it, nothing would be counted.' },
  'measure-code-twice': { rule: exactly, why: 'An offer under one of them could be read as an offer under the other.' },
  'measure-without-source': {
    rule: 'Practice: values are the authority’s own, licensed and with their version',
    why: 'A value that nobody can look up cannot be defended, and may not be anybody’s to use.',
  },
  'measure-day-not-understood': { rule: exactly, why: 'Which version of a value held on which day has to be plain.' },
  'deadweight-out-of-range': { rule: published, why: 'More would be taken off than was promised.' },
  'deadweight-deducted-twice': { rule: once, why: 'What the value is net of already would be taken off again.' },
  'factor-out-of-range': { rule: published, why: 'More or less than what was promised would be counted.' },
  'drop-off-without-effect': { rule: published, why: 'A published factor that changes nothing misleads whoever reads it.' },
  'deciles-not-rising': { rule: published, why: 'One place could count in two ways.' },
  'local-without-places': {
    rule: 'PA23 s.90 and Local Government Act 1988 s.17: benefits in a place, not bidders from it',
    why: 'Without one table of places, index year and boundaries, bidders would be measured by different maps.',
  },
  'evidence-criterion-unknown': { rule: published, why: 'What counts would hang on a score that nobody gives.' },
  'evidence-criterion-elsewhere': { rule: published, why: 'In that lot nothing could ever be counted under it.' },
  'evidence-step-not-on-scale': { rule: published, why: 'No answer can be given that score.' },
  'evidence-falls': { rule: published, why: 'A better method statement would be worth less, and a higher mark could lose the award.' },
  'evidence-step-twice': { rule: published, why: 'One score would count in two ways.' },
  'cap-out-of-range': { rule: published, why: 'The cap would allow nothing, or never bite.' },
  'cap-on-units': { rule: published, why: 'A share of a price caps pounds; of hours or weeks it means nothing.' },
  'cap-without-meaning': { rule: published, why: 'Shares of a whole that never come to the whole leave nothing of it.' },
  'cap-theme-unknown': { rule: published, why: 'The cap could never bite, and bidders would reckon with it.' },
  'cap-twice': { rule: exactly, why: 'Bidders could not tell which of the two holds.' },
  'points-per-pound-of-price': {
    rule: 'PA23 s.23(3)(b); practice: proportion by the estimate treats every bid alike',
    why: 'Social value would weigh more in a cheap bid, and the points would show the price to whoever sees them.',
  },
  'points-read-own-price': {
    rule: published,
    why: 'The same promise would earn more in a cheap bid, and the points would hint at the price.',
  },
  'target-without-estimate': { rule: published, why: 'Bidders could not work out what earns the whole weight.' },
  'target-not-positive': { rule: published, why: 'Nothing can be measured against it.' },
  'bands-missing': { rule: published, why: 'Nobody could earn these points.' },
  'bands-not-rising': { rule: published, why: 'Offering more would earn less.' },
  'bands-out-of-range': { rule: published, why: 'More than the published weight, or less than nothing, would be given.' },
  'menu-needs-nothing': { rule: 'Northern Ireland PPN 01/21', why: 'Every bid would have earned everything before it offers anything.' },
  'contract-only-with-weight': { rule: published, why: 'Bidders would count on points that nobody can earn.' },
  'no-verification-rule': {
    rule: 'PA23 s.23(3); equal treatment',
    why: 'A quantity that is reduced by a rule made up afterwards is a rule for one bidder.',
  },
} as const satisfies Readonly<Record<string, FindingRule>>;
