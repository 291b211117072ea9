/** Keeps the newest version of something that somebody is changing: soon while they change it, at once when they say so, and never an older version over a newer one. */

export interface KeeperRules<Value, No> {
  /** Milliseconds that a change may wait, however much is changed meanwhile. */
  readonly soon: number;
  /** Keeps what is not finished yet. Answers what stood in the way, or null. */
  readonly draft: (value: Value) => Promise<No | null>;
  /** Keeps it as what stands; by default like a draft. */
  readonly settle?: (value: Value) => Promise<No | null>;
  /** Told after every attempt. */
  readonly onKept?: (refusal: No | null) => void;
}

export interface Keeper<Value> {
  readonly change: (value: Value) => void;
  /** Settles the newest version now. Resolves when nothing is on its way any more, whether or not it could be kept. */
  readonly settle: () => Promise<void>;
  /** Whether the newest version stands settled. */
  readonly isSettled: () => boolean;
}

type Way = 'draft' | 'settle';

export const createKeeper = <Value, No>(start: Value, { soon, draft, settle = draft, onKept }: KeeperRules<Value, No>): Keeper<Value> => {
  let newest = start;
  let version = 0;
  /** Up to which version each way of keeping has got. */
  const done: Record<Way, number> = { draft: 0, settle: 0 };
  let wanted: Way | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let working: Promise<void> = Promise.resolve();

  const work = async (): Promise<void> => {
    try {
      while (wanted) {
        const way: Way = wanted;
        wanted = null;
        const now = version;
        if (done[way] >= now) continue;
        const refusal = await (way === 'draft' ? draft : settle)(newest);
        if (!refusal) {
          done.draft = Math.max(done.draft, now);
          if (way === 'settle') done.settle = now;
        }
        onKept?.(refusal);
      }
    } finally {
      isWorking = false;
    }
  };
  const want = (way: Way): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    wanted = way === 'settle' || wanted === 'settle' ? 'settle' : 'draft';
    if (isWorking) return working;
    isWorking = true;
    working = work();
    return working;
  };

  return {
    change: (value) => {
      newest = value;
      version += 1;
      waiting ??= setTimeout(() => void want('draft'), soon);
    },
    settle: () => want('settle'),
    isSettled: () => done.settle === version,
  };
};
