/** The working of what one measure of one bid counts: verification, caps and each published factor, step by step (rule N9, domain.md 3.5). */

import type { Derivation, DerivationInput } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import type { NamedBid } from './evaluation.ts';
import { equal, exact, type Fraction, hundred, divide, multiply, printExact } from './exact.ts';
import type { Exact } from './ids.ts';
import type { Measure } from './measure.ts';
import { isCappedInUnits } from './social-value.ts';
import type { Limit, Worth } from './social-value-caps.ts';

type MeasureField = Extract<DerivationInput['source'], { kind: 'measure' }>['field'];

const published = ({ id }: Measure, label: string, field: MeasureField, value: Exact): DerivationInput => ({
  label,
  value,
  source: { kind: 'measure', measure: id, field },
});

const offered = (measure: Measure, bid: NamedBid, value: Fraction): DerivationInput => ({
  label: measure.unit,
  value: printExact(value),
  source: { kind: 'offer', measure: measure.id, bid: bid.id },
});

/** How the units that count came about: what verification took off, what a cap on units left. Null where all that was promised counts. */
export const deriveUnits = (measure: Measure, bid: NamedBid, ownPrice: Fraction | null, worth: Worth): Derivation | null => {
  const { promised, verified, counted } = worth;
  const reduced: Derivation | null = equal(promised, verified)
    ? null
    : {
        title: 'Units verified: reduced under the published rule',
        formula: 'the quantity that verification left of the promise',
        substituted: `${displayWorking(promised)} promised, ${displayWorking(verified)} verified`,
        value: printExact(verified),
        inputs: [offered(measure, bid, promised)],
      };
  if (measure.cap?.kind !== 'share-of-own-price' || ownPrice === null) return reduced;
  const { percent } = measure.cap;
  return {
    title: isCappedInUnits(worth) ? 'Units counted: limited by the published cap' : 'Units counted: the cap leaves them all',
    formula: 'the lower of units promised and cap × own price',
    substituted: `the lower of ${displayWorking(verified)} and ${percent}% × ${displayPounds(ownPrice)}`,
    value: printExact(counted),
    inputs: [
      offered(measure, bid, promised),
      published(measure, 'cap, percent of own price', 'cap', percent),
      { label: 'own price', value: printExact(ownPrice), source: { kind: 'price', bid: bid.id } },
    ],
    ...(reduced ? { steps: [reduced] } : {}),
  };
};

interface Factor {
  readonly formula: string;
  readonly substituted: string;
  readonly input: DerivationInput;
}

const deducted = (input: DerivationInput, name: string): Factor => ({
  formula: `(100 − ${name}) ÷ 100`,
  substituted: `(100 − ${input.value}) ÷ 100`,
  input,
});

const shared = (input: DerivationInput, name: string): Factor => ({
  formula: `${name} ÷ 100`,
  substituted: `${input.value} ÷ 100`,
  input,
});

const factorsOf = (measure: Measure, bid: NamedBid, worth: Worth): readonly Factor[] => {
  const { deadweight, attribution, displacement, dropOff, local } = measure;
  const given = (label: string, value: Fraction): DerivationInput => ({ ...offered(measure, bid, value), label });
  return [
    ...(deadweight === null
      ? []
      : [deducted(published(measure, 'percent that would have happened anyway', 'deadweight', deadweight), 'deadweight')]),
    ...(attribution?.kind === 'published'
      ? [shared(published(measure, 'percent due to this contract', 'attribution', attribution.percent), 'attribution')]
      : []),
    ...(worth.share ? [shared(given('percent of the shared project due to this contract', worth.share), 'attribution')] : []),
    ...(displacement === null
      ? []
      : [deducted(published(measure, 'percent moved here from elsewhere', 'displacement', displacement), 'displacement')]),
    ...(dropOff && worth.years
      ? [
          {
            formula: 'sum over the years',
            substituted: displayWorking(worth.years),
            input: published(measure, `percent that fades each year, over ${dropOff.years} years`, 'drop-off', dropOff.percent),
          },
        ]
      : []),
    ...(local && worth.local
      ? [
          {
            formula: 'part that counts where it is delivered',
            substituted: displayWorking(worth.local),
            input: given('percent that counts where it is delivered', multiply(worth.local, hundred)),
          },
        ]
      : []),
  ];
};

