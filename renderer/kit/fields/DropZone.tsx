/** A place to lay files, with a button for those who do not drag. */

import type { ReactNode } from 'react';
import { DropZone as AriaDropZone, FileTrigger } from 'react-aria-components';
import { Button } from '../actions/Button.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from './DropZone.module.css';

export interface DropZoneProps {
  /** What to lay here, such as "Lay bid documents here". */
  readonly invitation: string;
  /** The words on the button, such as "Choose files". */
  readonly choose: string;
  /** Which kinds of file are taken, and how large. */
  readonly children?: ReactNode;
  /** File name endings such as ".pdf". */
  readonly accept?: readonly string[];
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropZone({ invitation, choose, children, accept, isMultiple = false, isDisabled = false, onFiles }: DropZoneProps) {
  return (
    <AriaDropZone
      aria-label={invitation}
      isDisabled={isDisabled}
      className={classes(styles.zone)}
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile());
        void Promise.all(dropped).then((files) => onFiles(isMultiple ? files : files.slice(0, 1)));
      }}
    >
      <span className={styles.symbol}>
        <Icon name="tray" size="large" />
      </span>
      {/* As the label, so that React Aria does not add its own word for it. */}
      <span aria-hidden className={styles.invitation}>
        {invitation}
      </span>
      {children === undefined ? null : <div>{children}</div>}
      <FileTrigger
        allowsMultiple={isMultiple}
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(files) => {
          if (files) onFiles([...files]);
        }}
      >
        <Button isDisabled={isDisabled}>{choose}</Button>
      </FileTrigger>
    </AriaDropZone>
  );
}
