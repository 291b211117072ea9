/** One of a handful of choices; where all of them fit on the page, RadioCards shows them better. */

import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components';
import type { SelectProps as AriaSelectProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { Choices } from './Choices.tsx';
import type { Choice } from './Choices.tsx';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface SelectProps<Id extends string> extends FieldWordsProps, Pick<AriaSelectProps<Choice>, 'isDisabled' | 'autoFocus'> {
  readonly choices: readonly Choice<Id>[];
  /** Null while nothing has been chosen. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** What stands in the box while nothing has been chosen. */
  readonly placeholder: string;
}

export function Select<Id extends string>({
  label,
  isLabelHidden,
  isOptional,
  description,
  refusal,
  choices,
  onChange,
  ...field
}: SelectProps<Id>) {
  return (
    <AriaSelect<Choice>
      {...field}
      {...refusalState(refusal)}
      className={classes(styles.field)}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <Button className={classes(styles.box, styles.opener)}>
        <SelectValue>{({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        <Icon name="down" />
      </Button>
      <FieldFoot refusal={refusal} />
      <Choices choices={choices} />
    </AriaSelect>
  );
}
