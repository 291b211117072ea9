/** The documents of the bid that is discussed, and how they are read. */

import { useCallback, useMemo } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { refusalOf, useAsk } from '../../app/ask.ts';
import { bytesOfBase64, Unreadable } from '../../kit/document/source.ts';
import type { ReadPiece, ShownDocument } from '../../kit/document/source.ts';
import type { ModerateItem } from './model.ts';

export interface BidDocuments {
  readonly documents: readonly ShownDocument[];
  readonly read: ReadPiece;
}

export const useBidDocuments = (place: Where, { bid, files }: Pick<ModerateItem, 'bid' | 'files'>): BidDocuments => {
  const ask = useAsk();
  const documents = useMemo(
    () =>
      files.map(({ sha256, title, mediaType, size, shut }) => ({
        id: sha256,
        title,
        mediaType,
        size,
        shut: shut && [shut.sentence, shut.wayOut].filter(Boolean).join(' '),
      })),
    [files],
  );
  const { tender, record, upTo } = place;
  const read = useCallback<ReadPiece>(
    async (file, offset, length) => {
      const where = { tender, ...(record === undefined ? {} : { record }), ...(upTo === undefined ? {} : { upTo }) };
      const answer = await ask('receive.readFile', { ...where, bid: bid.bid, file, offset, length });
      if (answer.kind !== 'done') throw new Unreadable(refusalOf(answer)?.sentence);
      return bytesOfBase64(answer.value.data);
    },
    [ask, tender, record, upTo, bid.bid],
  );
  return { documents, read };
};
