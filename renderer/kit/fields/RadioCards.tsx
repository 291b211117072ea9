/** The steps of a scale as radio buttons, each with its number, its word and its full descriptor; typing the number chooses it. */

import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { RadioGroupProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from './RadioCards.module.css';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import fields from './field.module.css';
import { typeDigit } from './typed-number.ts';
import type { Typed } from './typed-number.ts';

export interface ScaleStep {
  /** As people say and type it: "0", "3", "100". */
  readonly number: string;
  readonly word: string;
  readonly text: string;
}

export interface RadioCardsProps extends FieldWordsProps, Pick<RadioGroupProps, 'isDisabled' | 'isReadOnly'> {
  readonly steps: readonly ScaleStep[];
  /** The number of the chosen step; null while nothing has been chosen. */
  readonly value: string | null;
  readonly onChange: (number: string) => void;
}

export function RadioCards({ label, isLabelHidden, isOptional, description, refusal, steps, onChange, ...field }: RadioCardsProps) {
  const typed = useRef<Typed>({ digits: '', at: -Infinity });
  const numbers = steps.map((step) => step.number);
  const onTyped = (event: KeyboardEvent<HTMLElement>): void => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (field.isDisabled === true || field.isReadOnly === true) return;
    const next = typeDigit(typed.current, event.key, event.timeStamp, numbers);
    typed.current = next.typed;
    if (next.chosen === undefined) return;
    onChange(next.chosen);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${next.chosen}"]`)?.focus();
  };
  return (
    <RadioGroup {...field} {...refusalState(refusal)} className={classes(fields.field, styles.group)} onChange={onChange}>
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <div role="presentation" className={styles.cards} onKeyDown={onTyped}>
        {steps.map((step) => (
          <RadioField key={step.number} value={step.number} className={classes(styles.option)}>
            <RadioButton className={classes(styles.card)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.number}>{step.number}</span>
                  <span>
                    <span className={styles.word}>{step.word}</span> <span className={styles.text}>{step.text}</span>
                  </span>
                  <span className={styles.tick}>{isSelected ? <Icon name="done" /> : null}</span>
                </>
              )}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldFoot refusal={refusal} />
    </RadioGroup>
  );
}
