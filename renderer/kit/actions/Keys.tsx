/** Keys to press, drawn as caps: "Ctrl+Enter" becomes two; the four arrows are written Up, Down, Left and Right. */

import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import { VisuallyHidden } from '../text/VisuallyHidden.tsx';
import styles from './Keys.module.css';

const arrows: Readonly<Record<string, IconName>> = { Up: 'up', Down: 'down', Left: 'left', Right: 'right' };

export interface KeysProps {
  /** Key names joined by "+", as people say them. */
  readonly keys: string;
}

export function Keys({ keys }: KeysProps) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((key) => {
        const arrow = arrows[key];
        return (
          <kbd key={key} className={styles.key}>
            {arrow ? (
              <>
                <Icon name={arrow} />
                <VisuallyHidden>{key}</VisuallyHidden>
              </>
            ) : (
              key
            )}
          </kbd>
        );
      })}
    </span>
  );
}
