/** Room to write: grows with the text, never scrolls inside itself and never cuts anything off. */

import type { CSSProperties } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface TextAreaProps
  extends
    FieldWordsProps,
    Pick<AriaTextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'isDisabled' | 'isReadOnly' | 'autoFocus'> {
  /** Lines of room before it starts to grow. */
  readonly rows?: number;
  readonly placeholder?: string;
}

export function TextArea({ label, isLabelHidden, isOptional, description, refusal, rows = 4, placeholder, ...field }: TextAreaProps) {
  const room: CSSProperties & Record<'--rows', number> = { '--rows': rows };
  return (
    <AriaTextField {...field} {...refusalState(refusal)} className={classes(styles.field)}>
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <AriaTextArea className={classes(styles.box, styles.roomy)} style={room} {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldFoot refusal={refusal} />
    </AriaTextField>
  );
}
