/** Answers that a moment makes old: nothing is recorded when a deadline passes, so nobody tells that they have changed. */

import { useEffect } from 'react';
import { useAsking } from './asking.ts';

/** As long as a browser's timer can wait. */
const longest = 2 ** 31 - 1;

/** Reads again what is on the screen just after the moment has come; null where nothing waits for one. */
export const useReadAgainAfter = (moment: string | null): void => {
  const { answers } = useAsking();
  useEffect(() => {
    const left = moment === null ? Number.NaN : Date.parse(moment) - Date.now() + 1000;
    if (Number.isNaN(left) || left > longest) return undefined;
    const waiting = setTimeout(() => void answers.invalidateQueries(), Math.max(left, 1000));
    return () => clearTimeout(waiting);
  }, [answers, moment]);
};
