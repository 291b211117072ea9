/** The check of scales and of the thresholds on them before the freeze (domain.md 2.6, 3.2 and 3.3). */

import type { GroupCriterion, ScoredCriterion } from './criteria.ts';
import { leaves, scoredLeaves } from './criteria.ts';
import { displayPercent } from './display.ts';
import { compare, exact, hundred, isNegative, isPositive, multiply } from './exact.ts';
import { aboutCriterion, advisory, blocking, type Finding } from './finding.ts';
import type { Model } from './model.ts';
import { ends, type Scale } from './scale.ts';
import { shareOfScale } from './score.ts';

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
  if (first && isNegative(first)) {
    found.push(blocking(about, 'scale-below-nought', `The scale “${scale.name}” goes below 0.`, 'Start it at 0 or above.'));
  } else if (last && !isPositive(last)) {
    found.push(blocking(about, 'scale-without-top', `The highest step of “${scale.name}” is not more than 0.`, 'Add higher steps.'));
  }
  if (first && isPositive(first) && last && isPositive(last) && scale.reading === 'of-maximum') {
    const least = displayPercent(multiply(shareOfScale(scale, scale.steps[0]?.value ?? ''), hundred), 0);
    found.push(
      advisory(
        about,
        'scale-not-from-nought',
        `The lowest step of “${scale.name}” still earns ${least} of the points.`,
        'Leave it so if that is meant; otherwise count the part of the range from lowest to highest.',
      ),
    );
  }
  const bare = scale.steps.find(({ descriptor }) => descriptor.trim() === '');
  if (bare) {
    const sentence = `Step ${bare.value} of “${scale.name}” does not say what an answer must show.`;
    found.push(blocking(about, 'step-without-descriptor', sentence, 'Describe every step.'));
  }
  return found;
};

export const checkScales = ({ criteria, scales }: Model): readonly Finding[] => {
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

export const checkThresholds = ({ criteria, scales }: Model): readonly Finding[] =>
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
    if (!below.some(({ kind }) => kind === 'scored')) {
      const sentence = `The threshold on “${criterion.title}” has nothing to measure: no question stands below it.`;
      return [blocking(aboutCriterion(criterion), 'threshold-over-nothing', sentence, 'Take the threshold away, or add questions.')];
    }
    return outOfReach(criterion, '0', '100', 'the percentages from 0 to 100');
  });
