/** The check of criteria and measures before the freeze: named, weighed exactly, and worth having (domain.md 3.2, 3.5 and 4.2). */

import { isDay } from './calendar.ts';
import { checkScales, checkThresholds } from './check-scales.ts';
import { checkSocialValue } from './check-social-value.ts';
import type { PriceCriterion } from './criteria.ts';
import { isUnweighedPrice, scoredLeaves } from './criteria.ts';
import { isCurrency, pound } from './currency.ts';
import { noPriceRules } from './price-steps.ts';
import { compare, exact, isPositive, one } from './exact.ts';
import { isFindingCode } from './finding-rules.ts';
import { inEachLot } from './found-in-parts.ts';
import { aboutCriterion, advisory, blocking, type Finding } from './finding.ts';
import type { Model } from './model.ts';
import { extentOf } from './procedure-stages.ts';
import { lifeCycleCost } from './life-cycle.ts';
import { formulaCautions, formulaRefusal } from './price-formula-check.ts';
import { weigh, weightRefusals } from './weights.ts';

/** More questions than about this many drown each other in noise. */
const manyLeaves = 40;

const checkNaming = ({ criteria }: Model): readonly Finding[] => {
  const found: Finding[] = [];
  const numbers = Map.groupBy(
    criteria.filter(({ number }) => number.trim() !== ''),
    ({ number }) => number.trim(),
  );
  for (const criterion of criteria) {
    const about = aboutCriterion(criterion);
    const name = criterion.title.trim() || criterion.number.trim();
    if (criterion.title.trim() === '') {
      found.push(
        blocking(
          about,
          'criterion-without-title',
          name ? `Criterion ${name} has no title.` : 'A criterion has no title.',
          'Enter its title.',
        ),
      );
    }
    if (criterion.number.trim() === '') {
      found.push(
        blocking(
          about,
          'criterion-without-number',
          `“${name}” has no number to be named by.`,
          'Enter the number that it is published under.',
        ),
      );
    }
  }
  for (const [number, same] of numbers) {
    const [, second] = same;
    if (second) {
      const sentence = `${same.length} criteria have the number ${number}.`;
      found.push(blocking(aboutCriterion(second), 'number-used-twice', sentence, 'Give each its own number.'));
    }
  }
  return found;
};

const checkWeights = (model: Model): readonly Finding[] =>
  (model.method === 'lexicographic' ? [] : weightRefusals(model.criteria, model.weightMode, extentOf(model))).map(
    ({ code, sentence, wayOut = '', about }) => {
      const criterion = model.criteria.find(({ id }) => id === about);
      if (!isFindingCode(code)) throw new TypeError(`the refusal “${code}” of a weight is no finding`);
      return blocking(criterion ? aboutCriterion(criterion) : { kind: 'criteria' }, code, sentence, wayOut);
    },
  );

/** A rate that nothing can be discounted by. */
const checkRate = (criterion: PriceCriterion): readonly Finding[] => {
  const discounting = criterion.rules?.lifeCycle ?? null;
  const cost = discounting ? lifeCycleCost(criterion.title, [{ year: 0, pounds: '1' }], discounting) : null;
  if (!cost || cost.ok) return [];
  return [blocking(aboutCriterion(criterion), 'price-rate-out-of-range', cost.refusal.sentence, cost.refusal.wayOut ?? '')];
};

