/** The documents of the bid that is being scored, and how they are read; they stay the same while one goes from question to question. */

import { useCallback, useMemo, useState } from 'react';
import type { Where } from '../../../shared/contract/words.ts';
import { refusalOf, useAsk } from '../../app/ask.ts';
import { bytesOfBase64, Unreadable } from '../../kit/document/source.ts';
import type { ReadPiece, ShownDocument } from '../../kit/document/source.ts';
import type { ScoreItem } from './model.ts';

type File = ScoreItem['files'][number];

export interface BidDocuments {
  readonly documents: readonly ShownDocument[];
  readonly read: ReadPiece;
}

/** `item` is undefined while the next answer is being fetched. */
export const useBidDocuments = (place: Where, bid: string, item: ScoreItem | undefined): BidDocuments => {
  const ask = useAsk();
  const [known, setKnown] = useState<{ readonly bid: string; readonly files: readonly File[] }>({ bid: '', files: [] });
  if (item && item.bid.bid === bid && (known.bid !== bid || known.files !== item.files)) setKnown({ bid, files: item.files });
  const documents = useMemo(
    () =>
      known.bid === bid
        ? known.files.map(({ sha256, title, mediaType, size, shut }) => ({
            id: sha256,
            title,
            mediaType,
            size,
            shut: shut && [shut.sentence, shut.wayOut].filter(Boolean).join(' '),
          }))
        : [],
    [known, bid],
  );
  const { tender, record, upTo } = place;
  const read = useCallback<ReadPiece>(
    async (file, offset, length) => {
      const where = { tender, ...(record === undefined ? {} : { record }), ...(upTo === undefined ? {} : { upTo }) };
      const answer = await ask('receive.readFile', { ...where, bid, file, offset, length });
      if (answer.kind !== 'done') throw new Unreadable(refusalOf(answer)?.sentence);
      return bytesOfBase64(answer.value.data);
    },
    [ask, tender, record, upTo, bid],
  );
  return { documents, read };
};
