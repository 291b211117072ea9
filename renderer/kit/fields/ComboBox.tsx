/** One of many choices, found by typing part of its name. */

import { Button, ComboBox as AriaComboBox, Input } from 'react-aria-components';
import type { ComboBoxProps as AriaComboBoxProps } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { Choices } from './Choices.tsx';
import type { Choice } from './Choices.tsx';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface ComboBoxProps<Id extends string> extends FieldWordsProps, Pick<AriaComboBoxProps<Choice>, 'isDisabled' | 'autoFocus'> {
  readonly choices: readonly Choice<Id>[];
  /** Null while nothing has been chosen. */
  readonly value: Id | null;
  /** Null when the box has been emptied. */
  readonly onChange: (id: Id | null) => void;
  readonly placeholder?: string;
}

export function ComboBox<Id extends string>({
  label,
  isLabelHidden,
  isOptional,
  description,
  refusal,
  choices,
  onChange,
  placeholder,
  ...field
}: ComboBoxProps<Id>) {
  return (
    <AriaComboBox<Choice>
      {...field}
      {...refusalState(refusal)}
      className={classes(styles.field)}
      defaultItems={choices}
      menuTrigger="focus"
      allowsEmptyCollection
      onChange={(key) => onChange(choices.find((choice) => choice.id === key)?.id ?? null)}
    >
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <div className={styles.combo}>
        <Input className={classes(styles.box)} {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className={classes(styles.comboOpener)} aria-label={kitWords.openChoices}>
          <Icon name="down" />
        </Button>
      </div>
      <FieldFoot refusal={refusal} />
      <Choices />
    </AriaComboBox>
  );
}
