/** The text fields of the kit, keeping what is typed into them. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { NumberText, TextArea, TextField } from '../../../kit/index.ts';
import { pause, useKeptText } from './use-kept-text.ts';

interface Keeping {
  readonly kept: string;
  /** Refuses what it cannot read. */
  readonly onKeep: (typed: string) => Refusal | null;
  /** After the field was left and its text kept. */
  readonly onLeave?: (() => void) | undefined;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly isOptional?: boolean;
  readonly description?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  /** For what would jump to another place while it is typed: a pause does not keep it yet. */
  readonly keepsWhenLeft?: boolean;
}

const useKeeping = ({ kept, onKeep, onLeave, keepsWhenLeft = false, ...field }: Keeping) => {
  const { refusal, onBlur, ...text } = useKeptText(kept, onKeep, keepsWhenLeft ? Infinity : pause);
  const words = refusal ? [refusal.sentence, refusal.wayOut].filter(Boolean).join(' ') : undefined;
  const leave = (): void => {
    onBlur();
    onLeave?.();
  };
  return { ...field, ...text, onBlur: leave, refusal: words };
};

interface TextKeeping extends Keeping {
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'datetime-local';
}

export const KeptTextField = ({ maxLength, placeholder, type = 'text', ...keeping }: TextKeeping) => (
  <TextField
    {...useKeeping(keeping)}
    type={type}
    {...(maxLength === undefined ? {} : { maxLength })}
    {...(placeholder === undefined ? {} : { placeholder })}
  />
);

export const KeptTextArea = ({ rows = 3, ...keeping }: Keeping & { readonly rows?: number }) => (
  <TextArea {...useKeeping(keeping)} rows={rows} />
);

export const KeptNumber = ({ prefix, suffix, ...keeping }: Keeping & { readonly prefix?: string; readonly suffix?: string }) => (
  <NumberText {...useKeeping(keeping)} {...(prefix === undefined ? {} : { prefix })} {...(suffix === undefined ? {} : { suffix })} />
);
