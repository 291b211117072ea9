/** A file of plain text, shown as it is; of a very long one the beginning. */

import { useEffect, useState } from 'react';
import { document as words } from '../../words/document.ts';
import { Notice } from '../states/Notice.tsx';
import { Spinner } from '../states/Spinner.tsx';
import styles from './document.module.css';
import { scrolled } from './scrolled.ts';
import { joined, readStretch } from './source.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

/** Bytes; more than this is not for reading on a screen. */
const most = 1_000_000;

export interface TextViewProps {
  readonly document: ShownDocument;
  readonly read: ReadPiece;
  readonly onLost: (sentence: string) => void;
}

export const TextView = ({ document, read, onLost }: TextViewProps) => {
  const [text, setText] = useState<string | null>(null);
  const { id, size } = document;
  useEffect(() => {
    let isShown = true;
    readStretch(read, id, 0, Math.min(size, most)).then(
      (pieces) => isShown && setText(new TextDecoder().decode(joined(pieces))),
      (fault: unknown) => isShown && onLost(fault instanceof Error ? fault.message : words.unreadable),
    );
    return () => {
      isShown = false;
    };
  }, [id, size, read, onLost]);
  if (text === null) return <Spinner label={words.opening} />;
  return (
    <div {...scrolled(words.plainText(document.title))} className={styles.scroller}>
      {size > most ? <Notice kind="information">{words.cutText(words.megabytes(most))}</Notice> : null}
      <pre className={styles.text}>{text}</pre>
    </div>
  );
};
