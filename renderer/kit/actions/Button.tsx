/** A button in one of five voices; one that cannot be pressed yet stays reachable and says what it waits for. */

import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { Keys } from './Keys.tsx';
import { announce } from '../states/announce.ts';
import { Spinner } from '../states/Spinner.tsx';
import styles from './Button.module.css';

/** At most one `primary` stands on a screen; `solemn` is for acts that cannot be taken back and opens or ends a SolemnDialog. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger' | 'solemn';

export interface ButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'type' | 'isDisabled' | 'autoFocus' | 'slot' | 'aria-label' | 'aria-pressed'
> {
  readonly look?: ButtonLook;
  readonly size?: 'regular' | 'small';
  readonly icon?: IconName;
  /** The keys that do the same, such as "Ctrl+Enter"; shown, not bound. */
  readonly keys?: string;
  /** What it began is still under way: it keeps the focus, and does nothing until that is over. */
  readonly isPending?: boolean;
  /** What must happen first, as the end of "Waits for …". The button then does nothing, but can be reached and read. */
  readonly waitsFor?: string | undefined;
  readonly children: ReactNode;
}

export function Button({
  look = 'plain',
  size = 'regular',
  icon,
  keys,
  isPending = false,
  waitsFor,
  children,
  onPress,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isWaiting = waitsFor !== undefined;
  const isIdle = isWaiting || isPending;
  // React Aria would name the button in its announcement by id, which names nothing once the button has left the page.
  useEffect(() => {
    if (isPending) announce(kitWords.working);
  }, [isPending]);
  const button = (
    <AriaButton
      {...rest}
      {...(isIdle ? { 'aria-disabled': true, type: 'button' as const } : {})}
      {...(isWaiting ? { 'aria-describedby': reasonId } : {})}
      {...(onPress && !isIdle ? { onPress } : {})}
      className={classes(styles.button, styles[look], size === 'small' && styles.small)}
    >
      {isPending ? <Spinner label={kitWords.working} /> : icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {keys === undefined ? null : <Keys keys={keys} />}
    </AriaButton>
  );
  if (!isWaiting) return button;
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reasonId} className={styles.reason}>
        <span>
          <Icon name="clock" />
        </span>
        <span>
          {kitWords.waitsFor} {waitsFor}
        </span>
      </span>
    </span>
  );
}
