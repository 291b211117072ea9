/** What was frozen is published: the notice and its day, for the freeze that stands (domain.md 2.2, state 6). A freeze that is lifted and renewed is published anew (PA23 ss.24(4) and 31(5)). */

import type { Day } from './calendar.ts';
import type { Sha256, Time } from './ids.ts';
import { type Refusal, refuse } from './result.ts';
import { mayHaveHappened } from './step-day.ts';

export interface FrozenVersion {
  readonly hash: Sha256;
  readonly at: Time;
}

/** Nothing can be published as frozen before it was frozen. Refuses `freeze-hash-differs`, and what `mayHaveHappened` refuses. `at` is when it is recorded. */
export const mayPublish = (
  { freezeHash, on }: { readonly freezeHash: string; readonly on: Day },
  frozen: FrozenVersion,
  at: Time,
): Refusal | null =>
  freezeHash === frozen.hash
    ? mayHaveHappened(on, at, frozen.at.slice(0, 10))
    : refuse('freeze-hash-differs', 'What was published is not what is frozen now: the freeze was renewed meanwhile.', {
        wayOut: 'Read the criteria again, publish them, and record that.',
      });
