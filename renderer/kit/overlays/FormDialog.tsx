/** A window over the page in which something is filled in and recorded: it stays open for what was refused, and shuts itself when it is done. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import type { ButtonLook } from '../actions/Button.tsx';
import type { IconName } from '../icons.tsx';
import { Row, Stack } from '../layout/Layout.tsx';
import { RefusalNotice } from '../states/Notice.tsx';
import type { RefusalWords } from '../states/Notice.tsx';
import { Dialog } from './Dialog.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The words on the button that records. */
  readonly act: string;
  readonly look?: Extract<ButtonLook, 'primary' | 'danger' | 'solemn'>;
  readonly icon?: IconName;
  readonly isPending: boolean;
  /** What has to be filled in first, as the end of "Waits for …". */
  readonly waitsFor: string | undefined;
  /** Answers what stood in the way, or null when it is done. Not asked while the button waits. */
  readonly onAct: () => Promise<RefusalWords | null>;
  readonly children: ReactNode;
}

export function FormDialog({ title, onClose, act, look = 'primary', icon, isPending, waitsFor, onAct, children }: FormDialogProps) {
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const record = async (): Promise<void> => {
    const said = await onAct();
    setRefusal(said);
    if (!said) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{kitWords.cancel}</Button>
          <Button look={look} {...(icon ? { icon } : {})} isPending={isPending} waitsFor={waitsFor} onPress={() => void record()}>
            {act}
          </Button>
        </Row>
      }
    >
      <Stack>
        {children}
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
}
