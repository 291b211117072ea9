/** The answers that an assessor has open in this window, and how each of them stands. */

import type { Mark } from '../../../shared/acts/score.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { Scale } from '../../../shared/domain/scale.ts';
import { createWritten } from '../../kit/written.ts';
import type { Kept, Written, WrittenState } from '../../kit/written.ts';
import { blankMark, keyOf, standingOf } from './model.ts';
import type { Place, Standing } from './model.ts';

export type Answer = Written<Mark, Refusal>;
export type AnswerState = WrittenState<Mark, Refusal>;

/** How the engine keeps an answer: while it is typed, and as a recorded mark. */
export interface Keeping {
  readonly keepDraft: (place: Place, mark: Mark) => Promise<Kept<Refusal>>;
  readonly record: (place: Place, mark: Mark) => Promise<Kept<Refusal>>;
}

export interface Answers {
  /** The same one for as long as the screen stands. */
  readonly of: (place: Place, scale: Scale) => Answer;
  /** How the answers that were changed here stand now, by `keyOf`; the same map until one of them stands differently. */
  readonly standings: () => ReadonlyMap<string, Standing>;
  /** Records everything that has been typed; resolves when all of it is kept or refused. */
  readonly leaveAll: () => Promise<void>;
  readonly listen: (listener: () => void) => () => void;
}

export const createAnswers = ({ keepDraft, record }: Keeping): Answers => {
  const open = new Map<string, Answer>();
  let standings: ReadonlyMap<string, Standing> = new Map();
  const listeners = new Set<() => void>();
  const stand = (key: string, next: Standing): void => {
    const before = standings.get(key);
    if (before && before.state === next.state && before.value === next.value && before.lacks?.code === next.lacks?.code) return;
    standings = new Map(standings).set(key, next);
    listeners.forEach((listener) => listener());
  };
  return {
    of: (place, scale) => {
      const key = keyOf(place);
      const known = open.get(key);
      if (known) return known;
      const answer: Answer = createWritten(blankMark, {
        keepDraft: (mark) => keepDraft(place, mark),
        record: (mark) => record(place, mark),
        onChange: (mark) => stand(key, standingOf(mark, scale)),
      });
      open.set(key, answer);
      return answer;
    },
    standings: () => standings,
    leaveAll: async () => void (await Promise.all([...open.values()].map((answer) => answer.leave()))),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
