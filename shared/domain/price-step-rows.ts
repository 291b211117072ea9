/** The rows that each kind of step makes: from and to for every bid that it reaches, with the rule and the working (domain.md 3.4). */

import { type Currency, displayMoney, moneySign, pound, poundsForOne, type PublishedRates, ratesFrom } from './currency.ts';
import type { Derivation } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import {
  add,
  divide,
  equal,
  exact,
  type Fraction,
  fromInteger,
  hundred,
  isNegative,
  isZero,
  max,
  multiply,
  one,
  printExact,
  roundTo,
  subtract,
  sum,
  zero,
} from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import { lifeCycleCost } from './life-cycle.ts';
import type { IssuedLine } from './price-schedule.ts';
import { countedLines, isMissing, openLines } from './price-waits.ts';
import {
  type PriceRules,
  type PriceStep,
  type PriceStepKind,
  type PriceRow,
  type PricedBid,
  type BidPounds,
  type PriceFacts,
  stepNames,
  stepsInForce,
} from './price-steps.ts';
import { type Outcome, allowed, refuse, refused } from './result.ts';

const pennies = (pounds: Fraction): Fraction => roundTo(pounds, 2, 'half-up');

export const no = (code: string, sentence: string, wayOut: string, about?: string): Outcome<never> =>
  refused(refuse(code, sentence, { wayOut, ...(about === undefined ? {} : { about }) }));

const unpublished = (kind: PriceStepKind): Outcome<never> =>
  no(
    'step-not-published',
    `Nothing was published about this step (${stepNames[kind]}), so it may not be taken.`,
    'Prices are compared as they were tendered, apart from what was published.',
  );

interface Draft {
  readonly bid: PricedBid;
  readonly to: Fraction;
  /** Where it is not that of the price so far. */
  readonly into?: Currency;
  readonly formula: string;
  readonly substituted: string;
  readonly steps?: readonly Derivation[];
  readonly flags?: PriceRow['flags'];
}

const rowOf = (
  rule: string,
  sameForAll: boolean,
  { bid, to, into = bid.currency, formula, substituted, steps, flags = [] }: Draft,
): PriceRow => ({
  bid: bid.id,
  from: bid.amount,
  to: printExact(to),
  currency: bid.currency,
  into,
  rule,
  sameForAll,
  flags,
  working: {
    title: `Price of ${bid.name} after the ${rule}`,
    formula,
    substituted,
    value: printExact(to),
    inputs: [],
    ...(steps ? { steps } : {}),
  },
});

const flagsOf = (pounds: Fraction): PriceRow['flags'] => (isZero(pounds) ? ['zero-priced'] : isNegative(pounds) ? ['negative'] : []);

/** An amount in the currency of a bid's price. */
const money = ({ currency }: PricedBid, amount: Fraction): string => displayMoney(amount, currency);

/** Pounds for one of what a bid's price is in. A price in a currency without a published rate cannot have been sealed. */
const rateOf = ({ currencies }: PriceRules, { name, currency }: PricedBid): Fraction => {
  const rate = poundsForOne(currencies, currency);
  if (!rate) throw new TypeError(`the price of ${name} is in ${currency}, for which no rate was published`);
  return rate;
};

/** Refuses `not-same-for-all` unless exactly the bids still in are named, each once. */
const sameForAll = (standing: PriceFacts['standing'], each: readonly { readonly bid: BidId }[]): Outcome<null> => {
  const named = each.map(({ bid }) => bid);
  const left = standing.filter(({ id }) => !named.includes(id));
  const strangers = named.filter((bid) => !standing.some(({ id }) => id === bid));
  if (left.length === 0 && strangers.length === 0 && new Set(named).size === named.length) return allowed(null);
  return no(
    'not-same-for-all',
    left.length > 0
      ? `This step leaves out ${left.map(({ name }) => name).join(', ')}. What is done to one price is done to all.`
      : 'This step names a bid that is not in, or one bid twice.',
    'Say for every bid still in what the step does to it, if only nothing.',
  );
};

const notIn = (bid: BidId): Outcome<never> => no('no-such-bid', 'This bid is not in the running.', 'Choose a bid that still stands.', bid);

