/** Any number of a few choices, all of them in sight. */

import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import type { CheckboxGroupProps as AriaCheckboxGroupProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Checkbox } from './Checkbox.tsx';
import type { Choice } from './Choices.tsx';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface CheckboxGroupProps<Id extends string> extends FieldWordsProps, Pick<AriaCheckboxGroupProps, 'isDisabled' | 'isReadOnly'> {
  readonly choices: readonly Choice<Id>[];
  readonly value: readonly Id[];
  /** In the order of the choices, whatever order they were picked in. */
  readonly onChange: (ids: readonly Id[]) => void;
}

export function CheckboxGroup<Id extends string>({
  label,
  isLabelHidden,
  isOptional,
  description,
  refusal,
  choices,
  value,
  onChange,
  ...field
}: CheckboxGroupProps<Id>) {
  return (
    <AriaCheckboxGroup
      {...field}
      {...refusalState(refusal)}
      className={classes(styles.field)}
      value={[...value]}
      onChange={(picked) => onChange(choices.map((choice) => choice.id).filter((id) => picked.includes(id)))}
    >
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <div>
        {choices.map((choice) => (
          <Checkbox key={choice.id} value={choice.id} description={choice.detail}>
            {choice.label}
          </Checkbox>
        ))}
      </div>
      <FieldFoot refusal={refusal} />
    </AriaCheckboxGroup>
  );
}
