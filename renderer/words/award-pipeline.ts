/** Words for the way from tendered totals to evaluated prices (domain.md 3.4, "Evaluated price"). */

import type { PriceRow, PriceRules, PriceStepKind } from '../../shared/domain/evaluated-price.ts';
import { counted, listed } from './format.ts';

const arithmetic = {
  'unit-rate-prevails': 'where a line does not multiply out, the unit rate prevails',
  'total-prevails': 'where a line does not multiply out, its total prevails',
} as const;

const missingItems = {
  published: 'a missing item is added at its published rate',
  highest: 'a missing item is added at the highest price of those that have it',
  mean: 'a missing item is added at the mean of those that have it',
} as const;

const options = {
  included: 'options and extensions are in the price that is compared',
  excluded: 'options and extensions are not in the price that is compared',
} as const;

const vat = { including: 'prices are compared including VAT', excluding: 'prices are compared excluding VAT' } as const;

export const pipelineWords = {
  title: 'From tendered total to evaluated price',
  published: 'Published',
  publishedNothing: 'Nothing was published about steps on the way, so prices are compared exactly as they were tendered.',
  rulesOf: (rules: PriceRules): string => {
    const all = [
      rules.arithmetic && arithmetic[rules.arithmetic],
      rules.missingItems && missingItems[rules.missingItems],
      rules.options && options[rules.options],
      rules.lifeCycle &&
        `costs of owning are discounted at ${rules.lifeCycle.rate}% a year, paid at the ${rules.lifeCycle.timing === 'year-end' ? 'end' : 'start'} of each year`,
      rules.vat && vat[rules.vat],
    ].filter((one) => one !== null);
    const sentence = listed(all);
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  },
  lead: 'A price is never typed over. Each step is a row of its own; what was wrong is taken back by a later row.',
  caption: (bid: string): string => `Steps of ${bid}`,
  columns: { step: 'Step', from: 'From', to: 'To' },
  tendered: 'Tendered total',
  evaluated: 'Evaluated price',
  toLabel: (bid: string, rule: string, shown: string): string => `${bid} after ${rule}: ${shown}. Why?`,
  tenderedLabel: (bid: string, shown: string): string => `Tendered total of ${bid}: ${shown}. Why?`,
  evaluatedLabel: (bid: string, shown: string): string => `Evaluated price of ${bid}: ${shown}. Why?`,
  sameForAll: 'the same for all',
  flags: { 'zero-priced': 'priced at nothing', negative: 'priced below nothing' } satisfies Record<PriceRow['flags'][number], string>,
  steps: 'Steps on record',
  made: (by: string, at: string): string => `Recorded by ${by}, ${at} (time as claimed)`,
  reached: (bids: number): string => counted(bids, 'price', 'prices'),
  takenBack: 'Taken back later',

  form: {
    title: 'Take a step',
    notYours: 'The price evaluator takes these steps, each with a reason.',
    kind: 'Step',
    kinds: {
      arithmetic: 'Correct a line that does not multiply out',
      'missing-item': 'Add a missing mandatory item, the same for all',
      option: 'Take an option or extension in or out',
      'life-cycle': 'Add the costs of owning',
      vat: 'Put prices on the published VAT basis',
      reversal: 'Take a step back',
    } satisfies Record<PriceStepKind, string>,
    choose: 'Choose',
    bid: 'Bidder',
    line: 'Line of the schedule',
    quantity: 'Quantity',
    rate: 'Rate',
    stated: 'Line total as stated',
    item: 'Item',
    publishedRate: 'Published rate of the item',
    asked: (bid: string): string => `Price of the item, ${bid}`,
    askedHint: 'Leave blank where the bid left the item out. A blank is not 0.',
    amount: (bid: string): string => `Amount, ${bid}`,
    percent: (bid: string): string => `VAT, ${bid}`,
    years: (bid: string): string => `Costs of owning, ${bid}`,
    yearsHint: 'One line for each year: the year, a space, the pounds. “1 20000” is £20,000 in year 1.',
    yearsWrong: (line: string): string => `“${line}” is not a year and an amount.`,
    yearsWayOut: 'Write for instance 1 20000, and the next year on the next line.',
    step: 'Step to take back',
    reason: 'Reason',
    reasonHint: 'What was found where in the schedule, and why the published rule leads to this.',
    act: 'Record this step',
    waits: { kind: 'the kind of step', rest: 'what the step is made of', reason: 'a reason' },
  },

  rules: {
    title: 'Before the formula',
    intro:
      'How tendered totals are made comparable. Only what is published here can be done to a price later, and then with a row and a reason.',
    none: 'Not done',
    arithmetic: 'A line that does not multiply out',
    arithmetics: { 'unit-rate-prevails': 'The unit rate prevails', 'total-prevails': 'The line total prevails' },
    missingItems: 'A mandatory item that a bid left out',
    missing: { published: 'Added at a published rate', highest: 'Added at the highest price', mean: 'Added at the mean price' },
    options: 'Options and extensions',
    optionChoices: { included: 'Included', excluded: 'Excluded' },
    lifeCycle: 'Costs of owning',
    lifeCycles: { 'year-end': 'Discounted, paid at the end of each year', 'year-start': 'Discounted, paid at the start of each year' },
    rate: 'Discount rate a year',
    vat: 'VAT',
    vats: { including: 'Prices are compared including VAT', excluding: 'Prices are compared excluding VAT' },
  },
} as const;
