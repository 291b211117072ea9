/** The engine: store, services and dispatch put together. Every host runs this one, in a thread of its own or, in tests, in its own. */

import { randomUUID } from 'node:crypto';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { Answer, Event } from '../../shared/contract/define.ts';
import type { Time } from '../../shared/domain/ids.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { renderAwardReport } from '../documents/award-report/render.ts';
import { renderRegister } from '../documents/commitments/render.ts';
import type { Typesetter, TypesetOptions } from '../documents/typeset/typeset.ts';
import { examples } from '../seeds/examples.ts';
import { shippedPolicies } from '../seeds/policies.ts';
import { createServices } from '../services/create.ts';
import type { Caller, Context, Session } from '../services/context.ts';
import { createJobs } from '../services/jobs.ts';
import { lockWindow } from '../services/people.ts';
import { type Reckon, reckonHere } from '../services/reckonings.ts';
import { createRecords } from '../services/records.ts';
import { createUploads } from '../services/uploads.ts';
import { spreadsheetReader } from '../spreadsheets/read-spreadsheet.ts';
import { openStore, type Store } from '../store/open.ts';
import { deviceId } from '../store/profiles.ts';
import { createDispatch } from './dispatch.ts';
import { freshReference, openLog } from './log.ts';

export interface EngineOptions {
  /** Where everything is kept; made if it is not there. */
  readonly folder: string;
  /** Where copies for other people are put. */
  readonly exchange: string;
  /** Starts the typesetting process. Hosts differ in what they may start, and bundles and sources in where it is, so whoever opens the engine says how. */
  readonly startTypesetter: () => Typesetter;
  /** The file of spreadsheet.worker. */
  readonly spreadsheetWorker: string | URL;
  /** How long reckonings are run; in the engine's own thread unless a host has others. */
  readonly reckon?: Reckon;
  /** scrypt's cost for new key files, as a power of two; 17 unless a test is in a hurry. */
  readonly workFactor?: number;
  readonly clock?: () => Time;
  readonly ids?: () => string;
}

export interface Engine {
  invoke(operation: string, payload: unknown, caller: Caller): Promise<Answer<unknown>>;
  subscribe(listener: (event: Event) => void): () => void;
  /** The window is gone: its person is no longer signed in. */
  forget(caller: Caller): void;
  close(): Promise<void>;
}

const systemClock = (): Time => `${new Date().toISOString().slice(0, 19)}Z`;

/** Everything over one open store: what services are given, and the one door to them. */
export const assemble = (
  store: Store,
  {
    exchange,
    startTypesetter,
    spreadsheetWorker,
    reckon = reckonHere,
    workFactor = 17,
    clock = systemClock,
    ids = randomUUID,
  }: Omit<EngineOptions, 'folder'>,
) => {
  const log = openLog(store.folder, 'engine');
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event): void => {
    for (const listener of listeners) listener(event);
  };
  const typesetting = (operation: OperationName, signal: AbortSignal): TypesetOptions => ({
    start: startTypesetter,
    signal,
    log: (fault) => log.write({ what: 'fault', reference: freshReference(), operation, fault }),
  });
  const context: Context = {
    store,
    exchange,
    device: store.write((db) => deviceId(db, ids)),
    clock,
    ids,
    workFactor,
    sessions: new Map<string, Session>(),
    records: createRecords(ids),
    uploads: createUploads(ids),
    jobs: createJobs(tell),
    reckon,
    policies: shippedPolicies,
    get examples() {
      return played;
    },
    tell,
    readSpreadsheet: spreadsheetReader(spreadsheetWorker),
    makeReport: (report, signal) => renderAwardReport(report, typesetting('award.report', signal)),
    makeRegister: (register, signal) => renderRegister(register, typesetting('award.exportRegister', signal)),
  };
  const invoke = createDispatch(createServices(context), log);
  const played = examples(context, invoke);
  return { context, invoke, listeners };
};

/** Refuses what `openStore` refuses. */
export const openEngine = async ({ folder, ...options }: EngineOptions): Promise<Outcome<Engine>> => {
  const opened = openStore(folder);
  if (!opened.ok) return opened;
  const { context, invoke, listeners } = assemble(opened.value, options);
  return allowed({
    invoke,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    forget: (caller) => lockWindow(context, caller),
    close: async () => opened.value.close(),
  });
};
