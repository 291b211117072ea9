/** Pairs of numbers, one a line: bands, deciles, marks, each with what it earns or counts. */

import type { Exact } from '../../../../shared/domain/ids.ts';
import { readPercent, readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { socialValueWords as words } from '../../../words/prepare-social-value.ts';

export type Pair = readonly [left: Exact, right: Exact];

export const writePairs = (pairs: readonly Pair[]): string => pairs.map(([left, right]) => `${left} = ${right}`).join('\n');

/** Refuses the first line that is not two numbers with an equals sign, a colon or an arrow between them. */
export const readPairs = (typed: string): Outcome<readonly Pair[]> => {
  const pairs: Pair[] = [];
  for (const line of typed.split('\n').filter((one) => one.trim() !== '')) {
    const [left = '', right = '', ...more] = line.split(/=|:|→/);
    const [first, second] = [readQuantity(left.replace(/%\s*$/, '')), readPercent(right)];
    if (more.length > 0 || !first.ok || !second.ok)
      return refused(refuse('lines-not-understood', words.linesWrong(line.trim().slice(0, 40)), { wayOut: words.linesWayOut }));
    pairs.push([first.value, second.value]);
  }
  return allowed(pairs);
};