/** Rates × quantities need every quantity, and currencies a rate each, from a source and a day. */
const checkPriceRules = (criterion: PriceCriterion): readonly Finding[] => {
  const rules = criterion.rules ?? noPriceRules;
  const about = aboutCriterion(criterion);
  const open = criterion.schedule?.find(({ quantity }) => quantity === null);
  const quantities = rules.quantities !== null && (open || !criterion.schedule?.length);
  const { currencies } = rules;
  const codes = currencies?.rates.map(({ currency }) => currency) ?? [];
  const unfixed =
    currencies &&
    (codes.length === 0 ||
      new Set([...codes, pound]).size !== codes.length + 1 ||
      currencies.rates.some(({ currency, pounds }) => !isCurrency(currency) || !isPositive(exact(pounds))) ||
      currencies.source.trim() === '' ||
      !isDay(currencies.date));
  return [
    ...(quantities
      ? [
          blocking(
            about,
            'price-quantities-unfixed',
            open
              ? `Rates × published quantities are compared, but line ${open.ref} of the schedule has no quantity.`
              : 'Rates × published quantities are compared, but no schedule is issued.',
            'Choose a schedule in which every line has its quantity, or compare totals as tendered.',
          ),
        ]
      : []),
    ...(rules.quantities !== null && rules.missingItems === null
      ? [
          advisory(
            about,
            'price-missing-rate-unsaid',
            'Nothing says what a line without a rate is reckoned at, so a bid that leaves one out could not be compared.',
            'Choose what a missing item is added at.',
          ),
        ]
      : []),
    ...(unfixed
      ? [
          blocking(
            about,
            'price-currency-unfixed',
            'Other currencies are allowed, but not each of them has its rate, or the source or the day of the rates is missing.',
            'Give every currency once, with a rate above 0, and say where the rates are from and of which day; or allow pounds alone.',
          ),
        ]
      : []),
  ];
};

const checkFormula = (model: Model, criterion: PriceCriterion): readonly Finding[] => {
  const weights = weigh(model.criteria, model.weightMode, extentOf(model));
  const weight = model.method === 'points' && weights.ok ? (weights.value.get(criterion.id)?.absolute ?? null) : null;
  const wrong = formulaRefusal(criterion, model, weight);
  if (wrong) return [blocking(aboutCriterion(criterion), wrong.code, wrong.sentence, wrong.wayOut ?? '')];
  const rounded =
    isUnweighedPrice(criterion) && model.rounding.stage === 'price'
      ? [
          blocking(
            { kind: 'rules', field: 'rounding' },
            'rounding-without-price-points',
            `Price points are to be rounded, but “${criterion.title}” gives none.`,
            'Choose another place for the rounding, or none.',
          ),
        ]
      : [];
  return [...rounded, ...checkRate(criterion), ...checkPriceRules(criterion), ...formulaCautions(criterion, weight)];
};

const checkPrice = (model: Model): readonly Finding[] => {
  const { criteria } = model;
  const prices = criteria.filter((criterion) => criterion.kind === 'price');
  const [first, second] = prices;
  if (!first) {
    return [
      advisory(
        { kind: 'criteria' },
        'no-price-criterion',
        'Price is not a criterion, so it will not be compared.',
        'Leave it so only if the price is fixed.',
      ),
    ];
  }
  if (!second) return prices.flatMap((price) => checkFormula(model, price));
  const sentence = `“${first.title}” and “${second.title}” would both count the one price of a bid.`;
  return [blocking(aboutCriterion(second), 'price-counted-twice', sentence, 'Keep one price criterion.')];
};

/** Noise: questions so light, or so many, that chance decides among them. */
const checkNoise = (model: Model): readonly Finding[] => {
  const { criteria, weightMode } = model;
  const weights = weigh(criteria, weightMode, extentOf(model));
  const scored = scoredLeaves(criteria);
  const light = weights.ok ? scored.filter(({ id }) => compare(weights.value.get(id)?.absolute ?? one, one) < 0) : [];
  return [
    ...light.map((criterion) =>
      advisory(
        aboutCriterion(criterion),
        'light-criterion',
        `“${criterion.title}” is worth less than 1 point of 100.`,
        'Join it with another question.',
      ),
    ),
    ...(scored.length > manyLeaves
      ? [
          advisory(
            { kind: 'criteria' },
            'many-criteria',
            `${scored.length} questions are scored; more than about ${manyLeaves} add noise.`,
            'Join questions that ask for the same.',
          ),
        ]
      : []),
  ];
};

/** Findings about criteria, in the order of the tree as far as they belong to one criterion. */
export const checkCriteria = (model: Model): readonly Finding[] => {
  if (model.criteria.length === 0) {
    return [blocking({ kind: 'criteria' }, 'no-criteria', 'There are no criteria yet.', 'Add the criteria that bids will be judged by.')];
  }
  return [
    ...checkNaming(model),
    ...inEachLot(model, (here) => [...checkWeights(here), ...checkPrice(here)]),
    ...checkScales(model),
    ...inEachLot(model, checkThresholds),
    ...checkSocialValue(model),
    ...inEachLot(model, checkNoise),
  ];
};
