/** One file of a bid: what it is, when it came in, its fingerprint, and what can be done with it. */

import { isLate } from '../../../../shared/domain/deadline.ts';
import {
  Button,
  classes,
  CopyButton,
  DescriptionList,
  Icon,
  inWords,
  SealedMark,
  Stack,
  StateBadge,
  VisuallyHidden,
  WhyButton,
} from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';
import type { BidFile } from '../model.ts';
import { shortDigest, sizeWords, wholeDigest } from './file-words.ts';
import styles from './files.module.css';

const words = receive.files;

export interface FileItemProps {
  readonly file: BidFile;
  readonly deadline: string;
  readonly onLook: () => void;
  /** Null where it cannot be set aside. */
  readonly onSetAside: (() => void) | null;
}

export const FileItem = ({ file, deadline, onLook, onSetAside }: FileItemProps) => {
  const { sha256, title, size, receivedAt, setAsideReason, shut } = file;
  return (
    <li className={classes(styles.file, setAsideReason !== null && styles.aside)}>
      <span className={styles.fileIcon}>
        <Icon name={shut ? 'sealed' : 'document'} />
      </span>
      <div className={styles.fileWords}>
        <span className={styles.fileTitle}>{title}</span>
        <span className={styles.fileFacts}>
          {sizeWords(size)}, {words.receivedOn(dayAndTime(receivedAt))}
        </span>
        <span className={styles.fileFacts}>
          <WhyButton label={words.details(shortDigest(sha256), title)} title={title} reason={<About file={file} />}>
            <code className={styles.digest}>{shortDigest(sha256)}</code>
          </WhyButton>
          <CopyButton text={sha256} look="quiet" what={words.fingerprintOf(title)} />
        </span>
        <span className={styles.marks}>
          {isLate(receivedAt, deadline) ? (
            <StateBadge icon="clock" tone="warn">
              {words.late}
            </StateBadge>
          ) : null}
          {setAsideReason === null ? null : (
            <>
              <StateBadge icon="remove">{words.isSetAside}</StateBadge>
              <span className={styles.fileFacts}>{setAsideReason}</span>
            </>
          )}
          {shut ? (
            <>
              <SealedMark />
              <VisuallyHidden>{inWords(shut)}</VisuallyHidden>
            </>
          ) : (
            <Button size="small" icon="eye" aria-label={words.lookAt(title)} onPress={onLook}>
              {words.look}
            </Button>
          )}
          {onSetAside && setAsideReason === null ? (
            <Button size="small" look="quiet" aria-label={words.setAsideOf(title)} onPress={onSetAside}>
              {words.setAside}
            </Button>
          ) : null}
        </span>
      </div>
    </li>
  );
};

const About = ({ file: { sha256, envelope, put, shut, receivedAt } }: { readonly file: BidFile }) => (
  <Stack gap="one">
    <DescriptionList
      facts={[
        { term: words.received, detail: dayAndTime(receivedAt) },
        { term: words.putIn, detail: receive.by(put.by, dayAndTime(put.at)) },
        { term: words.fingerprint, detail: <code className={styles.wholeDigest}>{wholeDigest(sha256)}</code> },
      ]}
    />
    <p>{envelope === 'price' && shut ? words.fingerprintPrice : words.fingerprintWhy}</p>
    {shut ? <p>{inWords(shut)}</p> : null}
  </Stack>
);
