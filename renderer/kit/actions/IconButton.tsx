/** A button that is only a symbol: its name is spoken, and shown as a tip on hover and focus. */

import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Tip } from '../overlays/Tooltip.tsx';
import styles from './Button.module.css';

export interface IconButtonProps extends Pick<AriaButtonProps, 'onPress' | 'isDisabled' | 'aria-pressed' | 'aria-expanded' | 'slot'> {
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly look?: 'quiet' | 'plain';
  readonly size?: 'regular' | 'small';
}

export function IconButton({ label, icon, keys, look = 'quiet', size = 'regular', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles.square, styles[look], size === 'small' && styles.small)}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tip {...(keys === undefined ? {} : { keys })}>{label}</Tip>
    </TooltipTrigger>
  );
}
