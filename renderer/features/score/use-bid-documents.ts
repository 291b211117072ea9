/** The documents of the bid that is being scored; they stay the same while one goes from question to question. */

import { useMemo, useState } from 'react';
import { documentOf } from '../../app/ask.ts';
import type { ShownDocument } from '../../kit/index.ts';
import type { ScoreItem } from './model.ts';

type File = ScoreItem['files'][number];

/** `item` is undefined while the next answer is being fetched. */
export const useBidDocuments = (bid: string, item: ScoreItem | undefined): readonly ShownDocument[] => {
  const [known, setKnown] = useState<{ readonly bid: string; readonly files: readonly File[] }>({ bid: '', files: [] });
  if (item && item.bid.bid === bid && (known.bid !== bid || known.files !== item.files)) setKnown({ bid, files: item.files });
  return useMemo(() => (known.bid === bid ? known.files.map(documentOf) : []), [known, bid]);
};
