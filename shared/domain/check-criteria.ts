/** The check of criteria, scales and measures before the freeze (domain.md 3.2, 3.3, 3.5 and 4.2). */

import type { Criterion, GroupCriterion, ScoredCriterion, SocialValueCriterion } from './criteria.ts';
import { leaves, scoredLeaves } from './criteria.ts';
import { compare, exact, hundred, isPositive, one } from './exact.ts';
import { advisory, blocking, type Finding, type FindingSubject } from './finding.ts';
import type { Model } from './model.ts';
import { ends, type Scale } from './scale.ts';
import { weigh, weightRefusals } from './weights.ts';

/** More questions than about this many drown each other in noise. */
const manyLeaves = 40;

const aboutCriterion = ({ id }: Criterion): FindingSubject => ({ kind: 'criterion', id });

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

const checkWeights = ({ criteria, weightMode }: Model): readonly Finding[] =>
  weightRefusals(criteria, weightMode).map(({ code, sentence, wayOut = '', about }) => {
    const criterion = criteria.find(({ id }) => id === about);
    return blocking(criterion ? aboutCriterion(criterion) : { kind: 'criteria' }, code, sentence, wayOut);
  });

/** Only scales in use: one that is left over harms nobody. */
const checkScale = (scale: Scale): readonly Finding[] => {
  const about = { kind: 'scale', id: scale.id } as const;
  const found: Finding[] = [];
  if (scale.steps.length < 2) {
    return [blocking(about, 'scale-too-short', `The scale “${scale.name}” has fewer than two steps.`, 'Add its steps.')];
  }
  const values = scale.steps.map(({ value }) => exact(value));
  if (values.some((value, position) => position > 0 && compare(values[position - 1] ?? value, value) >= 0)) {
    found.push(
      blocking(
        about,
        'scale-out-of-order',
        `The steps of “${scale.name}” do not go up one by one.`,
        'Put them in order and remove doubles.',
      ),
    );
  }
  const [first] = values;
  const last = values.at(-1);
  if (first && first.numerator < 0n) {
    found.push(blocking(about, 'scale-below-nought', `The scale “${scale.name}” goes below 0.`, 'Start it at 0 or above.'));
  } else if (last && !isPositive(last)) {
    found.push(blocking(about, 'scale-without-top', `The highest step of “${scale.name}” is not more than 0.`, 'Add higher steps.'));
  }
  const bare = scale.steps.find(({ descriptor }) => descriptor.trim() === '');
  if (bare) {
    const sentence = `Step ${bare.value} of “${scale.name}” does not say what an answer must show.`;
    found.push(blocking(about, 'step-without-descriptor', sentence, 'Describe every step.'));
  }
  return found;
};

const checkScales = ({ criteria, scales }: Model): readonly Finding[] => {
  const used = new Set(scoredLeaves(criteria).map(({ scale }) => scale));
  const without = scoredLeaves(criteria).filter(({ scale }) => !scales.some(({ id }) => id === scale));
  return [
    ...without.map((criterion) =>
      blocking(
        aboutCriterion(criterion),
        'criterion-without-scale',
        `“${criterion.title}” has no scale to be scored on.`,
        'Choose a scale.',
      ),
    ),
    ...scales.filter(({ id }) => used.has(id)).flatMap(checkScale),
  ];
};

const outOfReach = (criterion: GroupCriterion | ScoredCriterion, lowest: string, highest: string, of: string): readonly Finding[] => {
  if (criterion.threshold === null) return [];
  const value = exact(criterion.threshold.value);
  const atTop = compare(value, exact(highest));
  const beyond = atTop > 0 || (atTop === 0 && criterion.threshold.comparison === 'more-than');
  if (!beyond && compare(value, exact(lowest)) >= 0) return [];
  const sentence = `The threshold on “${criterion.title}” asks for ${criterion.threshold.comparison === 'more-than' ? 'more than ' : ''}${criterion.threshold.value}, which is not within ${of}.`;
  return [blocking(aboutCriterion(criterion), 'threshold-out-of-reach', sentence, `Choose a value from ${lowest} to ${highest}.`)];
};

const checkThresholds = ({ criteria, scales }: Model): readonly Finding[] =>
  criteria.flatMap((criterion) => {
    if (criterion.kind === 'scored') {
      const scale = scales.find(({ id }) => id === criterion.scale);
      if (!scale || scale.steps.length === 0) return [];
      const { lowest, highest } = ends(scale);
      return outOfReach(criterion, lowest, highest, `the scale “${scale.name}”`);
    }
    if (criterion.kind !== 'group' || criterion.threshold === null) return [];
    const below = leaves(criteria, criterion.id);
    if (below.some(({ kind }) => kind === 'price' || kind === 'social-value-quantity')) {
      return [
        blocking(
          aboutCriterion(criterion),
          'threshold-over-price',
          `The threshold on “${criterion.title}” reaches over price or quantities, but it has to bite before these are open.`,
          'Put the scored questions into a section of their own and set the threshold there.',
        ),
      ];
    }
    return outOfReach(criterion, '0', '100', 'the percentages from 0 to 100');
  });

const checkMeasures = (criterion: SocialValueCriterion): readonly Finding[] => {
  const about = aboutCriterion(criterion);
  if (criterion.measures.length === 0) {
    return [
      blocking(
        about,
        'no-measures',
        `“${criterion.title}” counts quantities, but no measure is named.`,
        'Add the measures that can be offered.',
      ),
    ];
  }
  return criterion.measures.flatMap(({ title, unit, value, deadweight, cap }) => {
    const found: Finding[] = [];
    if (!isPositive(exact(value))) {
      found.push(blocking(about, 'measure-worth-nothing', `“${title}” is worth ${value} pounds a unit.`, 'Enter what one unit is worth.'));
    }
    if (exact(deadweight).numerator < 0n || compare(exact(deadweight), hundred) > 0) {
      found.push(
        blocking(about, 'deadweight-out-of-range', `The deadweight of “${title}” is ${deadweight}%.`, 'Enter a percentage from 0 to 100.'),
      );
    }
    if (cap && (!isPositive(exact(cap.percent)) || compare(exact(cap.percent), hundred) > 0)) {
      found.push(
        blocking(
          about,
          'cap-out-of-range',
          `The cap on “${title}” is ${cap.percent}% of the bidder's own price.`,
          'Enter a percentage above 0 and up to 100.',
        ),
      );
    }
    if (cap && !/£|pound/i.test(unit)) {
      const sentence = `The cap on “${title}” is a share of a price, but its unit is “${unit}”.`;
      found.push(advisory(about, 'cap-on-units', sentence, 'Such a cap makes sense for units that are pounds spent.'));
    }
    return found;
  });
};

const checkPrice = ({ criteria }: Model): readonly Finding[] => {
  const [first, second] = criteria.filter(({ kind }) => kind === 'price');
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
  if (!second) return [];
  const sentence = `“${first.title}” and “${second.title}” would both count the one price of a bid.`;
  return [blocking(aboutCriterion(second), 'price-counted-twice', sentence, 'Keep one price criterion.')];
};

/** Noise: questions so light, or so many, that chance decides among them. */
const checkNoise = ({ criteria, weightMode }: Model): readonly Finding[] => {
  const weights = weigh(criteria, weightMode);
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
    ...checkWeights(model),
    ...checkScales(model),
    ...checkThresholds(model),
    ...model.criteria.filter((criterion) => criterion.kind === 'social-value-quantity').flatMap(checkMeasures),
    ...checkPrice(model),
    ...checkNoise(model),
  ];
};
