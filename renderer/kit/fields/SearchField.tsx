/** A box that narrows down what is on the page while one types. */

import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { Keys } from '../actions/Keys.tsx';
import styles from './field.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The key that goes here from anywhere on the screen; shown, not bound. */
  readonly keys?: string;
  readonly placeholder?: string;
}

export function SearchField({ label, value, onChange, keys, placeholder }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={classes(styles.search)}>
      <span className={styles.searchMark}>
        <Icon name="search" />
      </span>
      <Input className={classes(styles.box)} placeholder={placeholder ?? label} />
      {value === '' ? (
        keys === undefined ? null : (
          <span className={styles.searchEnd}>
            <Keys keys={keys} />
          </span>
        )
      ) : (
        <Button className={classes(styles.comboOpener)} aria-label={kitWords.clear}>
          <Icon name="cross" />
        </Button>
      )}
    </AriaSearchField>
  );
}
