/** Something that is filled in first and then signed, in two windows of which one is open at a time: coming back from the second finds what was filled in. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import { Row, Stack } from '../layout/Layout.tsx';
import { Dialog } from './Dialog.tsx';
import type { DialogProps } from './Dialog.tsx';
import { SignedDialog } from './SignedDialog.tsx';
import type { SignedDialogProps } from './SignedDialog.tsx';

export interface DraftThenSignProps {
  readonly title: string;
  readonly width?: DialogProps['width'];
  /** The words on the button that goes on to the signature. */
  readonly next: string;
  /** What has to be filled in first, as the end of "Waits for …". */
  readonly waitsFor: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly signing: Omit<SignedDialogProps, 'onClose'>;
}

export function DraftThenSign({ title, width, next, waitsFor, onClose, children, signing }: DraftThenSignProps) {
  const [isSigning, setSigning] = useState(false);
  if (isSigning)
    return (
      <SignedDialog
        {...signing}
        onClose={() => setSigning(false)}
        onAct={async (signers) => {
          const said = await signing.onAct(signers);
          if (!said) onClose();
          return said;
        }}
      />
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      {...(width === undefined ? {} : { width })}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{kitWords.cancel}</Button>
          <Button look="solemn" icon="wax" waitsFor={waitsFor} onPress={() => setSigning(true)}>
            {next}
          </Button>
        </Row>
      }
    >
      <Stack gap="three">{children}</Stack>
    </Dialog>
  );
}
