/** The published numbers of a price formula: floors, factors, bands, budgets. */

import type { Exact } from '../../../../shared/domain/ids.ts';
import { parseExact, printExact } from '../../../../shared/domain/exact.ts';
import { readPrice, readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { PriceBand, PriceFormula } from '../../../../shared/domain/price-formula.ts';
import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import { allowed, refuse } from '../../../../shared/domain/result.ts';
import { Button, Segments, Select, Stack } from '../../../kit/index.ts';
import { pricing } from '../../../words/prepare-price.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';

export interface PriceNumbersProps<Formula extends PriceFormula = PriceFormula> {
  readonly formula: Formula;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  /** From how the formula stands now. */
  readonly onChange: (change: (present: Formula) => Formula, field: string) => void;
}

interface NumberFieldProps {
  readonly label: string;
  readonly kept: Exact | null;
  readonly read: (typed: string) => Outcome<Exact>;
  readonly onKeep: (number: Exact | null) => void;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly description?: string;
}

/** Blank takes the number away: it is then not published yet, and nothing can be frozen. */
const NumberField = ({ kept, read, onKeep, ...field }: NumberFieldProps) => (
  <KeptNumber
    {...field}
    kept={kept ?? ''}
    onKeep={(typed): Refusal | null => {
      if (typed.trim() === '') {
        onKeep(null);
        return null;
      }
      const number = read(typed);
      if (!number.ok) return number.refusal;
      onKeep(number.value);
      return null;
    }}
  />
);

/** A fraction such as 1/2, too, as an exponent is written. */
const readExponent = (typed: string): Outcome<Exact> => {
  const fraction = parseExact(typed.trim());
  return fraction ? allowed(printExact(fraction)) : readQuantity(typed);
};

/** Pounds that may be nought, in whole pence. */
const readPounds = (typed: string): Outcome<Exact> => {
  const read = readPrice(typed);
  return !read.ok && read.refusal.code === 'number-zero' ? allowed('0') : read;
};

type Of<Kind extends PriceFormula['kind']> = PriceNumbersProps<Extract<PriceFormula, { readonly kind: Kind }>>;

export const PriceNumbers = ({ formula, onChange, ...common }: PriceNumbersProps) => {
  // The change is made to how the formula stands then; of another kind it has nothing to change.
  const changeOf =
    <Kind extends PriceFormula['kind']>(kind: Kind): Of<Kind>['onChange'] =>
    (change, field) =>
      onChange(
        (present) => (present.kind === kind ? change(present as Extract<PriceFormula, { readonly kind: Kind }>) : present),
        `${kind} ${field}`,
      );
  switch (formula.kind) {
    case 'deviation-from-average':
      return <AverageNumbers {...common} formula={formula} onChange={changeOf(formula.kind)} />;
    case 'fixed-benchmark':
      return <BenchmarkNumbers {...common} formula={formula} onChange={changeOf(formula.kind)} />;
    case 'bands':
      return <BandNumbers {...common} formula={formula} onChange={changeOf(formula.kind)} />;
    case 'power':
      return <PowerNumbers {...common} formula={formula} onChange={changeOf(formula.kind)} />;
    case 'willingness-to-pay': {
      const change = changeOf(formula.kind);
      return (
        <NumberField
          {...common}
          label={pricing.poundsPerPoint}
          prefix="£"
          kept={formula.poundsPerPoint}
          read={readPrice}
          onKeep={(poundsPerPoint) => change((present) => ({ ...present, poundsPerPoint }), 'pounds')}
        />
      );
    }
    case 'budget': {
      const change = changeOf(formula.kind);
      return (
        <NumberField
          {...common}
          label={pricing.budget}
          prefix="£"
          kept={formula.pounds}
          read={readPrice}
          onKeep={(pounds) => change((present) => ({ ...present, pounds }), 'pounds')}
        />
      );
    }
    case 'lowest-over-price':
    case 'linear-from-lowest':
    case 'linear-range':
    case 'highest-income':
    case 'price-per-point':
      return null;
    default:
      return formula satisfies never;
  }
};

const AverageNumbers = ({ formula, isReadOnly, onLeave, onChange }: Of<'deviation-from-average'>) => (
  <div className={styles.pair}>
    <Select
      label={pricing.average}
      placeholder={pricing.average}
      isDisabled={isReadOnly}
      value={formula.average}
      choices={(['mean', 'median', 'trimmed-mean'] as const).map((id) => ({ id, label: pricing.averages[id] }))}
      onChange={(average) => onChange((present) => ({ ...present, average }), 'average')}
    />
    <NumberField
      label={pricing.factor}
      description={pricing.factorHint}
      isReadOnly={isReadOnly}
      onLeave={onLeave}
      kept={formula.factor}
      read={readQuantity}
      onKeep={(factor) => onChange((present) => ({ ...present, factor }), 'factor')}
    />
  </div>
);

const BenchmarkNumbers = ({ formula, onChange, ...common }: Of<'fixed-benchmark'>) => (
  <div className={styles.pair}>
    <NumberField
      {...common}
      label={pricing.floor}
      prefix="£"
      kept={formula.floor}
      read={readPounds}
      onKeep={(floor) => onChange((present) => ({ ...present, floor }), 'floor')}
    />
    <NumberField
      {...common}
      label={pricing.ceiling}
      prefix="£"
      kept={formula.ceiling}
      read={readPrice}
      onKeep={(ceiling) => onChange((present) => ({ ...present, ceiling }), 'ceiling')}
    />
  </div>
);

const PowerNumbers = ({ formula, onChange, ...common }: Of<'power'>) => (
  <div className={styles.pair}>
    <NumberField
      {...common}
      label={pricing.exponent}
      description={pricing.exponentHint}
      kept={formula.exponent}
      read={readExponent}
      onKeep={(exponent) => onChange((present) => ({ ...present, exponent }), 'exponent')}
    />
    <KeptNumber
      {...common}
      label={pricing.places}
      kept={String(formula.places)}
      onKeep={(typed) => {
        if (!/^\d{1,2}$/.test(typed.trim()) || Number(typed) > 12) return refuse('places-out-of-range', pricing.placesWrong);
        onChange((present) => ({ ...present, places: Number(typed) }), 'places');
        return null;
      }}
    />
  </div>
);

const BandNumbers = ({ formula, onChange, ...common }: Of<'bands'>) => {
  const { isReadOnly } = common;
  const words = pricing.bands;
  const set = (change: (present: readonly PriceBand[]) => readonly PriceBand[], field: string): void =>
    onChange((present) => ({ ...present, bands: change(present.bands) }), field);
  const setOne = (at: number, more: Partial<PriceBand>, field: string): void =>
    set((present) => present.map((band, place) => (place === at ? { ...band, ...more } : band)), `${at} ${field}`);
  return (
    <Stack gap="one">
      <div className={styles.pair}>
        <Select
          label={words.measured}
          placeholder={words.measured}
          isDisabled={isReadOnly}
          value={formula.measured}
          choices={(['above-lowest', 'of-budget'] as const).map((id) => ({ id, label: words.measures[id] }))}
          onChange={(measured) =>
            onChange((present) => ({ ...present, measured, budget: measured === 'of-budget' ? present.budget : null }), 'measured')
          }
        />
        {formula.measured === 'of-budget' ? (
          <NumberField
            {...common}
            label={pricing.budget}
            prefix="£"
            kept={formula.budget}
            read={readPrice}
            onKeep={(budget) => onChange((present) => ({ ...present, budget }), 'budget')}
          />
        ) : null}
      </div>
      <Segments
        label={words.upperEnd}
        isDisabled={isReadOnly}
        value={formula.upperEnd}
        segments={(['included', 'excluded'] as const).map((id) => ({ id, label: words.ends[id] }))}
        onChange={(upperEnd) => onChange((present) => ({ ...present, upperEnd }), 'end')}
      />
      {formula.bands.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      {formula.bands.map((band, at) => (
        // Bands have no name of their own: their place is what they are known by.
        <div key={at} className={styles.pair}>
          <NumberField
            {...common}
            label={words.upTo(at + 1)}
            suffix="%"
            kept={band.upTo}
            read={readQuantity}
            onKeep={(upTo) => setOne(at, { upTo }, 'end')}
          />
          <NumberField
            {...common}
            label={words.points(at + 1)}
            kept={band.points}
            read={readQuantity}
            onKeep={(points) => setOne(at, { points }, 'points')}
          />
          {isReadOnly ? null : (
            <Button
              look="quiet"
              size="small"
              icon="cross"
              aria-label={words.remove(at + 1)}
              onPress={() => set((present) => present.filter((_, place) => place !== at), 'removed')}
            >
              {words.removeShort}
            </Button>
          )}
        </div>
      ))}
      <NumberField
        {...common}
        label={words.beyond}
        kept={formula.beyond}
        read={readQuantity}
        onKeep={(beyond) => onChange((present) => ({ ...present, beyond }), 'beyond')}
      />
      {isReadOnly ? null : (
        <div>
          <Button size="small" icon="add" onPress={() => set((present) => [...present, { upTo: null, points: null }], 'added')}>
            {words.add}
          </Button>
        </div>
      )}
    </Stack>
  );
};
