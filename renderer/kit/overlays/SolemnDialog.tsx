/** The dialog for acts that cannot be taken back: it says what will be fixed, lists what is missing, and asks each signer for a passphrase. */

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import { classes } from '../classes.ts';
import { TextField } from '../fields/TextField.tsx';
import { Icon } from '../icons.tsx';
import { Stack } from '../layout/Layout.tsx';
import { RefusalNotice } from '../states/Notice.tsx';
import type { RefusalWords } from '../states/Notice.tsx';
import { Heading as KitHeading } from '../text/Heading.tsx';
import styles from './Dialog.module.css';

export interface Signer {
  readonly id: string;
  readonly name: string;
  /** In what capacity, such as "chair of the panel". */
  readonly capacity: string;
}

export interface SolemnDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the act means, in a sentence or two. */
  readonly children: ReactNode;
  /** Under the title; that it cannot be taken back, unless something else is true. */
  readonly word?: string;
  readonly willBeFixed: readonly string[];
  /** While anything is listed here, the act cannot be done. */
  readonly missing: readonly RefusalWords[];
  /** One person, or the two who must act together; nobody while that is still being chosen. */
  readonly signers: readonly Signer[];
  /** The words on the button, such as "Freeze the criteria". */
  readonly act: string;
  readonly isPending?: boolean;
  /** What the last attempt was answered with. */
  readonly refusal?: RefusalWords | undefined;
  /** The passphrases by signer id, exactly as typed. */
  readonly onAct: (passphrases: Readonly<Record<string, string>>) => void;
}

export function SolemnDialog({ isOpen, onClose, ...deed }: SolemnDialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || onClose()} className={classes(styles.veil)}>
      <Modal className={classes(styles.modal, styles.regular, styles.deed)}>
        <AriaDialog className={classes(styles.dialog)}>
          <Deed {...deed} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A component of its own so that typed passphrases are gone as soon as the dialog is. */
function Deed({
  title,
  onClose,
  children,
  word = kitWords.cannotBeUndone,
  willBeFixed,
  missing,
  signers,
  act,
  isPending = false,
  refusal,
  onAct,
}: Omit<SolemnDialogProps, 'isOpen'>) {
  const [passphrases, setPassphrases] = useState<Readonly<Record<string, string>>>({});
  const isReady = missing.length === 0 && signers.length > 0 && signers.every(({ id }) => passphrases[id]);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isPending) onAct(passphrases);
      }}
    >
      <div className={styles.head}>
        <span className={styles.seal}>
          <Icon name="wax" size="large" />
        </span>
        <div>
          <Heading slot="title" level={2} className={classes(styles.title)}>
            {title}
          </Heading>
          <p className={styles.solemnWord}>{word}</p>
        </div>
      </div>
      <div className={styles.body}>
        <Stack gap="three">
          <div>{children}</div>
          <Stack gap="one">
            <KitHeading level={3}>{kitWords.willBeFixed}</KitHeading>
            <ul className={styles.list}>
              {willBeFixed.map((sentence) => (
                <li key={sentence}>
                  <span className={styles.fixed}>
                    <Icon name="sealed" />
                  </span>
                  <span>{sentence}</span>
                </li>
              ))}
            </ul>
          </Stack>
          {missing.length === 0 ? null : (
            <div className={styles.missing}>
              <Stack gap="one">
                <KitHeading level={3}>{kitWords.stillMissing}</KitHeading>
                <ul className={styles.list}>
                  {missing.map((gap) => (
                    <li key={gap.sentence}>
                      <span className={styles.missingMark}>
                        <Icon name="open" />
                      </span>
                      <span>
                        {gap.sentence} {gap.wayOut === undefined ? null : <span className={styles.wayOut}>{gap.wayOut}</span>}
                      </span>
                    </li>
                  ))}
                </ul>
              </Stack>
            </div>
          )}
          {missing.length > 0 ? null : (
            <div className={styles.sign}>
              {signers.map((signer, index) => (
                <TextField
                  key={signer.id}
                  type="password"
                  autoComplete="off"
                  autoFocus={index === 0}
                  label={kitWords.passphraseOf(signer.name)}
                  description={signer.capacity}
                  value={passphrases[signer.id] ?? ''}
                  onChange={(typed) => setPassphrases({ ...passphrases, [signer.id]: typed })}
                />
              ))}
            </div>
          )}
          {refusal === undefined ? null : <RefusalNotice refusal={refusal} />}
        </Stack>
      </div>
      <div className={styles.actions}>
        <Button onPress={onClose}>{kitWords.cancel}</Button>
        <Button look="solemn" type="submit" isDisabled={!isReady} isPending={isPending} icon="wax">
          {act}
        </Button>
      </div>
    </Form>
  );
}
