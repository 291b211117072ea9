/** Random ways from tendered totals to evaluated prices: rules, schedules, currencies, and steps of every published kind, taken as the record takes them. */

import type { Criterion } from '../../shared/domain/criteria.ts';
import { currenciesOf, type PublishedRates } from '../../shared/domain/currency.ts';
import { rowsOfStep } from '../../shared/domain/evaluated-price.ts';
import { isMissing, openLines } from '../../shared/domain/price-waits.ts';
import type { PricedLine, PriceFacts, PriceRules, PriceStep } from '../../shared/domain/price-steps.ts';
import {
  type BidAmount,
  comparablePrices,
  type LotStep,
  priceFactsOf,
  pricesOnTheirWay,
  publishedPricing,
} from '../../shared/domain/pricing.ts';
import { printExact } from '../../shared/domain/exact.ts';
import { modelOfStage } from '../../shared/domain/procedure-stages.ts';
import type { BidId, Exact } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { type IssuedLine, statedOf } from '../../shared/domain/price-schedule.ts';
import type { TenderInput } from '../../shared/domain/tender-evaluation.ts';
import type { Chance } from './invent.ts';

/** As a record holds it. */
export interface Pricing {
  readonly tendered: readonly BidAmount[];
  readonly schedules: readonly { readonly bid: BidId; readonly lines: readonly PricedLine[] }[];
  readonly priceSteps: readonly LotStep[];
  readonly prices: TenderInput['prices'];
}

const currencies = (chance: Chance): PublishedRates => ({
  rates: [
    { currency: 'EUR', pounds: chance.one(['0.8525', '0.85', '5/6']) },
    { currency: 'USD', pounds: chance.one(['0.75', '0.7917']) },
  ],
  source: 'A bank',
  date: '2026-09-01',
  rounding: chance.one(['half-up', 'half-even', 'down']),
});

const rules = (chance: Chance): PriceRules => ({
  arithmetic: chance.one(['unit-rate-prevails', 'total-prevails', null]),
  missingItems: chance.one(['published', 'highest', 'mean', null]),
  quantities: chance.one(['published', 'published', null]),
  options: chance.one(['included', 'excluded', null]),
  lifeCycle: chance.one<PriceRules['lifeCycle']>([{ rate: '3.5', timing: 'year-end' }, { rate: '10', timing: 'year-start' }, null]),
  vat: chance.one(['including', 'excluding', null]),
  currencies: chance.percent(60) ? currencies(chance) : null,
});

const schedule = (chance: Chance): readonly IssuedLine[] =>
  Array.from({ length: chance.from(1, 4) }, (_, at) => ({
    ref: `${at}`,
    description: `line ${at}`,
    unit: 'each',
    quantity: chance.one([`${chance.from(1, 500)}`, `${chance.from(1, 500)}.5`, '1/3']),
    missingRate: chance.one(['12.5', null]),
    optional: chance.percent(15),
  }));

/** A way published with the price of a model. */
export const withPriceRules = (chance: Chance, model: Model): Model => ({
  ...model,
  criteria: model.criteria.map((criterion): Criterion =>
    criterion.kind === 'price' ? { ...criterion, rules: rules(chance), schedule: schedule(chance) } : criterion,
  ),
});

const money = (chance: Chance, most: number): Exact => `${chance.from(0, most)}${chance.one(['', '.05', '.335'])}`;

