/** How screens read files, a piece at a time: those of a bid, and what was exported. */

import { useCallback } from 'react';
import type { Where } from '../../shared/contract/words.ts';
import { bytesOfBase64, inWords, Unreadable } from '../kit/index.ts';
import type { ReadPiece, RefusalWords, ShownDocument } from '../kit/index.ts';
import { refusalOf, useAsk } from './asking.ts';

/** A file of a bid, as every view tells of it. */
interface BidFile {
  readonly sha256: string;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  /** Why it cannot be read now. */
  readonly shut: Pick<RefusalWords, 'sentence' | 'wayOut'> | null;
}

export const documentOf = ({ sha256, title, mediaType, size, shut }: BidFile): ShownDocument => ({
  id: sha256,
  title,
  mediaType,
  size,
  shut: inWords(shut) ?? null,
});

/** Stays the same function for as long as it is the same bid at the same place. */
export const useFilesOfBid = ({ tender, record, upTo }: Where, bid: string): ReadPiece => {
  const ask = useAsk();
  return useCallback<ReadPiece>(
    async (file, offset, length) => {
      const where = { tender, ...(record === undefined ? {} : { record }), ...(upTo === undefined ? {} : { upTo }) };
      const answer = await ask('receive.readFile', { ...where, bid, file, offset, length });
      if (answer.kind !== 'done') throw new Unreadable(inWords(refusalOf(answer)));
      return bytesOfBase64(answer.value.data);
    },
    [ask, tender, record, upTo, bid],
  );
};

/** Reads what was exported, by the name of the export. Stays the same function. */
export const useExports = (): ReadPiece => {
  const ask = useAsk();
  return useCallback<ReadPiece>(
    async (id, offset, length) => {
      const answer = await ask('archive.readExport', { export: id, offset, length });
      if (answer.kind !== 'done') throw new Unreadable(inWords(refusalOf(answer)));
      return bytesOfBase64(answer.value.data);
    },
    [ask],
  );
};
