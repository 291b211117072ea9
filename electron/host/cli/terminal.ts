/** What a command is given of the program round it, and what its end tells a script. */

import type { Typesetter } from '../../documents/typeset/typeset.ts';

export interface Terminal {
  /** What was asked for. */
  readonly print: (text: string) => void;
  /** Why it was not done. */
  readonly complain: (text: string) => void;
  readonly startTypesetter: () => Typesetter;
  readonly spreadsheetWorker: URL;
}

/** Beside these, `verify` has a status for each verdict. */
export const status = { done: 0, failed: 1, misused: 2 } as const;
