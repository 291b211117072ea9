/** A window over the page for one short matter; Escape and the cross leave it without doing anything. */

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { IconButton } from '../actions/IconButton.tsx';
import { classes } from '../classes.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Asked for by the cross, by Escape and by a press outside. */
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'regular' | 'wide';
  /** Buttons at the foot, the one that acts last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, width = 'regular', actions, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable className={classes(styles.veil)}>
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog className={classes(styles.dialog)}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={classes(styles.title)}>
              {title}
            </Heading>
            <IconButton label={kitWords.close} icon="cross" onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
