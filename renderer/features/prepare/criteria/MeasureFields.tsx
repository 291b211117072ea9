/** One measure of social value: what is promised, what a unit is worth, and, folded away, its factors and where its value comes from. */

import { isDay } from '../../../../shared/domain/calendar.ts';
import { display, displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import { hundred } from '../../../../shared/domain/exact.ts';
import type { Measure, MeasureOrigin } from '../../../../shared/domain/measure.ts';
import { natures } from '../../../../shared/domain/measure.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { worthOf } from '../../../../shared/domain/social-value.ts';
import { Button, Disclosure, Select } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { socialValueWords } from '../../../words/prepare-social-value.ts';
import { KeptNumber, KeptTextField } from '../draft/KeptFields.tsx';
import styles from './criteria.module.css';
import type { FactorFieldsProps } from './FactorFields.tsx';
import { FactorFields } from './FactorFields.tsx';

const words = { ...prepareWords.node, ...socialValueWords };

export interface MeasureFieldsProps extends FactorFieldsProps {
  readonly place: number;
  /** Under a points menu a unit is worth points. */
  readonly isMenu: boolean;
  readonly onRemove: () => void;
}

export const MeasureFields = ({ place, isMenu, onRemove, ...props }: MeasureFieldsProps) => {
  const { measure, isReadOnly, onLeave, onChange } = props;
  const { code, title, theme, outcome, unit, nature, value } = measure;
  const common = { isReadOnly, onLeave };
  const keepText =
    (field: 'code' | 'title' | 'unit' | 'theme' | 'outcome') =>
    (typed: string): null => {
      onChange((present) => ({ ...present, [field]: typed.trim() }), field);
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
          label={isMenu ? words.worthPoints : words.value}
          {...(isMenu ? {} : { prefix: '£' })}
          kept={value}
          onKeep={(typed) => {
            const number = readQuantity(typed);
            if (!number.ok) return number.refusal;
            onChange((present) => ({ ...present, value: number.value }), 'value');
            return null;
          }}
        />
        <KeptTextField {...common} label={words.theme} isOptional kept={theme} onKeep={keepText('theme')} maxLength={200} />
        <KeptTextField {...common} label={words.outcome} isOptional kept={outcome} onKeep={keepText('outcome')} maxLength={500} />
        <Select
          label={words.nature}
          placeholder={words.nature}
          isDisabled={isReadOnly}
          value={nature}
          choices={natures.map((id) => ({ id, label: words.natures[id] }))}
          onChange={(next) => onChange((present) => ({ ...present, nature: next }), 'nature')}
        />
      </div>
      <MeasureExample measure={measure} isMenu={isMenu} />
      <FactorFields {...props} />
      <OriginFields {...props} />
    </fieldset>
  );
};

const OriginFields = ({ measure: { origin }, isReadOnly, onLeave, onChange }: FactorFieldsProps) => {
  const keep =
    (field: keyof MeasureOrigin) =>
    (typed: string): Refusal | null => {
      const text = typed.trim();
      if (field === 'validFrom' && text !== '' && !isDay(text))
        return refuse('day-not-understood', words.validFromWrong, { wayOut: words.validFromWayOut });
      onChange((present) => ({ ...present, origin: { ...present.origin, [field]: text } }), 'origin');
      return null;
    };
  const field = (name: keyof MeasureOrigin, maxLength: number) => (
    <KeptTextField
      isReadOnly={isReadOnly}
      onLeave={onLeave}
      isOptional
      label={words[name]}
      kept={origin[name]}
      onKeep={keep(name)}
      maxLength={maxLength}
    />
  );
  return (
    <Disclosure title={words.origin} level={4}>
      <div className={styles.measureFields}>
        {field('source', 200)}
        {field('version', 80)}
        {field('licence', 200)}
        {field('validFrom', 10)}
        {field('notes', 2_000)}
      </div>
    </Disclosure>
  );
};

/** What a hundred units come to with every published factor, delivered inside the area and all of it this contract's. */
const MeasureExample = ({ measure, isMenu }: { readonly measure: Measure; readonly isMenu: boolean }) => {
  const whole = { promised: hundred, units: hundred, share: hundred, places: [{ code: '', decile: 10, inside: true, units: hundred }] };
  const worth = worthOf({ ...measure, cap: null }, whole, null);
  if (!worth || measure.unit === '') return null;
  const shown = isMenu ? displayShort(worth.pounds) : displayPounds(worth.pounds);
  return <p className={styles.consequence}>{words.measureExample(display(hundred, 0), measure.unit, shown)}</p>;
};
