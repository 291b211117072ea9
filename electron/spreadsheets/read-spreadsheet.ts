/** Reads a spreadsheet that somebody was sent, in a thread with limits of its own: a hostile file costs that thread and nothing else. */

import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Spreadsheet } from '../../shared/domain/spreadsheet.ts';
import { limits, tooSlow } from './limits.ts';
import type { SpreadsheetFile } from './read-file.ts';

export type ReadSpreadsheet = (file: SpreadsheetFile) => Promise<Outcome<Spreadsheet>>;

const ranOutOfMemory = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** `worker`: where spreadsheet.worker is; bundles and sources keep it in different places. Refuses with the codes of `spreadsheetRefusals`; throws what is our own fault. */
export const spreadsheetReader =
  (worker: string | URL): ReadSpreadsheet =>
  async ({ name, bytes }) => {
    const thread = new Worker(worker, {
      name: 'spreadsheet',
      workerData: { name, bytes: new Uint8Array(bytes) } satisfies SpreadsheetFile,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 32 },
    });
    let patience: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Outcome<Spreadsheet>>((resolve, reject) => {
        patience = setTimeout(() => resolve(tooSlow), limits.time);
        thread.once('message', resolve);
        thread.once('error', (fault) => (ranOutOfMemory(fault) ? resolve(tooSlow) : reject(fault)));
        thread.once('exit', (status) => reject(new Error(`The thread that reads spreadsheets ended with status ${status}.`)));
      });
    } finally {
      clearTimeout(patience);
      await thread.terminate();
    }
  };