export const arithmeticRows = (
  { rules, issued, standing }: PriceFacts,
  step: Extract<PriceStep, { kind: 'arithmetic' }>,
): Outcome<readonly PriceRow[]> => {
  if (!rules.arithmetic) return unpublished(step.kind);
  const bid = standing.find(({ id }) => id === step.bid);
  if (!bid) return notIn(step.bid);
  const known = bid.lines ?? issued;
  if (known.length > 0 && !known.some(({ ref }) => ref === step.line))
    return no(
      'no-such-line',
      bid.lines ? `The schedule of ${bid.name} has no line ${step.line}.` : `The issued schedule has no line ${step.line}.`,
      `It has ${known.length === 1 ? 'the line' : 'the lines'} ${known.map(({ ref }) => ref).join(', ')}.`,
      step.bid,
    );
  const [quantity, rate, stated] = [step.quantity, step.rate, step.stated].map(exact) as [Fraction, Fraction, Fraction];
  const product = pennies(multiply(quantity, rate));
  if (equal(product, stated))
    return no('nothing-to-correct', `Line ${step.line} multiplies out: ${money(bid, stated)}.`, 'Look at the line again.', step.bid);
  if (rules.arithmetic === 'total-prevails' && isZero(quantity))
    return no(
      'no-quantity',
      `A total cannot be put on a quantity of 0, so line ${step.line} has no rate.`,
      'Look at the line again.',
      step.bid,
    );
  const from = exact(bid.amount);
  const multiplied = `${displayWorking(quantity)} × ${moneySign(bid.currency)}${displayWorking(rate)}`;
  const flags = flagsOf(rate);
  return rules.arithmetic === 'unit-rate-prevails'
    ? allowed([
        rowOf(`arithmetic correction of line ${step.line}: the unit rate prevails`, false, {
          bid,
          to: add(from, subtract(product, stated)),
          formula: 'price + (quantity × rate − line total as stated)',
          substituted: `${money(bid, from)} + (${multiplied} − ${money(bid, stated)})`,
          flags,
        }),
      ])
    : allowed([
        rowOf(`arithmetic correction of line ${step.line}: the total prevails`, false, {
          bid,
          to: from,
          formula: 'price; the total of the line holds, and its rate is the total ÷ the quantity',
          substituted: `${money(bid, from)}; ${multiplied} = ${money(bid, product)}, stated as ${money(bid, stated)}`,
          flags,
        }),
      ]);
};

/** What a line of the issued schedule is reckoned at where a bid leaves it out, by what was published; null where nothing was. */
export const publishedPriceOf = ({ quantity, missingRate }: IssuedLine): Exact | null =>
  quantity === null || missingRate === null ? null : printExact(pennies(multiply(exact(quantity), exact(missingRate))));

/** An item is missing where the sealed schedule leaves its line out, and nowhere else. A bid without a schedule is taken at its word. */
const agreesWithSchedules = (
  rules: PriceRules,
  standing: PriceFacts['standing'],
  line: string,
  asked: readonly BidPounds[],
): Outcome<null> => {
  for (const { id, name, lines } of standing) {
    if (lines === null) continue;
    const pounds = asked.find(({ bid }) => bid === id)?.pounds ?? null;
    const left = isMissing(
      rules,
      lines.find(({ ref }) => ref === line),
    );
    if (left && pounds !== null)
      return no(
        'item-left-out',
        `${name} left line ${line} out of its schedule.`,
        'Leave it blank: the item is added for every bid that left it out.',
        id,
      );
    if (!left && pounds === null)
      return no(
        'item-priced',
        `${name} has priced line ${line} in its schedule.`,
        'Enter what it asks there: nothing is added to its price.',
        id,
      );
  }
  return allowed(null);
};

