/** Commands as objects: the same ones stand in the palette, behind the keys and in the list that "?" shows. */

import { useEffect, useSyncExternalStore } from 'react';

export interface Command {
  readonly id: string;
  /** What it does, beginning with a verb. */
  readonly label: string;
  /** As people say it: "Ctrl+Enter", "J", "[", "?". */
  readonly shortcut?: string;
  /** Whether it can be done now; otherwise what it waits for, as the end of "Waits for …". */
  readonly can: true | { readonly waitsFor: string };
  readonly run: () => void;
}

/** Those of one part of the screen, under its name. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

let groups: readonly CommandGroup[] = [];
const listeners = new Set<() => void>();

const put = (next: readonly CommandGroup[]): void => {
  groups = next;
  listeners.forEach((listener) => listener());
};

/**
 * Offers commands for as long as the screen stands. `commands` should come from useMemo: a new array is a new offer.
 * `title` heads them in the palette and in the list of keys, such as "Scoring".
 */
export const useCommands = (title: string, commands: readonly Command[]): void => {
  useEffect(() => {
    const offered: CommandGroup = { title, commands };
    put([...groups, offered]);
    return () => put(groups.filter((group) => group !== offered));
  }, [title, commands]);
};

/** All that are offered now, the screen's own before those of the shell that came first. */
export const useOfferedCommands = (): readonly CommandGroup[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
