/** One line of text. */

import { Input, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface TextFieldProps
  extends
    FieldWordsProps,
    Pick<
      AriaTextFieldProps,
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'onBlur'
      | 'onKeyDown'
      | 'isDisabled'
      | 'isReadOnly'
      | 'autoFocus'
      | 'autoComplete'
      | 'type'
      | 'maxLength'
    > {
  readonly placeholder?: string;
}

export function TextField({ label, isLabelHidden, isOptional, description, refusal, placeholder, ...field }: TextFieldProps) {
  return (
    <AriaTextField {...field} {...refusalState(refusal)} className={classes(styles.field)}>
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <Input className={classes(styles.box)} {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldFoot refusal={refusal} />
    </AriaTextField>
  );
}