export const missingItemRows = (
  { rules, issued, standing }: PriceFacts,
  step: Extract<PriceStep, { kind: 'missing-item' }>,
): Outcome<readonly PriceRow[]> => {
  if (!rules.missingItems) return unpublished(step.kind);
  const same = sameForAll(standing, step.asked);
  if (!same.ok) return same;
  const line = issued.find(({ ref }) => ref === step.line);
  if (step.line !== null && !line)
    return no('no-such-line', `The issued schedule has no line ${step.line}.`, 'Name one of its lines, or none.');
  const asSealed = line ? agreesWithSchedules(rules, standing, line.ref, step.asked) : allowed(null);
  if (!asSealed.ok) return asSealed;
  const own = (bid: PricedBid): Fraction | null => {
    const pounds = step.asked.find((each) => each.bid === bid.id)?.pounds ?? null;
    return pounds === null ? null : exact(pounds);
  };
  // Held against one another in pounds, whatever each was tendered in.
  const given = standing.flatMap((bid) => {
    const amount = own(bid);
    return amount === null ? [] : [multiply(amount, rateOf(rules, bid))];
  });
  if (given.length === step.asked.length)
    return no('nothing-to-normalise', `Every bid has priced “${step.item}”.`, 'Leave a bid blank that left the item out.');
  const [first] = given;
  if (rules.missingItems === 'published' ? step.published === null : first === undefined)
    return no(
      'no-rate-to-normalise-by',
      rules.missingItems === 'published' ? `The published rate of “${step.item}” is missing.` : `No bid has priced “${step.item}”.`,
      'A rate that nobody gave cannot be reckoned with.',
    );
  const fixed = line ? publishedPriceOf(line) : null;
  if (rules.missingItems === 'published' && fixed !== null && fixed !== step.published)
    return no(
      'not-the-published-rate',
      `Line ${step.line ?? ''} was published at ${displayPounds(exact(fixed))} for a bid that leaves it out.`,
      'Enter that: the issued schedule was fixed before any bid was opened.',
    );
  const rate =
    rules.missingItems === 'published'
      ? exact(step.published ?? '0')
      : rules.missingItems === 'highest'
        ? max(first ?? zero, ...given)
        : pennies(divide(sum(given), fromInteger(given.length)));
  const how = {
    published: 'the published rate',
    highest: 'the highest price of those that have it',
    mean: 'the mean of those that have it',
  };
  const rule = `normalisation of “${step.item}” at ${how[rules.missingItems]}`;
  return allowed(
    standing.map((bid) => {
      const amount = own(bid);
      const from = exact(bid.amount);
      if (amount !== null)
        return rowOf(rule, true, {
          bid,
          to: from,
          formula: 'price; the item is in it',
          substituted: money(bid, from),
          flags: flagsOf(amount),
        });
      const pounds = rateOf(rules, bid);
      const isForeign = bid.currency !== pound;
      return rowOf(rule, true, {
        bid,
        to: add(from, divide(rate, pounds)),
        formula: `price + rate of the missing item${isForeign ? ` ÷ pounds for one ${bid.currency}, not rounded here` : ''}`,
        substituted: `${money(bid, from)} + ${displayPounds(rate)}${isForeign ? ` ÷ ${displayWorking(pounds)}` : ''}`,
      });
    }),
  );
};

/** The rate of a line that holds: as corrected on record, else as the bid gave it; null where it gave none. */
const rateThatHolds = ({ rules, steps }: PriceFacts, { id, lines }: PricedBid, ref: string): Fraction | null => {
  const corrected = stepsInForce(steps)
    .flatMap(({ step }) => (step.kind === 'arithmetic' && step.bid === id && step.line === ref ? [step] : []))
    .at(-1);
  if (corrected)
    return rules.arithmetic === 'total-prevails' ? divide(exact(corrected.stated), exact(corrected.quantity)) : exact(corrected.rate);
  const rate = lines?.find((line) => line.ref === ref)?.rate ?? null;
  return rate === null ? null : exact(rate);
};

interface Part {
  readonly amount: Fraction;
  readonly working: Derivation;
  readonly flags: PriceRow['flags'];
}

/** Whether a line without a rate was normalised, or nothing is to be added for it. */
const isDealtWith = ({ steps }: PriceFacts, ref: string): boolean =>
  stepsInForce(steps).some(
    ({ step }) => (step.kind === 'missing-item' || (step.kind === 'as-tendered' && step.bid === null)) && step.line === ref,
  );

/** The published quantity, whatever a bid wrote in its own schedule. A line without a rate counts as normalised, or not at all. */
const partsOf = (facts: PriceFacts, bid: PricedBid): Outcome<readonly Part[]> => {
  const parts: Part[] = [];
  for (const { ref, description, quantity } of countedLines(facts)) {
    if (quantity === null) return no('no-quantity', `Line ${ref} was issued without a quantity.`, 'Nothing can be multiplied by it.');
    const rate = rateThatHolds(facts, bid, ref);
    if (rate === null && isDealtWith(facts, ref)) continue;
    if (rate === null)
      return no(
        'rate-missing',
        `${bid.name} gave no rate for line ${ref}. A blank is not nought.`,
        'Normalise this line first, by the rule that was published for missing items.',
        bid.id,
      );
    const amount = pennies(multiply(exact(quantity), rate));
    parts.push({
      amount,
      working: {
        title: `Line ${ref}, ${description}`,
        formula: 'published quantity × rate, rounded half up to the penny',
        substituted: `${displayWorking(exact(quantity))} × ${moneySign(bid.currency)}${displayWorking(rate)}`,
        value: printExact(amount),
        inputs: [],
      },
      flags: flagsOf(rate),
    });
  }
  return allowed(parts);
};

