/** A message that stays in the page until what it says is no longer true; its kind is said by symbol and word, not by colour alone. */

import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { IconButton } from '../actions/IconButton.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { VisuallyHidden } from '../text/VisuallyHidden.tsx';
import styles from './Notice.module.css';

export type NoticeKind = 'information' | 'done' | 'warning' | 'refused';

/** The words of a refusal, as every service answers them: see `Refusal` in the domain. */
export interface RefusalWords {
  readonly code: string;
  readonly sentence: string;
  readonly wayOut?: string;
}

const kindWords: Readonly<Record<NoticeKind, string>> = {
  information: kitWords.information,
  done: kitWords.done,
  warning: kitWords.warning,
  refused: kitWords.refused,
};

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

export function Notice({ kind, title, children, actions, onDismiss }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[kind])} role={kind === 'refused' ? 'alert' : 'status'}>
      <span className={styles.symbol}>
        <Icon name={kind} />
      </span>
      <div className={styles.words}>
        <VisuallyHidden>{kindWords[kind]}: </VisuallyHidden>
        {title === undefined ? null : <div className={styles.title}>{title}</div>}
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss === undefined ? null : <IconButton label={kitWords.dismiss} icon="cross" size="small" onPress={onDismiss} />}
    </div>
  );
}

export interface RefusalNoticeProps {
  readonly refusal: RefusalWords;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** How the application says no: what happened, what can be done, and the code to quote to whoever helps. */
export function RefusalNotice({ refusal, ...rest }: RefusalNoticeProps) {
  return (
    <Notice kind="refused" title={refusal.sentence} {...rest}>
      {refusal.wayOut === undefined ? null : <div className={styles.wayOut}>{refusal.wayOut}</div>}
      <div className={styles.code}>{refusal.code}</div>
    </Notice>
  );
}
