/** The words round a control: label above, description under it, and the refusal where the mistake is. */

import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { VisuallyHidden } from '../text/VisuallyHidden.tsx';
import { Icon } from '../icons.tsx';
import { classes } from '../classes.ts';
import styles from './field.module.css';

export interface FieldWordsProps {
  readonly label: string;
  /** For a control whose label is plain from its place, as in a table; it is still spoken. */
  readonly isLabelHidden?: boolean | undefined;
  /** Says "optional" beside the label; everything else is needed. */
  readonly isOptional?: boolean | undefined;
  readonly description?: ReactNode;
  /** The sentence of a refusal. Its presence marks the field. */
  readonly refusal?: string | undefined;
}

/** The part above the control. Stands inside a React Aria field, which ties the words to the control. */
export function FieldHead({ label, isLabelHidden = false, isOptional = false, description }: FieldWordsProps) {
  return (
    <>
      {isLabelHidden ? (
        <VisuallyHidden>
          <Label>{label}</Label>
        </VisuallyHidden>
      ) : (
        <Label className={classes(styles.label)}>
          {label} {isOptional ? <span className={styles.note}>{kitWords.optional}</span> : null}
        </Label>
      )}
      {description === undefined ? null : (
        <Text slot="description" elementType="div" className={classes(styles.description)}>
          {description}
        </Text>
      )}
    </>
  );
}

/** The part under the control. */
export function FieldFoot({ refusal }: Pick<FieldWordsProps, 'refusal'>) {
  return (
    <FieldError className={classes(styles.refusal)} elementType="div">
      <span>
        <Icon name="refused" />
      </span>
      <span>{refusal}</span>
    </FieldError>
  );
}

/** What a React Aria field needs to know of a refusal. */
export const refusalState = (refusal: string | undefined): { isInvalid: boolean; validationBehavior: 'aria' } => ({
  isInvalid: refusal !== undefined,
  validationBehavior: 'aria',
});
