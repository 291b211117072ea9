/** What every service is given: the store, the clock, who is signed in where, and the makers that need a composition root. */

import type { AwardReport } from '../documents/award-report/report.ts';
import type { CommitmentsRegister } from '../documents/commitments/register.ts';
import type { UnlockedKey } from '../packs/key-file.ts';
import type { DeviceId, PersonId, TenderId, Time } from '../../shared/domain/ids.ts';
import type { PolicyPack } from '../../shared/domain/policy.ts';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Event } from '../../shared/contract/define.ts';
import type { ReadSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import type { Store } from '../store/open.ts';
import type { Examples } from './examples.ts';
import type { Jobs } from './jobs.ts';
import type { Reckon } from './reckonings.ts';
import type { Records } from './records.ts';
import type { Uploads } from './uploads.ts';

/** A window of the app, or a script: each signs in on its own. */
export interface Caller {
  readonly window: string;
}

export interface Session {
  readonly person: PersonId;
  readonly name: string;
  readonly key: UnlockedKey;
  /** Keys of the person's own scoresheets, by tender, as they are unlocked. */
  readonly sheetKeys: Map<TenderId, string>;
}

export interface Context {
  readonly store: Store;
  /** Where copies for other people are put. */
  readonly exchange: string;
  readonly device: DeviceId;
  readonly clock: () => Time;
  readonly ids: () => string;
  /** scrypt's cost for new key files, as a power of two. */
  readonly workFactor: number;
  readonly sessions: Map<string, Session>;
  readonly records: Records;
  readonly uploads: Uploads;
  readonly jobs: Jobs;
  readonly reckon: Reckon;
  readonly examples: Examples;
  /** The policy packs that are shipped. */
  readonly policies: readonly PolicyPack[];
  readonly tell: (event: Event) => void;
  /** In a thread of its own; refuses with the codes of `spreadsheetRefusals`. */
  readonly readSpreadsheet: ReadSpreadsheet;
  readonly makeReport: (report: AwardReport, signal: AbortSignal) => Promise<Outcome<Uint8Array>>;
  readonly makeRegister: (register: CommitmentsRegister, signal: AbortSignal) => Promise<Outcome<Uint8Array>>;
}

export type Service<Name extends OperationName> = (
  payload: Input<Name>,
  caller: Caller,
) => Outcome<Output<Name>> | Promise<Outcome<Output<Name>>>;

export type Services<Name extends OperationName = OperationName> = { readonly [One in Name]: Service<One> };
