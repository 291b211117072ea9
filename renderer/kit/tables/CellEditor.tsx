/** The box that opens in a cell when somebody types: Enter and Tab keep what was typed, Escape forgets it. */

import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { classes } from '../classes.ts';
import styles from './grid.module.css';

/** The key that ended the typing, for whoever decides where to go next; undefined when the focus simply went elsewhere. */
export type EditEnd = KeyboardEvent<HTMLInputElement> | undefined;

export interface CellEditorProps {
  readonly label: string;
  readonly initial: string;
  /** Selects what is there, so that typing replaces it. */
  readonly isSelected?: boolean;
  readonly isNumeric?: boolean;
  readonly onKeep: (text: string, end: EditEnd) => void;
  readonly onForget: () => void;
  /** Which keys end the typing, besides Enter, Tab and the up and down arrows. */
  readonly alsoEnds?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

const endings = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown']);

export function CellEditor({ label, initial, isSelected = false, isNumeric = false, onKeep, onForget, alsoEnds }: CellEditorProps) {
  const [text, setText] = useState(initial);
  // Between the key that ends the typing and the box being gone, losing the focus keeps nothing again.
  const isOver = useRef(false);
  useLayoutEffect(() => {
    // Still here: the typing goes on, as after an indent.
    isOver.current = false;
  });
  return (
    <input
      autoFocus
      aria-label={label}
      className={classes(styles.editor, isNumeric && styles.numeric)}
      {...(isNumeric ? { inputMode: 'decimal' } : {})}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => {
        if (isSelected) event.target.select();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          isOver.current = true;
          onForget();
        } else if (endings.has(event.key) || alsoEnds?.(event) === true) {
          event.preventDefault();
          isOver.current = true;
          onKeep(text, event);
        }
      }}
      onPaste={(event) => event.stopPropagation()}
      onBlur={() => {
        if (!isOver.current) onKeep(text, undefined);
      }}
    />
  );
}
