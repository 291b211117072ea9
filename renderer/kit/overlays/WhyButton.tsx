/** A figure, mark or state that is a button and opens to its reason: inputs, formula, person, time, rule. */

import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './WhyButton.module.css';

export interface WhyButtonProps {
  /** What the button is called, the figure included, such as "Total of Bidder C: 72.40. Why?" */
  readonly label: string;
  /** The heading over the reason. */
  readonly title: string;
  /** Put into the page only when it is opened. */
  readonly reason: ReactNode;
  /** The figure as it stands in the page. */
  readonly children: ReactNode;
}

export function WhyButton({ label, title, reason, children }: WhyButtonProps) {
  return (
    <DialogTrigger>
      <Button aria-label={label} className={classes(styles.why)}>
        {children}
      </Button>
      <ReasonPopover title={title}>{reason}</ReasonPopover>
    </DialogTrigger>
  );
}

export interface ReasonPopoverProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The small sheet that opens beside its trigger; stands after the trigger inside a React Aria DialogTrigger. */
export function ReasonPopover({ title, children }: ReasonPopoverProps) {
  return (
    <Popover className={classes(styles.popover)} offset={6}>
      <Dialog className={classes(styles.reason)}>
        <Heading slot="title" level={3} className={classes(styles.title)}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Popover>
  );
}
