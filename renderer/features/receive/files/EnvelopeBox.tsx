/** One of the three envelopes of a bid: who may see what is in it and when, the files, and a place to lay more. */

import { Button, DropZone, Heading, Icon } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { BidFile, Envelope } from '../model.ts';
import { FileItem } from './FileItem.tsx';
import styles from './files.module.css';

const words = receive.files;

export interface EnvelopeBoxProps {
  readonly envelope: Envelope;
  readonly files: readonly BidFile[];
  readonly deadline: string;
  /** Whether files can be put in now; `price-first` where the envelope has no key yet. */
  readonly taking: 'no' | 'yes' | 'price-first';
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPrices: () => void;
  readonly onLook: (file: BidFile) => void;
  /** Null where files cannot be set aside. */
  readonly onSetAside: ((file: BidFile) => void) | null;
}

export const EnvelopeBox = ({ envelope, files, deadline, taking, onFiles, onPrices, onLook, onSetAside }: EnvelopeBoxProps) => {
  const title = words.envelopes[envelope];
  return (
    <section className={styles.envelope} aria-label={title}>
      <div className={styles.envelopeHead}>
        <Icon name={envelope === 'price' ? 'sealed' : 'envelope'} />
        <Heading level={4}>{title}</Heading>
      </div>
      <p className={styles.who}>{words.whoSees[envelope]}</p>
      {files.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.files}>
          {files.map((file) => (
            <FileItem
              key={file.sha256}
              file={file}
              deadline={deadline}
              onLook={() => onLook(file)}
              onSetAside={onSetAside ? () => onSetAside(file) : null}
            />
          ))}
        </ul>
      )}
      {taking === 'yes' ? (
        <div className={styles.drop}>
          <DropZone invitation={words.drop} choose={words.choose} isMultiple onFiles={onFiles} />
        </div>
      ) : null}
      {taking === 'price-first' ? (
        <div className={styles.priceFirst}>
          <p>
            <Icon name="clock" /> {words.priceFirst}
          </p>
          <Button size="small" onPress={onPrices}>
            {words.toPrices}
          </Button>
        </div>
      ) : null}
    </section>
  );
};
