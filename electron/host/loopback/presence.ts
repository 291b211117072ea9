/** Whether anybody is looking: turns the number of listening windows into moments that one can wait for. */

export interface Presence {
  readonly counted: (windows: number) => void;
  /** True as soon as a window has come, false when none has within that many milliseconds. */
  comes(within: number): Promise<boolean>;
  /** Waits until no window has listened for that many milliseconds; a page that loads again is away for a moment only. */
  quiet(lasting: number): Promise<void>;
}

export const createPresence = (): Presence => {
  const waiting = new Set<() => void>();
  let now = 0;
  let hasCome = false;
  const nextChange = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.add(resolve);
    });
  /** True when the number changed before the time was over. */
  const changesWithin = async (milliseconds: number): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      // Waiting for a window must not keep the program when it has been told to end.
      timer = setTimeout(() => resolve(false), milliseconds).unref();
    });
    const changed = await Promise.race([nextChange().then(() => true), over]);
    clearTimeout(timer);
    return changed;
  };
  return {
    counted: (windows) => {
      now = windows;
      hasCome ||= windows > 0;
      waiting.forEach((resolve) => resolve());
      waiting.clear();
    },
    comes: async (within) => hasCome || ((await changesWithin(within)) && hasCome),
    quiet: async (lasting) => {
      for (;;) {
        if (now > 0) await nextChange();
        else if (!(await changesWithin(lasting))) return;
      }
    },
  };
};
