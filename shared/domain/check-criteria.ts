/** The check of criteria and measures before the freeze: named, weighed exactly, and worth having (domain.md 3.2, 3.5 and 4.2). */

import { lotsAreAlike } from './check-lots.ts';
import { checkScales, checkThresholds } from './check-scales.ts';
import { checkSocialValue } from './check-social-value.ts';
import type { PriceCriterion } from './criteria.ts';
import { isUnweighedPrice, scoredLeaves } from './criteria.ts';
import { compare, one } from './exact.ts';
import { isFindingCode } from './finding-rules.ts';
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
  return [...rounded, ...checkRate(criterion), ...formulaCautions(criterion, weight)];
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
    // Where lots have criteria of their own, each has to be whole in itself (check-lots.ts).
    ...(lotsAreAlike(model) ? [...checkWeights(model), ...checkPrice(model)] : []),
    ...checkScales(model),
    ...checkThresholds(model),
    ...checkSocialValue(model),
    ...checkNoise(model),
  ];
};
