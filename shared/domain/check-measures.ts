/** The check of single measures of social value before the freeze: what a unit is worth, and each published factor (domain.md 3.5 and 4.5). */

import { criteriaInLot } from './answers.ts';
import { isDay } from './calendar.ts';
import type { SocialValueCriterion } from './criteria.ts';
import { compare, exact, hundred, isNegative, isPositive, isZero } from './exact.ts';
import { aboutCriterion, advisory, blocking, type Finding } from './finding.ts';
import type { FindingCode } from './finding-rules.ts';
import type { Exact } from './ids.ts';
import type { Measure } from './measure.ts';
import type { Model } from './model.ts';
import { countsPounds } from './social-value-points.ts';
import { listed } from './wording.ts';

/** A finding that does not name its criterion yet. */
type Found = Pick<Finding, 'severity' | 'code' | 'sentence' | 'wayOut'>;

const block = (code: FindingCode, sentence: string, wayOut: string): Found => ({ severity: 'blocking', code, sentence, wayOut });
const advise = (code: FindingCode, sentence: string, wayOut: string): Found => ({ severity: 'advisory', code, sentence, wayOut });

const isPercent = (text: Exact): boolean => !isNegative(exact(text)) && compare(exact(text), hundred) <= 0;

const checkValue = ({ title, value }: Measure, unit: string): readonly Found[] =>
  isPositive(exact(value))
    ? []
    : [block('measure-worth-nothing', `“${title}” is worth ${value} ${unit} a unit.`, 'Enter what one unit is worth.')];

const checkDeductions = (measure: Measure): readonly Found[] => {
  const { title, deadweight, attribution, displacement, valueIncludesDeadweight } = measure;
  const found: Found[] = [];
  const parts: readonly (readonly [code: FindingCode, name: string, percent: Exact | null])[] = [
    ['deadweight-out-of-range', 'deadweight', deadweight],
    ['factor-out-of-range', 'attribution', attribution?.kind === 'published' ? attribution.percent : null],
    ['factor-out-of-range', 'displacement', displacement],
  ];
  for (const [code, name, percent] of parts) {
    if (percent === null) continue;
    const nothing = name === 'attribution' ? isZero(exact(percent)) : compare(exact(percent), hundred) === 0;
    if (!isPercent(percent)) found.push(block(code, `The ${name} of “${title}” is ${percent}%.`, 'Enter a percentage from 0 to 100.'));
    else if (nothing)
      found.push(
        block(
          'measure-counts-nothing',
          `With ${name} at ${percent}% nothing of “${title}” can count.`,
          'Correct the percentage, or leave the measure out.',
        ),
      );
  }
  if (valueIncludesDeadweight && deadweight !== null && isPositive(exact(deadweight))) {
    const sentence = `The value of “${title}” is said to be net of deadweight already, and another ${deadweight}% would be taken off.`;
    found.push(advise('deadweight-deducted-twice', sentence, 'Publish no deadweight for it, or say that the value is not net.'));
  }
  return found;
};

const checkDropOff = ({ title, dropOff }: Measure): readonly Found[] => {
  if (dropOff === null) return [];
  if (!isPercent(dropOff.percent))
    return [block('factor-out-of-range', `The drop-off of “${title}” is ${dropOff.percent}% a year.`, 'Enter a percentage from 0 to 100.')];
  return dropOff.years > 1
    ? []
    : [
        advise(
          'drop-off-without-effect',
          `The drop-off of “${title}” runs over one year, in which nothing fades.`,
          'Publish more years, or no drop-off.',
        ),
      ];
};

const checkLocal = ({ title, local }: Measure, hasPlaces: boolean): readonly Found[] => {
  if (local === null) return [];
  const found: Found[] = [];
  if (!isPercent(local.elsewhere))
    found.push(
      block('factor-out-of-range', `Outside the area “${title}” counts ${local.elsewhere}%.`, 'Enter a percentage from 0 to 100.'),
    );
  const rising = local.deciles.every(({ upTo }, at) => upTo >= 1 && upTo <= 10 && (at === 0 || upTo > (local.deciles[at - 1]?.upTo ?? 0)));
  if (!rising)
    found.push(
      block('deciles-not-rising', `The deciles of “${title}” do not rise from 1 to 10.`, 'Write each band once, the most deprived first.'),
    );
  const nothing = local.deciles.find(({ percent }) => !isPositive(exact(percent)));
  if (nothing)
    found.push(
      block(
        'factor-out-of-range',
        `In deciles up to ${nothing.upTo} “${title}” counts ${nothing.percent}%.`,
        'Enter a percentage above 0.',
      ),
    );
  if (!hasPlaces)
    found.push(
      block('local-without-places', `“${title}” counts by place, but no table of places is named.`, 'Import the table of places first.'),
    );
  return found;
};

