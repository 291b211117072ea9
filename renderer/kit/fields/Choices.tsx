/** The list of choices that Select and ComboBox drop down. */

import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import styles from '../overlays/list.module.css';

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
}

export function Choices({ choices }: { readonly choices?: readonly Choice[] }) {
  return (
    <Popover className={classes(styles.popover)} offset={4}>
      <ListBox<Choice>
        {...(choices ? { items: choices } : {})}
        className={classes(styles.list)}
        renderEmptyState={() => <div className={styles.nothing}>{kitWords.noMatch}</div>}
      >
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={classes(styles.item)}>
            {({ isSelected }) => (
              <>
                <span className={styles.mark}>{isSelected ? <Icon name="tick" /> : null}</span>
                <span className={styles.words}>{choice.label}</span>
                {choice.detail === undefined ? null : <span className={styles.detail}>{choice.detail}</span>}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
