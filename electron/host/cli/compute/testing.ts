/** The command line as a test calls it: what is printed, what is complained of, and the status. */

import { run } from '../run.ts';

export interface Told {
  readonly status: number;
  readonly printed: string;
  readonly complained: string;
}

export const tell = async (...given: readonly string[]): Promise<Told> => {
  const printed: string[] = [];
  const complained: string[] = [];
  const status = await run(given, {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    startTypesetter: () => {
      throw new Error('nothing is typeset here');
    },
    spreadsheetWorker: new URL('../../../spreadsheets/spreadsheet.worker.ts', import.meta.url),
  });
  return { status, printed: printed.join('\n'), complained: complained.join('\n') };
};
