/** The files of a bid as the document viewer is given them. */

import { useCallback } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { refusalOf, useAsk } from '../../../app/ask.ts';
import { bytesOfBase64, Unreadable } from '../../../kit/document/source.ts';
import type { ReadPiece, ShownDocument } from '../../../kit/document/source.ts';
import { inWords } from '../model.ts';
import type { BidFile } from '../model.ts';

export const documentOf = ({ sha256, title, mediaType, size, shut }: BidFile): ShownDocument => ({
  id: sha256,
  title,
  mediaType,
  size,
  shut: inWords(shut) ?? null,
});

export const useReading = ({ tender, record, upTo }: Where, bid: string): ReadPiece => {
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
