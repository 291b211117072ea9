/** Saving a copy of a document: the button, how far it is, and what stood in the way. */

import { useState } from 'react';
import { document as words } from '../../words/document.ts';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { Notice } from '../states/Notice.tsx';
import { Progress } from '../states/Progress.tsx';
import { saveCopy } from './save-copy.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

export interface SaveCopyProps {
  readonly document: ShownDocument;
  readonly read: ReadPiece;
  readonly isSmall?: boolean;
  /** Where several stand side by side. */
  readonly label?: string;
}

/** Below this many bytes it is done before anybody could read how far it is. */
const worthTelling = 4_000_000;

export const SaveCopy = ({ document, read, isSmall = false, label = words.saveCopy }: SaveCopyProps) => {
  const [done, setDone] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (done !== null) return;
    setRefusal(null);
    setDone(0);
    try {
      await saveCopy(document, read, setDone);
    } catch (fault) {
      setRefusal(fault instanceof Error ? fault.message : words.unreadable);
    }
    setDone(null);
  };
  if (refusal !== null)
    return (
      <Notice kind="refused" onDismiss={() => setRefusal(null)}>
        {refusal}
      </Notice>
    );
  if (done !== null && document.size > worthTelling)
    return (
      <Progress
        label={words.saving}
        percent={(done / document.size) * 100}
        shown={words.saved(words.megabytes(done), words.megabytes(document.size))}
      />
    );
  if (isSmall) return <IconButton label={label} icon="tray" size="small" onPress={() => void save()} />;
  return (
    <Button icon="tray" onPress={() => void save()}>
      {label}
    </Button>
  );
};