/** What normalisation has added to a bid's price. */
const addedTo = ({ steps }: PriceFacts, bid: PricedBid): readonly Part[] =>
  stepsInForce(steps)
    .filter(({ step }) => step.kind === 'missing-item')
    .flatMap(({ rows }) => rows.filter((row) => row.bid === bid.id && row.from !== row.to))
    .map(({ rule, from, to }) => {
      const amount = subtract(exact(to), exact(from));
      const title = `${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;
      const working = { title, formula: 'what that step added', substituted: money(bid, amount), value: printExact(amount), inputs: [] };
      return { amount, working, flags: [] };
    });

export const quantitiesRows = (facts: PriceFacts): Outcome<readonly PriceRow[]> => {
  if (!facts.rules.quantities) return unpublished('quantities');
  const rows: PriceRow[] = [];
  for (const bid of facts.standing) {
    const lines = partsOf(facts, bid);
    if (!lines.ok) return lines;
    const parts = [...lines.value, ...addedTo(facts, bid)];
    rows.push(
      rowOf('rates × published quantities', true, {
        bid,
        to: sum(parts.map(({ amount }) => amount)),
        formula: 'sum of published quantity × rate, each line rounded half up to the penny, and of what normalisation added',
        substituted: parts.map(({ working }) => working.substituted).join(' + '),
        steps: parts.map(({ working }) => working),
        flags: [...new Set(parts.flatMap(({ flags }) => flags))],
      }),
    );
  }
  return allowed(rows);
};

export const optionRows = ({ rules, standing }: PriceFacts, step: Extract<PriceStep, { kind: 'option' }>): Outcome<readonly PriceRow[]> => {
  const { options } = rules;
  if (!options) return unpublished(step.kind);
  const same = sameForAll(standing, step.amounts);
  if (!same.ok) return same;
  const blank = standing.find(({ id }) => (step.amounts.find(({ bid }) => bid === id)?.pounds ?? null) === null);
  if (blank)
    return no(
      'option-not-priced',
      `The price of “${step.item}” is missing for ${blank.name}. A blank is not nought.`,
      'Enter it, or 0.',
      blank.id,
    );
  const included = options === 'included';
  return allowed(
    standing.map((bid) => {
      const amount = exact(step.amounts.find((each) => each.bid === bid.id)?.pounds ?? '0');
      const from = exact(bid.amount);
      return rowOf(`option “${step.item}”: ${included ? 'included' : 'taken out'} as published`, true, {
        bid,
        to: included ? add(from, amount) : subtract(from, amount),
        formula: included ? 'price + option' : 'price − option that the total held',
        substituted: `${money(bid, from)} ${included ? '+' : '−'} ${money(bid, amount)}`,
        flags: flagsOf(amount),
      });
    }),
  );
};

export const lifeCycleRows = (
  { rules, standing }: PriceFacts,
  step: Extract<PriceStep, { kind: 'life-cycle' }>,
): Outcome<readonly PriceRow[]> => {
  if (!rules.lifeCycle) return unpublished(step.kind);
  const same = sameForAll(standing, step.costs);
  if (!same.ok) return same;
  const rows: PriceRow[] = [];
  for (const bid of standing) {
    const years = step.costs.find((each) => each.bid === bid.id)?.years ?? [];
    const early = years.find(({ year }) => year < 1);
    if (early)
      return no('year-out-of-range', `Year ${early.year} of ${bid.name} is that of the purchase.`, 'Enter costs from year 1 on.', bid.id);
    const cost = lifeCycleCost(bid.name, [{ year: 0, pounds: bid.amount }, ...years], rules.lifeCycle, bid.currency);
    if (!cost.ok) return refused({ ...cost.refusal, about: bid.id });
    rows.push(
      rowOf(`life-cycle cost at ${rules.lifeCycle.rate}% a year`, true, {
        bid,
        to: pennies(exact(cost.value.value)),
        formula: `${cost.value.formula}, rounded half up to the penny`,
        substituted: cost.value.substituted,
        steps: [cost.value],
      }),
    );
  }
  return allowed(rows);
};

export const vatRows = ({ rules, standing }: PriceFacts, step: Extract<PriceStep, { kind: 'vat' }>): Outcome<readonly PriceRow[]> => {
  const { vat } = rules;
  if (!vat) return unpublished(step.kind);
  const same = sameForAll(standing, step.rates);
  if (!same.ok) return same;
  const wrong = step.rates.find(({ percent }) => isNegative(exact(percent)));
  if (wrong) return no('vat-rate-out-of-range', `A rate of VAT of ${wrong.percent}% cannot be.`, 'Enter 0 or more.', wrong.bid);
  return allowed(
    standing.map((bid) => {
      const percent = exact(step.rates.find((each) => each.bid === bid.id)?.percent ?? '0');
      const factor = add(one, divide(percent, hundred));
      const from = exact(bid.amount);
      const including = vat === 'including';
      return rowOf(`VAT basis: prices are compared ${including ? 'including' : 'excluding'} VAT`, true, {
        bid,
        to: pennies(including ? multiply(from, factor) : divide(from, factor)),
        formula: `price ${including ? '×' : '÷'} (1 + rate of VAT ÷ 100), rounded half up to the penny`,
        substituted: `${money(bid, from)} ${including ? '×' : '÷'} (1 + ${displayWorking(percent)} ÷ 100)`,
      });
    }),
  );
};

const roundings: Readonly<Record<PublishedRates['rounding'], string>> = {
  'half-up': 'rounded half up to the penny',
  'half-even': 'rounded half to even to the penny',
  down: 'rounded down to the penny',
};

export const currencyRows = ({ rules, standing }: PriceFacts): Outcome<readonly PriceRow[]> => {
  const { currencies } = rules;
  if (!currencies) return unpublished('currency');
  if (standing.every(({ currency }) => currency === pound))
    return no('nothing-to-convert', 'Every price is in pounds.', 'This step is needed only where a price is in another currency.');
  const rule = `conversion into pounds at the published rates (${ratesFrom(currencies)})`;
  return allowed(
    standing.map((bid) => {
      const from = exact(bid.amount);
      const rate = rateOf(rules, bid);
      return bid.currency === pound
        ? rowOf(rule, true, { bid, to: from, formula: 'price; it is in pounds', substituted: money(bid, from) })
        : rowOf(rule, true, {
            bid,
            to: roundTo(multiply(from, rate), 2, currencies.rounding),
            into: pound,
            formula: `price × pounds for one ${bid.currency}, ${roundings[currencies.rounding]}`,
            substituted: `${money(bid, from)} × ${displayWorking(rate)}`,
          });
    }),
  );
};

/** What waits at a line is closed without a correction: the price stays, and the row says so. */
export const asTenderedRows = (facts: PriceFacts, step: Extract<PriceStep, { kind: 'as-tendered' }>): Outcome<readonly PriceRow[]> => {
  if (step.bid !== null && !facts.standing.some(({ id }) => id === step.bid)) return notIn(step.bid);
  const kind = step.bid === null ? 'missing-item' : 'arithmetic';
  const reached = facts.standing.filter(
    (bid) =>
      (step.bid === null || bid.id === step.bid) && openLines(facts, bid).some((wait) => wait.kind === kind && wait.line === step.line),
  );
  if (reached.length === 0)
    return no(
      'nothing-waits',
      step.bid === null ? `Line ${step.line} is missing in no schedule.` : `Nothing waits to be corrected at line ${step.line}.`,
      'Only what waits for a correction is closed without one.',
    );
  const rule = `line ${step.line} left as tendered: ${step.bid === null ? 'nothing is added for the missing item' : 'its arithmetic is not corrected'}`;
  return allowed(
    reached.map((bid) =>
      rowOf(rule, step.bid === null, {
        bid,
        to: exact(bid.amount),
        formula: 'price; nothing is changed',
        substituted: money(bid, exact(bid.amount)),
      }),
    ),
  );
};

/** Only the last step that is in force can be taken back, so that no row rests on one that is gone. */
export const reversalRows = (
  { standing, out, steps }: PriceFacts,
  step: Extract<PriceStep, { kind: 'reversal' }>,
): Outcome<readonly PriceRow[]> => {
  const forced = stepsInForce(steps);
  const found = forced.find(({ id }) => id === step.reverses);
  if (!found) return no('no-such-step', 'This step is not on record, or was taken back already.', 'Choose a step that is in force.');
  const touched = new Set(found.rows.map(({ bid }) => bid));
  const later = forced.slice(forced.indexOf(found) + 1).find(({ rows }) => rows.some(({ bid }) => touched.has(bid)));
  if (later)
    return no(
      'later-step-rests-on-it',
      `A later step (${stepNames[later.step.kind]}) rests on this one.`,
      'Take the later step back first, with its own reason.',
    );
  return allowed(
    found.rows.flatMap((row) => {
      // Also of a bid that is out by now: should it come back, nothing of the step is left in its price.
      const bid = [...standing, ...out].find(({ id }) => id === row.bid);
      return bid
        ? [
            rowOf(`reversal of: ${row.rule}`, row.sameForAll, {
              bid,
              to: exact(row.from),
              into: row.currency,
              formula: 'the price before the step that is taken back',
              substituted: displayMoney(exact(row.from), row.currency),
            }),
          ]
        : [];
    }),
  );
};