const checkEvidence = ({ title, evidence }: Measure, asking: SocialValueCriterion, { criteria, scales, lots }: Model): readonly Found[] => {
  if (evidence === null) return [];
  const named = criteria.find(({ id }) => id === evidence.criterion);
  if (named?.kind !== 'scored')
    return [
      block(
        'evidence-criterion-unknown',
        `What counts of “${title}” hangs on a question that is not scored.`,
        'Choose the question of its method statement.',
      ),
    ];
  const found: Found[] = [];
  const elsewhere = lots.find(({ id }) => {
    const inLot = criteriaInLot(criteria, id);
    return inLot.some((one) => one.id === asking.id) && !inLot.some((one) => one.id === named.id);
  });
  if (elsewhere)
    found.push(
      block(
        'evidence-criterion-elsewhere',
        `What counts of “${title}” hangs on “${named.title}”, which is not asked in lot ${elsewhere.number}.`,
        'Ask both in the same lots.',
      ),
    );
  const steps = scales.find(({ id }) => id === named.scale)?.steps ?? [];
  const off = evidence.steps.find(({ from }) => steps.length > 0 && !steps.some(({ value }) => value === from));
  if (off)
    found.push(
      block(
        'evidence-step-not-on-scale',
        `“${title}” names a score of ${off.from}, which the scale of “${named.title}” does not have.`,
        'Choose steps of that scale.',
      ),
    );
  const wrong = evidence.steps.find(({ percent }) => !isPercent(percent));
  if (wrong)
    found.push(
      block(
        'factor-out-of-range',
        `For a score of ${wrong.from} “${title}” counts ${wrong.percent}%.`,
        'Enter a percentage from 0 to 100.',
      ),
    );
  if (evidence.steps.every(({ percent }) => isZero(exact(percent))))
    found.push(
      block('measure-counts-nothing', `No score of its method statement lets “${title}” count.`, 'Say from which score on it counts.'),
    );
  if (new Set(evidence.steps.map(({ from }) => from)).size < evidence.steps.length)
    found.push(block('evidence-step-twice', `“${title}” names one score of its method statement twice.`, 'Keep one line for each score.'));
  const rising = evidence.steps.toSorted((a, b) => compare(exact(a.from), exact(b.from)));
  const worse = rising.find(({ percent }, at) => compare(exact(percent), exact(rising[at - 1]?.percent ?? '0')) < 0);
  if (worse)
    found.push(
      block(
        'evidence-falls',
        `For a score of ${worse.from} “${title}” counts less than for a lower score.`,
        'Let the percentages rise, or stay, with the scores.',
      ),
    );
  return found;
};

const checkCap = ({ title, unit, cap }: Measure): readonly Found[] => {
  if (cap === null) return [];
  const found: Found[] = [];
  const of = cap.kind === 'share-of-own-price' ? "of the bidder's own price" : 'of all that counts of the bid';
  if (!isPositive(exact(cap.percent)) || compare(exact(cap.percent), hundred) > 0)
    found.push(block('cap-out-of-range', `The cap on “${title}” is ${cap.percent}% ${of}.`, 'Enter a percentage above 0 and up to 100.'));
  if (cap.kind === 'share-of-own-price' && !/£|pound/i.test(unit)) {
    const sentence = `The cap on “${title}” is a share of a price, but its unit is “${unit}”.`;
    found.push(advise('cap-on-units', sentence, 'Such a cap makes sense for units that are pounds spent.'));
  }
  return found;
};

const checkOrigin = ({ title, origin }: Measure): readonly Found[] =>
  origin.validFrom === '' || isDay(origin.validFrom)
    ? []
    : [block('measure-day-not-understood', `“${title}” is valid from “${origin.validFrom}”, which is no day.`, 'Enter a day.')];

/** Findings that are about many measures at once, so that twenty of them are one sentence. */
const checkTogether = ({ measures }: SocialValueCriterion): readonly Found[] => {
  const found: Found[] = [];
  const codes = Map.groupBy(
    measures.filter(({ code }) => code.trim() !== ''),
    ({ code }) => code.trim().toLowerCase(),
  );
  for (const same of codes.values()) {
    if (same.length < 2) continue;
    const sentence = `${listed(same.map(({ title }) => `“${title}”`))} have the same code, ${same[0]?.code}.`;
    found.push(block('measure-code-twice', sentence, 'Give each measure its own code.'));
  }
  const unsourced = measures.filter(({ origin }) => origin.source.trim() === '' || origin.version.trim() === '');
  if (unsourced.length > 0) {
    const sentence = `${listed(unsourced.map(({ title }) => `“${title}”`))} ${unsourced.length === 1 ? 'does' : 'do'} not say where the value comes from and in which version.`;
    found.push(advise('measure-without-source', sentence, 'Name the source and the version, and the licence if it is not your own.'));
  }
  return found;
};

export const checkMeasures = (criterion: SocialValueCriterion, model: Model): readonly Finding[] => {
  const about = aboutCriterion(criterion);
  if (criterion.measures.length === 0) {
    const sentence = `“${criterion.title}” counts quantities, but no measure is named.`;
    return [blocking(about, 'no-measures', sentence, 'Add the measures that can be offered.')];
  }
  const unit = countsPounds(criterion.points) ? 'pounds' : 'points';
  const found = criterion.measures.flatMap((measure) => [
    ...checkValue(measure, unit),
    ...checkDeductions(measure),
    ...checkDropOff(measure),
    ...checkLocal(measure, model.places !== null),
    ...checkEvidence(measure, criterion, model),
    ...checkCap(measure),
    ...checkOrigin(measure),
  ]);
  return [...found, ...checkTogether(criterion)].map((one) =>
    (one.severity === 'blocking' ? blocking : advisory)(about, one.code, one.sentence, one.wayOut),
  );
};
