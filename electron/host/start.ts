/** What every host with a window does first: find this person's folders, open the log, start the engine. */

import { inspect } from 'node:util';
import { type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { type EngineFiles, startEngineThread } from './engine-thread.ts';
import type { Engine } from './engine.ts';
import { exchangeFolder, storeFolder, thisComputer } from './folders.ts';
import { freshReference, type Log, openLog } from './log.ts';

export interface Start {
  readonly store: string;
  readonly log: Log;
  readonly engine: Outcome<Engine>;
}

/** A host that could not open the store says why and ends with this status, so that nobody tries another host on the same store. */
export const saidWhy = 3;

export const inWords = ({ sentence, wayOut }: Refusal): string => (wayOut === undefined ? sentence : `${sentence} ${wayOut}`);

/** Refuses what opening the store refuses, and `engine-did-not-start`. */
export const start = async (host: 'electron' | 'loopback', version: string, files: EngineFiles): Promise<Start> => {
  const computer = thisComputer();
  const store = storeFolder(computer);
  const log = openLog(store, 'host');
  const engine = await startEngineThread({ ...files, folder: store, exchange: exchangeFolder(computer), log }).catch((fault: unknown) => {
    const reference = freshReference();
    log.write({ what: 'fault', reference, operation: 'start', fault });
    // Nobody has typed anything yet, so here the whole fault may be shown to whoever started the program.
    process.stderr.write(`${inspect(fault)}\n`);
    return refused(
      refuse('engine-did-not-start', `Tender Panel could not be started (reference ${reference}). Nothing that was kept is affected.`, {
        wayOut: 'Start it again. If that fails too, tell whoever looks after Tender Panel the reference.',
      }),
    );
  });
  // A folder that may not be used gets no log either.
  if (engine.ok) log.write({ what: 'started', host, version, node: process.version });
  return { store, log, engine };
};
