/** A button of the kit that opens a small sheet beside it, for settings and short forms that need no dialog. */

import type { ReactNode } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { Button } from '../actions/Button.tsx';
import type { ButtonProps } from '../actions/Button.tsx';
import { ReasonPopover } from './WhyButton.tsx';

export interface PopoverButtonProps extends Pick<ButtonProps, 'look' | 'size' | 'icon'> {
  readonly label: string;
  readonly title: string;
  /** Put into the page only when it is opened. */
  readonly children: ReactNode;
}

export function PopoverButton({ label, title, children, ...button }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button {...button}>{label}</Button>
      <ReasonPopover title={title}>{children}</ReasonPopover>
    </DialogTrigger>
  );
}
