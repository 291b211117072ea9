/** Social value that is promised in amounts: the measures, what a unit is worth, and how pounds become points. */

import type { SocialValueCriterion } from '../../../../shared/domain/criteria.ts';
import { display, displayPounds } from '../../../../shared/domain/display.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import { divide, exact, hundred, multiply } from '../../../../shared/domain/exact.ts';
import type { Exact, MeasureId } from '../../../../shared/domain/ids.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import { blankMeasure, type Measure } from '../../../../shared/domain/measure.ts';
import { worthOf } from '../../../../shared/domain/social-value.ts';
import { Button, Stack } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { KeptNumber, KeptTextField } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import { readPartOfHundred } from './GateFields.tsx';
import type { NodeFieldsProps } from './NodePane.tsx';

const words = prepareWords.node;

const newMeasure = (): Measure => blankMeasure(crypto.randomUUID() as MeasureId);

export const SocialValueFields = ({ criterion, criteria, isReadOnly }: NodeFieldsProps<SocialValueCriterion>) => {
  const set = (change: (present: readonly Measure[]) => readonly Measure[], field?: string): void =>
    void criteria.change(
      criterion,
      words.edited(words.deeds.measures, criterion.title),
      (present) => ({ ...present, measures: change(present.measures) }),
      field,
    );
  return (
    <Stack gap="two">
      <Stack gap="half">
        <h3>{words.points}</h3>
        <p className={styles.consequence}>{words.pointsRule}</p>
        <p className={styles.formula}>{words.pointsWritten}</p>
      </Stack>
      <h3>{words.measures}</h3>
      {criterion.measures.length === 0 ? <p className={styles.quiet}>{words.noMeasures}</p> : null}
      {criterion.measures.map((measure, place) => (
        <MeasureFields
          key={measure.id}
          measure={measure}
          place={place + 1}
          isReadOnly={isReadOnly}
          onLeave={criteria.draft.endTyping}
          onChange={(change, field) =>
            set((present) => present.map((one) => (one.id === measure.id ? change(one) : one)), `${measure.id} ${field}`)
          }
          onRemove={() => set((present) => present.filter(({ id }) => id !== measure.id))}
        />
      ))}
      {isReadOnly ? null : (
        <div>
          <Button size="small" icon="add" onPress={() => set((present) => [...present, newMeasure()])}>
            {words.addMeasure}
          </Button>
        </div>
      )}
    </Stack>
  );
};

interface MeasureFieldsProps {
  readonly measure: Measure;
  readonly place: number;
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
  readonly onChange: (change: (present: Measure) => Measure, field: keyof Measure) => void;
  readonly onRemove: () => void;
}

const MeasureFields = ({ measure, place, isReadOnly, onLeave, onChange, onRemove }: MeasureFieldsProps) => {
  const { code, title, unit, value, deadweight, cap } = measure;
  const common = { isReadOnly, onLeave };
  const keepText =
    (field: 'code' | 'title' | 'unit') =>
    (typed: string): null => {
      onChange((present) => ({ ...present, [field]: typed.trim() }), field);
      return null;
    };
  const keepNumber =
    (field: keyof Measure, read: (typed: string) => Outcome<Exact>, change: (present: Measure, number: Exact) => Measure) =>
    (typed: string): Refusal | null => {
      const number = read(typed);
      if (!number.ok) return number.refusal;
      onChange((present) => change(present, number.value), field);
      return null;
    };
  const keepCap = (typed: string): Refusal | null => {
    if (typed.trim() !== '')
      return keepNumber('cap', readPartOfHundred, (present, percent) => ({ ...present, cap: { kind: 'share-of-own-price', percent } }))(
        typed,
      );
    onChange((present) => ({ ...present, cap: null }), 'cap');
    return null;
  };
  return (
    <fieldset className={styles.measure}>
      <legend className={styles.measureHead}>
        <span>{title === '' ? words.measure(place) : title}</span>
        {isReadOnly ? null : (
          <Button look="quiet" size="small" icon="cross" aria-label={words.removeMeasure(title)} onPress={onRemove}>
            {prepareWords.outline.remove}
          </Button>
        )}
      </legend>
      <div className={styles.measureFields}>
        <KeptTextField {...common} label={words.measureTitle} kept={title} onKeep={keepText('title')} maxLength={500} />
        <KeptTextField {...common} label={words.code} isOptional kept={code} onKeep={keepText('code')} maxLength={40} />
        <KeptTextField {...common} label={words.unit} kept={unit} onKeep={keepText('unit')} placeholder={words.unitHint} maxLength={80} />
        <KeptNumber
          {...common}
          label={words.value}
          prefix="£"
          kept={value}
          onKeep={keepNumber('value', readQuantity, (present, number) => ({ ...present, value: number }))}
        />
        <KeptNumber
          {...common}
          label={words.deadweight}
          suffix="%"
          kept={deadweight ?? ''}
          onKeep={keepNumber('deadweight', readPartOfHundred, (present, number) => ({ ...present, deadweight: number }))}
        />
        <KeptNumber {...common} label={words.cap} isOptional suffix={words.capSuffix} kept={cap?.percent ?? ''} onKeep={keepCap} />
      </div>
      <MeasureExample measure={measure} />
    </fieldset>
  );
};

/** What a hundred units come to, and what the cap means. */
const MeasureExample = ({ measure }: { readonly measure: Measure }) => {
  const worth = worthOf(
    { ...measure, cap: null, local: null, attribution: null },
    { promised: hundred, units: hundred, share: null, places: [] },
    null,
  );
  if (!worth || measure.unit === '') return null;
  return (
    <p className={styles.consequence}>
      {words.measureExample(display(hundred, 0), measure.unit, displayPounds(worth.pounds))}
      {measure.cap === null ? null : ` ${words.measureCap(displayPounds(capOfMillion(measure.cap.percent)))}`}
    </p>
  );
};

/** Pounds of a million. */
const capOfMillion = (percent: Exact): Fraction => divide(multiply(exact(percent), exact('1000000')), hundred);