const deriveYears = (measure: Measure, years: Fraction): Derivation | null => {
  const { dropOff } = measure;
  if (!dropOff) return null;
  const terms = Array.from({ length: Math.min(dropOff.years, 3) }, (_, year) => `(1 − ${dropOff.percent}%)^${year}`);
  return {
    title: 'Sum over the years',
    formula: 'for each year, (1 − drop-off) multiplied once for every year before it',
    substituted: `${terms.join(' + ')}${dropOff.years > 3 ? ` + … for ${dropOff.years} years` : ''}`,
    value: printExact(years),
    inputs: [published(measure, 'percent that fades each year', 'drop-off', dropOff.percent)],
  };
};

const afterLimit = (inner: Derivation, measure: Measure, limit: Limit): Derivation => {
  const base = limit.base === 'own-price' ? 'own price' : 'all that counts of this bid';
  const percent = published(measure, `cap, percent of ${base}`, 'cap', limit.percent);
  const most = `${limit.percent}% × ${displayPounds(limit.baseAmount)}`;
  const held = limit.of === 'theme' ? `the theme “${limit.theme}”` : 'all social value';
  return limit.of === 'measure'
    ? {
        title: 'Limited by the cap on this measure',
        formula: `the lower of its pounds and cap × ${base}`,
        substituted: `the lower of ${displayPounds(exact(inner.value))} and ${most}`,
        value: printExact(limit.after),
        inputs: [percent],
        steps: [inner],
      }
    : {
        title: `Limited by the cap on ${held}`,
        formula: `pounds × (cap on ${held} × ${base}) ÷ pounds of all that this cap holds`,
        substituted: `${displayPounds(exact(inner.value))} × (${most}) ÷ ${displayPounds(limit.before)}`,
        value: printExact(limit.after),
        inputs: [percent],
        steps: [inner],
      };
};

const afterEvidence = (
  inner: Derivation,
  measure: Measure,
  bid: NamedBid,
  { score, percent }: NonNullable<Worth['evidence']>,
): Derivation => ({
  title: 'What the method statement carries',
  formula: 'pounds × evidence factor of the agreed score ÷ 100',
  substituted: `${displayPounds(exact(inner.value))} × ${displayWorking(percent)} ÷ 100`,
  value: printExact(divide(multiply(exact(inner.value), percent), hundred)),
  inputs: [
    ...(measure.evidence
      ? [
          {
            label: 'agreed score of the method statement',
            value: score,
            source: { kind: 'consensus', criterion: measure.evidence.criterion, bid: bid.id },
          } as const,
        ]
      : []),
    published(measure, 'percent that counts for it', 'evidence', printExact(percent)),
  ],
  steps: [inner],
});

/** How a measure of one bid came to what is counted of it. */
export const deriveWorth = (measure: Measure, bid: NamedBid, ownPrice: Fraction | null, worth: Worth): Derivation => {
  const factors = factorsOf(measure, bid, worth);
  const units = deriveUnits(measure, bid, ownPrice, worth);
  const years = worth.years && deriveYears(measure, worth.years);
  const steps = [units, years].filter((step) => step !== null);
  const unlimited: Derivation = {
    title: `${measure.title}, ${bid.name}`,
    formula: ['units counted', 'pounds per unit', ...factors.map(({ formula }) => formula)].join(' × '),
    substituted: [displayWorking(worth.counted), measure.value, ...factors.map(({ substituted }) => substituted)].join(' × '),
    value: printExact(worth.uncapped),
    inputs: [
      offered(measure, bid, worth.promised),
      published(measure, 'pounds per unit', 'value', measure.value),
      ...factors.map(({ input }) => input),
    ],
    ...(steps.length > 0 ? { steps } : {}),
  };
  const limited = worth.limits.reduce((inner, limit) => afterLimit(inner, measure, limit), unlimited);
  const whole = worth.evidence ? afterEvidence(limited, measure, bid, worth.evidence) : limited;
  return { ...whole, title: unlimited.title };
};
