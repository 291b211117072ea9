/** A number as people type it: kept letter for letter ("7.50" stays "7.50"), set to the right so that decimals line up. Rules elsewhere read it. */

import { Input, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { FieldFoot, FieldHead, refusalState } from './FieldWords.tsx';
import type { FieldWordsProps } from './FieldWords.tsx';
import styles from './field.module.css';

export interface NumberTextProps
  extends
    FieldWordsProps,
    Pick<AriaTextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown' | 'isDisabled' | 'isReadOnly' | 'autoFocus'> {
  /** Before the box, such as "£". */
  readonly prefix?: string;
  /** After the box, such as "%" or "points". */
  readonly suffix?: string;
  /** Of up to twenty digits, all of which have to be seen. */
  readonly isLong?: boolean;
}

export function NumberText({
  label,
  isLabelHidden,
  isOptional,
  description,
  refusal,
  prefix,
  suffix,
  isLong = false,
  ...field
}: NumberTextProps) {
  return (
    <AriaTextField {...field} {...refusalState(refusal)} className={classes(styles.field)}>
      <FieldHead {...{ label, isLabelHidden, isOptional, description }} />
      <span className={styles.affixed}>
        {prefix === undefined ? null : <span className={styles.affix}>{prefix}</span>}
        <Input className={classes(styles.box, styles.number, isLong && styles.long)} inputMode="decimal" autoComplete="off" />
        {suffix === undefined ? null : <span className={styles.affix}>{suffix}</span>}
      </span>
      <FieldFoot refusal={refusal} />
    </AriaTextField>
  );
}
