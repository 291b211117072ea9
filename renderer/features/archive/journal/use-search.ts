/** Looks through the whole record for acts, a stretch at a time, so that a long one neither blocks the window nor fills it. */

import { useEffect, useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import { useAsk } from '../../../app/ask.ts';
import { matches } from './journal.ts';
import type { ListedAct, Looking } from './journal.ts';

/** Acts asked for at once: the most that are answered. */
const stretch = 500;

export interface Search {
  readonly found: readonly ListedAct[];
  /** How many acts have been looked at. */
  readonly done: number;
}

/** For one thing that is looked for: whoever looks for another mounts another. Begins anew when the record has grown to another `total`. */
export const useSearch = ({ tender, record }: Pick<Where, 'tender' | 'record'>, { text, kind }: Looking, total: number): Search => {
  const ask = useAsk();
  const [search, setSearch] = useState<Search>({ found: [], done: 0 });
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const found: ListedAct[] = [];
      for (let from = 1; from <= total; from += stretch) {
        const answer = await ask('archive.acts', { tender, ...(record === undefined ? {} : { record }), from, count: stretch });
        if (!isWanted || answer.kind !== 'done') return;
        found.push(...answer.value.acts.filter((act) => matches(act, { text, kind })));
        setSearch({ found: [...found], done: Math.min(total, from + stretch - 1) });
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [ask, tender, record, text, kind, total]);
  return search;
};
