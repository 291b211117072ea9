/** Everything that can be done here, found by typing a few letters of it. */

import type { ReactNode } from 'react';
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { useOverflow } from '../overflow.ts';
import styles from './CommandPalette.module.css';
import { EntryMenu } from './MenuButton.tsx';
import type { MenuGroup } from './MenuButton.tsx';

export interface CommandPaletteProps<Id extends string> {
  /** What the search box asks for, such as "What do you want to do?" */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly MenuGroup<Id>[];
  /** Called after the palette has been closed. */
  readonly onRun: (id: Id) => void;
}

export function CommandPalette<Id extends string>({ label, isOpen, onClose, groups, onRun }: CommandPaletteProps<Id>) {
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable className={classes(styles.veil)}>
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label={label} className={classes(styles.dialog)}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={label} autoFocus className={classes(styles.search)}>
              <Icon name="search" />
              <Input placeholder={label} className={classes(styles.input)} />
            </SearchField>
            <Choices label={label}>
              <EntryMenu
                label={label}
                groups={groups}
                onAction={(id) => {
                  onClose();
                  onRun(id);
                }}
              />
            </Choices>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The focus stays in the search box; a list too long for its box can be reached, so that it can be scrolled by keyboard. */
function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [box, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div ref={box} className={styles.choices} {...(overflows ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
