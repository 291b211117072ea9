/** The check against the policy pack that the tender names: each demand as a block or a warning, as the pack says (domain.md 1.7; 4.2, "social value below policy minimum"). */

import { type CriteriaTree, type Criterion, isPointsCriterion } from './criteria.ts';
import { displayDistinct, displayPounds, withoutTrailingNoughts } from './display.ts';
import { compare, divide, exact, type Fraction, hundred, isPositive, multiply, sum } from './exact.ts';
import type { FindingCode } from './finding-rules.ts';
import { advisory, blocking, type Finding, type FindingSubject } from './finding.ts';
import { inEachLot } from './found-in-parts.ts';
import type { Model } from './model.ts';
import type { ChosenPolicy, PolicyDemand } from './policy.ts';
import { weigh } from './weights.ts';

const aboutPolicy: FindingSubject = { kind: 'policy' };

const finding = ({ severity }: PolicyDemand, about: FindingSubject, code: FindingCode, sentence: string, wayOut: string): Finding =>
  (severity === 'blocks' ? blocking : advisory)(about, code, sentence, wayOut);

const isSocialValue = (criterion: Criterion): boolean =>
  criterion.kind === 'social-value-quantity' || (criterion.kind === 'scored' && criterion.envelope === 'social-value');

/**
 * Percent of all points that are for social value; null while the weights are not whole. Where price ranks bids without points of its own, points need not
 * total a hundred, and 10% are 10% of them all (domain.md 3.4, P6).
 */
const socialValueWeight = ({ criteria, weightMode }: Model): Fraction | null => {
  const weights = weigh(criteria, weightMode);
  if (!weights.ok) return null;
  const pointsOf = (these: CriteriaTree) => sum(these.flatMap(({ id }) => weights.value.get(id)?.absolute ?? []));
  const all = pointsOf(criteria.filter(isPointsCriterion));
  return isPositive(all) ? divide(multiply(pointsOf(criteria.filter(isSocialValue)), hundred), all) : null;
};

/** A demand that begins at a value waits for an estimate that reaches it. */
const applies = ({ from }: PolicyDemand, { tender }: Model): boolean =>
  from === null || (tender.estimatedValue !== null && compare(exact(tender.estimatedValue), exact(from)) >= 0);

const weighsEnough = (
  demand: Extract<PolicyDemand, { kind: 'social-value-weight' }>,
  model: Model,
  { title }: ChosenPolicy,
): readonly Finding[] => {
  const below = (sentence: string, wayOut: string) => [
    finding(demand, { kind: 'criteria' }, 'social-value-below-minimum', sentence, wayOut),
  ];
  if (model.method !== 'points')
    return below(
      `Nothing is weighed here, so social value cannot have the ${demand.atLeast}% that “${title}” asks for.`,
      'Weigh the criteria, or choose the policy that applies.',
    );
  const weight = socialValueWeight(model);
  if (weight === null || compare(weight, exact(demand.atLeast)) >= 0) return [];
  const [shown = ''] = displayDistinct([weight, exact(demand.atLeast)]);
  return below(
    `Social value weighs ${withoutTrailingNoughts(shown)}%; “${title}” asks for at least ${demand.atLeast}%.`,
    'Give social value more weight, or choose the policy that applies.',
  );
};

const meets = (demand: PolicyDemand, model: Model, policy: ChosenPolicy): readonly Finding[] => {
  if (!applies(demand, model)) return [];
  const { title } = policy;
  switch (demand.kind) {
    case 'social-value-weight':
      return inEachLot(model, (here) => weighsEnough(demand, here, policy));
    case 'consideration': {
      if (model.tender.socialValueConsideration.trim() !== '') return [];
      const sentence = `“${title}” asks that ${demand.of}.`;
      return [
        finding(
          demand,
          { kind: 'tender', field: 'socialValueConsideration' },
          'policy-consideration-missing',
          sentence,
          'Note what was considered, and why.',
        ),
      ];
    }
    case 'indicators': {
      const sentence = `“${title}” asks for at least ${demand.atLeast} key performance indicators, published with the contract${demand.unless === '' ? '' : `, unless ${demand.unless}`}.`;
      return [
        finding(demand, aboutPolicy, 'indicators-to-prepare', sentence, 'Say which promises will be measured, or why none have to be.'),
      ];
    }
    default:
      return demand satisfies never;
  }
};

const checkScope = ({ tender }: Model, { title, regimes, notFor, validFrom, validTo }: ChosenPolicy): readonly Finding[] => {
  const found: Finding[] = [];
  if (!regimes.includes(tender.regime))
    found.push(
      advisory(
        aboutPolicy,
        'policy-of-other-regime',
        `“${title}” is for procurements under another law than this one.`,
        'Choose another policy pack, or say why this one.',
      ),
    );
  if (notFor.includes(tender.contractType))
    found.push(
      advisory(
        aboutPolicy,
        'policy-not-for-this-contract',
        `“${title}” is not for contracts of this kind.`,
        'Choose another policy pack, or say why this one.',
      ),
    );
  const day = /^\d{4}-\d{2}-\d{2}/.exec(tender.deadline)?.[0];
  if (day !== undefined && (day < validFrom || (validTo !== null && day > validTo)))
    found.push(
      advisory(
        aboutPolicy,
        'policy-not-in-force',
        `“${title}” is not in force on the day of the deadline.`,
        'Choose the pack that is, or say why this one.',
      ),
    );
  return found;
};

/** An estimate without VAT that reaches a threshold with VAT is above it for certain. */
const checkThreshold = ({ tender }: Model, { thresholds }: ChosenPolicy): readonly Finding[] => {
  const { estimatedValue, regime, contractType, deadline } = tender;
  if (regime !== 'below-threshold' || estimatedValue === null) return [];
  const day = deadline.slice(0, 10);
  const reached = thresholds.find(
    ({ contractTypes, pounds, validFrom, validTo }) =>
      contractTypes.includes(contractType) &&
      (day === '' || (day >= validFrom && (validTo === null || day <= validTo))) &&
      compare(exact(estimatedValue), exact(pounds)) >= 0,
  );
  if (!reached) return [];
  const sentence = `The estimate of ${displayPounds(exact(estimatedValue))} is not below the threshold of ${displayPounds(exact(reached.pounds))} for ${reached.title}.`;
  return [
    advisory(
      { kind: 'tender', field: 'estimatedValue' },
      'estimate-above-threshold',
      sentence,
      'Choose the law that applies, or say why the threshold is another.',
    ),
  ];
};

/** Empty where the tender names no policy. */
export const checkPolicy = (model: Model): readonly Finding[] => {
  const { policy } = model;
  return policy === null
    ? []
    : [...checkScope(model, policy), ...checkThreshold(model, policy), ...policy.demands.flatMap((demand) => meets(demand, model, policy))];
};
