/** Words for the way from tendered totals to evaluated prices (domain.md 3.4, "Evaluated price"). */

import { type PriceRow, type PriceRules, type PriceStepKind, stepNames } from '../../shared/domain/price-steps.ts';
import { priceRuleNames, priceRuleWords } from '../../shared/domain/price-rule-words.ts';
import type { FieldWait, LineWait, PriceWait } from '../../shared/domain/price-waits.ts';
import { counted, listed } from './format.ts';

export const pipelineWords = {
  title: 'From tendered total to evaluated price',
  published: 'Published',
  publishedNothing: 'Nothing was published about steps on the way, so prices are compared exactly as they were tendered.',
  rulesOf: (rules: PriceRules): string => {
    const all = Object.values(priceRuleWords(rules)).filter((one) => one !== null);
    const sentence = listed(all);
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  },
  /** The published rule behind a correction of a schedule. */
  ruleOf: (rules: PriceRules, kind: 'arithmetic' | 'missing-item'): string =>
    priceRuleWords(rules)[kind === 'arithmetic' ? 'arithmetic' : 'missingItems'] ?? '',
  waiting: {
    title: 'Prices cannot be compared yet',
    lead: 'Until everything here is done there are no points for price, and no ranking.',
    fields: {
      quantities: 'Rates × published quantities have to be put in the place of totals',
      'life-cycle': 'Costs of owning have to be added',
      vat: 'Prices have to be put on the published VAT basis',
      currency: 'Prices have to be converted into pounds',
    } satisfies Record<FieldWait['kind'], string>,
    lines: {
      arithmetic: (line: string) => `Line ${line} does not multiply out: it has to be corrected, or left as tendered with a reason`,
      'missing-item': (line: string) => `Line ${line} is left out: it has to be added, or left as tendered with a reason`,
    } satisfies Record<LineWait['kind'], (line: string) => string>,
    of: (what: string, bids: readonly string[]): string => `${what}: ${listed(bids)}.`,
  },
  waitSentence: (wait: PriceWait): string =>
    wait.line === null ? pipelineWords.waiting.fields[wait.kind] : pipelineWords.waiting.lines[wait.kind](wait.line),
  lead: 'A price is never typed over. Each step is a row of its own; what was wrong is taken back by a later row.',
  caption: (bid: string): string => `Steps of ${bid}`,
  columns: { step: 'Step', from: 'From', to: 'To' },
  tendered: 'Tendered total',
  evaluated: 'Evaluated price',
  soFar: 'So far, not comparable yet',
  toLabel: (bid: string, rule: string, shown: string): string => `${bid} after ${rule}: ${shown}. Why?`,
  tenderedLabel: (bid: string, shown: string): string => `Tendered total of ${bid}: ${shown}. Why?`,
  evaluatedLabel: (bid: string, shown: string): string => `Evaluated price of ${bid}: ${shown}. Why?`,
  soFarLabel: (bid: string, shown: string): string => `Price of ${bid} so far: ${shown}. Why?`,
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
      quantities: 'Put rates × published quantities in the place of totals',
      option: 'Take an option or extension in or out',
      'life-cycle': 'Add the costs of owning',
      vat: 'Put prices on the published VAT basis',
      currency: 'Convert all prices into pounds',
      'as-tendered': 'Leave a line as tendered',
      reversal: 'Take a step back',
    } satisfies Record<PriceStepKind, string>,
    choose: 'Choose',
    notNow: {
      done: (kinds: readonly PriceStepKind[]): string =>
        `on record for all prices already: ${listed(kinds.map((kind) => stepNames[kind]))}`,
      behind: (kinds: readonly PriceStepKind[], later: PriceStepKind): string =>
        `before the ${stepNames[later]}, which is on record: ${listed(kinds.map((kind) => stepNames[kind]))}`,
    },
    notOffered: (reasons: readonly string[]): string =>
      `Not offered now: ${reasons.join('; ')}. To change one of these, take steps back, the last first.`,
    waitingLine: 'What waits at a line',
    ofOne: (line: string, bid: string): string => `Line ${line} of ${bid} does not multiply out`,
    ofAll: (line: string, bids: readonly string[]): string => `Line ${line}, left out by ${listed(bids)}`,
    bid: 'Bidder',
    line: 'Line of the schedule',
    quantity: 'Quantity',
    rate: 'Rate',
    stated: 'Line total as stated',
    item: 'Item',
    issuedLine: 'Line of the issued schedule',
    issuedLineHint: 'Only lines that a schedule leaves out and about which nothing is on record yet.',
    noLine: 'None of its lines',
    lineOf: (ref: string, description: string): string => `${ref}, ${description}`,
    without: {
      quantities:
        'For every bid the sum of its own rates × the published quantities, with what earlier steps corrected or added. Rates are in the sealed schedules, quantities in the issued one: nothing is typed.',
      currency: 'Every price at the published rate for its currency, the same for all. Prices in pounds stay as they are.',
    },
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
    ...priceRuleNames,
    arithmetics: { 'unit-rate-prevails': 'The unit rate prevails', 'total-prevails': 'The line total prevails' },
    missing: { published: 'Added at a published rate', highest: 'Added at the highest price', mean: 'Added at the mean price' },
    quantityChoices: { published: 'Rates × published quantities are compared' },
    optionChoices: { included: 'Included', excluded: 'Excluded' },
    lifeCycles: { 'year-end': 'Discounted, paid at the end of each year', 'year-start': 'Discounted, paid at the start of each year' },
    rate: 'Discount rate a year',
    vats: { including: 'Prices are compared including VAT', excluding: 'Prices are compared excluding VAT' },
    poundsAlone: 'Pounds alone',
    currencyChoices: { published: 'Others too, at published rates' },
    rates: 'Pounds for one of each currency',
    ratesHint: 'One line for each currency: its code, a space, the pounds. “EUR 0.85” is £0.85 for one euro.',
    ratesWrong: (line: string): string => `“${line}” is not the code of a currency and an amount of pounds.`,
    ratesWayOut: 'Write for instance EUR 0.85, and the next currency on the next line.',
    source: 'Source of the rates',
    sourceHint: 'Where anybody can look them up.',
    day: 'Day of the rates',
    dayHint: 'As 2026-09-01.',
    dayWrong: (typed: string): string => `“${typed}” is no day.`,
    dayWayOut: 'Write year, month and day, as 2026-09-01.',
    rounding: 'Rounded to the penny',
    roundings: { 'half-up': 'Half up', 'half-even': 'Half to even', down: 'Down' },
  },
} as const;
