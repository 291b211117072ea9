/** Looking into the files of a bid, once they are open to whoever asks. */

import { useMemo } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { documentOf, useFilesOfBid } from '../../../app/ask.ts';
import { DocumentViewer } from '../../../kit/document/DocumentViewer.tsx';
import { Dialog } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { Bid, BidFile } from '../model.ts';
import styles from './files.module.css';

export interface LookDialogProps {
  readonly place: Where;
  readonly bid: Bid;
  /** The one to begin with. */
  readonly file: BidFile;
  readonly onClose: () => void;
}

export const LookDialog = ({ place, bid: { bidder, files }, file, onClose }: LookDialogProps) => {
  const read = useFilesOfBid(place, bidder.id);
  const start = useMemo(() => ({ document: file.sha256, page: null }), [file.sha256]);
  return (
    <Dialog title={receive.files.of(bidder.name)} isOpen onClose={onClose} width="wide">
      <div className={styles.viewer}>
        <DocumentViewer documents={files.filter(({ shut }) => shut === null).map(documentOf)} read={read} goTo={start} />
      </div>
    </Dialog>
  );
};
