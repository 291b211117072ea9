/** Every number that a social value criterion publishes, as written: each has to be in the one canonical writing (domain.md 3.1). */

import type { SocialValueCriterion } from './criteria.ts';
import type { Exact } from './ids.ts';
import type { Measure } from './measure.ts';
import type { PointsRule } from './social-value-points.ts';

const ofRule = (rule: PointsRule): readonly Exact[] => {
  switch (rule.kind) {
    case 'of-target':
      return [rule.target.kind === 'pounds' ? rule.target.pounds : rule.target.percent];
    case 'bands':
      return rule.bands.flatMap(({ from, points }) => [from, points]);
    case 'menu':
      return [rule.needed];
    case 'relative-to-highest':
    case 'per-pound-of-price':
    case 'contract-only':
      return [];
    default:
      return rule satisfies never;
  }
};

const ofMeasure = ({ value, deadweight, attribution, displacement, dropOff, local, evidence, cap }: Measure): readonly Exact[] =>
  [
    value,
    deadweight,
    attribution?.kind === 'published' ? attribution.percent : null,
    displacement,
    dropOff?.percent ?? null,
    ...(local ? [local.elsewhere, ...local.deciles.map(({ percent }) => percent)] : []),
    ...(evidence ? evidence.steps.flatMap(({ from, percent }) => [from, percent]) : []),
    cap?.percent ?? null,
  ].filter((number) => number !== null);

export const publishedNumbers = ({ points, measures, caps }: SocialValueCriterion): readonly Exact[] => [
  ...ofRule(points),
  ...measures.flatMap(ofMeasure),
  ...caps.map(({ percent }) => percent),
];