/** One step of a kind, with numbers for every bid. */
const stepOf = (chance: Chance, kind: PriceStep['kind'], { rules: published, issued, standing, steps }: PriceFacts): PriceStep => {
  const forAll = <T>(one: (at: number) => T) => standing.map(({ id: bid }, at) => ({ bid, ...one(at) }));
  const line = issued[chance.below(issued.length)];
  switch (kind) {
    case 'arithmetic':
      return {
        kind,
        bid: standing[chance.below(standing.length)]?.id ?? ('' as BidId),
        line: line?.ref ?? '',
        quantity: chance.one([line?.quantity ?? '1', '7']),
        rate: money(chance, 30),
        stated: money(chance, 500),
      };
    case 'missing-item': {
      // What a line is short of comes first, as a schedule would lead to it.
      const short = issued.find(({ ref }) => standing.some(({ lines }) => lines?.find((one) => one.ref === ref)?.rate == null)) ?? line;
      const ofLine = chance.percent(80) ? short : undefined;
      const fixed = ofLine?.missingRate && ofLine.quantity !== '1/3' ? `${Number(ofLine.quantity) * 12.5}` : null;
      return {
        kind,
        item: 'item',
        line: ofLine?.ref ?? null,
        published: published.missingItems === 'published' ? (fixed ?? '99.5') : null,
        asked: standing.map(({ id: bid, lines }, at) => {
          const isLeft = ofLine
            ? isMissing(
                published,
                lines?.find(({ ref }) => ref === ofLine.ref),
              )
            : at === 0 || chance.percent(40);
          return { bid, pounds: isLeft ? null : money(chance, 300) };
        }),
      };
    }
    case 'option':
      return { kind, item: 'option', amounts: forAll(() => ({ pounds: money(chance, 90) })) };
    case 'life-cycle':
      return {
        kind,
        costs: forAll(() => ({
          years: Array.from({ length: chance.below(4) }, () => ({ year: chance.from(1, 9), pounds: money(chance, 400) })),
        })),
      };
    case 'vat':
      return { kind, rates: forAll(() => ({ percent: chance.one(['20', '5', '0']) })) };
    case 'as-tendered': {
      const [wait] = standing.flatMap((bid) =>
        openLines({ rules: published, issued, steps }, bid).map((open) => ({ ...open, bid: bid.id })),
      );
      return { kind, line: wait?.line ?? '', bid: wait?.kind === 'arithmetic' ? wait.bid : null };
    }
    case 'reversal':
      return { kind, reverses: steps.at(-1)?.id ?? '' };
    case 'quantities':
    case 'currency':
      return { kind };
    default:
      return kind satisfies never;
  }
};

/** In the published order. What a price waits for is mostly done, so that most fields can be compared. */
const kinds: readonly (readonly [kind: PriceStep['kind'], percent: number])[] = [
  ['arithmetic', 60],
  ['missing-item', 60],
  ['missing-item', 60],
  ...Array.from({ length: 24 }, () => ['as-tendered', 97] as const),
  ['quantities', 92],
  ['option', 60],
  ['life-cycle', 92],
  ['vat', 92],
  ['currency', 92],
  ['reversal', 15],
];

/** A line as a bidder may fill it in: mostly as issued, with the total that it comes to or none. */
const filledIn = (chance: Chance, { ref, quantity, optional }: IssuedLine): PricedLine => {
  const line = { ref, quantity: chance.percent(90) ? quantity : '7', rate: chance.percent(85) ? money(chance, 40) : null, optional };
  const stated = statedOf({ ...line, total: null });
  return { ...line, total: chance.percent(60) ? null : stated && chance.percent(75) ? printExact(stated) : money(chance, 900) };
};

/** The prices of an input as tendered, in one currency or another, and what steps made of them; a step that the rules refuse is not taken. */
export const inventPricing = (chance: Chance, model: Model, input: TenderInput): Pricing => {
  const lots = model.lots.length > 0 ? model.lots.map(({ id }) => id) : [null];
  const all = [...input.bids, ...input.setAside];
  const { criteria } = modelOfStage(model);
  const publishedFor = (bid: BidId) => publishedPricing(criteria, all.find(({ id }) => id === bid)?.lot ?? null);
  const tendered = input.prices.map(({ bid, pounds: amount }) => {
    const [first = 'GBP', ...others] = currenciesOf(publishedFor(bid).rules.currencies);
    return { bid, amount, currency: chance.one([first, ...others]) };
  });
  const schedules = tendered.map(({ bid }) => ({
    bid,
    lines: publishedFor(bid).issued.map((line) => filledIn(chance, line)),
  }));
  const priceSteps: LotStep[] = [];
  for (const lot of lots) {
    for (const [kind, percent] of kinds) {
      if (!chance.percent(percent)) continue;
      const facts = priceFactsOf(model, input, { tendered, schedules, steps: priceSteps }, lot);
      if (!facts.ok || facts.value.standing.length === 0) continue;
      const step = stepOf(chance, kind, facts.value);
      const rows = rowsOfStep(facts.value, step);
      if (rows.ok) priceSteps.push({ id: `p${priceSteps.length}`, lot, step, rows: rows.value });
    }
  }
  const pricing = { tendered, schedules, steps: priceSteps };
  return { tendered, schedules, priceSteps, prices: comparablePrices(pricesOnTheirWay(criteria, all, pricing)) };
};
