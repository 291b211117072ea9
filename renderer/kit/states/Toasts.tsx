/** Short messages at the corner of the window about what has just been done, usually with a way to undo it; they stay until they are dismissed. */

import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import { Notice } from './Notice.tsx';
import type { NoticeKind } from './Notice.tsx';
import styles from './Toasts.module.css';

export interface Toast {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastsProps {
  /** Oldest first. The region itself must always be mounted, or screen readers miss the first message. */
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

export function Toasts({ toasts, onDismiss }: ToastsProps) {
  return (
    <section aria-label={kitWords.messages} aria-live="polite" className={styles.toasts}>
      {toasts.map(({ id, kind, sentence, action }) => (
        <div key={id} className={styles.toast}>
          <Notice
            kind={kind}
            onDismiss={() => onDismiss(id)}
            {...(action
              ? {
                  actions: (
                    <Button size="small" onPress={action.run}>
                      {action.label}
                    </Button>
                  ),
                }
              : {})}
          >
            {sentence}
          </Notice>
        </div>
      ))}
    </section>
  );
}
