/** `tender-panel standstill`: when the contract may be signed, with every day that was counted or passed over (domain.md 1.5). */

import { readFile } from 'node:fs/promises';
import { policyPack } from '../../../shared/acts/policy.ts';
import type { Day } from '../../../shared/domain/calendar.ts';
import { type Outcome, type Refusal, allowed, refuse, refused } from '../../../shared/domain/result.ts';
import { type Exemption, exemptions, standstill, type StandstillStart } from '../../../shared/domain/standstill.ts';
import { type HolidayTable, mayUseHolidayTable, shippedHolidays } from '../../../shared/domain/working-days.ts';
import { z } from '../../../shared/zod.ts';
import { status, type Terminal } from './terminal.ts';

export interface StandstillOptions {
  readonly on: Day;
  readonly regime: string;
  /** By which means the letters went; of no account for a notice. */
  readonly by: string;
  readonly stated: Day | null;
  /** Why no standstill is owed. */
  readonly kind: string | null;
  readonly holidays: string | null;
}

const days = z.array(z.strictObject({ day: z.string().max(40), title: z.string().max(200) })).max(10_000);

const holidayTable = z.strictObject({
  version: z.string().max(200),
  source: z.string().max(2_000),
  firstYear: z.int(),
  lastYear: z.int(),
  nations: z.strictObject({ englandAndWales: days, scotland: days, northernIreland: days }),
});

const readHolidays = async (file: string | null): Promise<Outcome<HolidayTable>> => {
  if (file === null) return allowed(shippedHolidays);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refused(refuse('file-not-found', `There is no file ${file}, or it may not be read.`));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refused(refuse('holidays-not-understood', `${file} is not a JSON file.`));
  }
  const pack = policyPack.safeParse(given);
  const read = holidayTable.safeParse(pack.success ? pack.data.holidays : given);
  if (!read.success) {
    const place = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return refused(
      refuse('holidays-not-understood', `${file} is not a table of bank holidays: ${place || 'it'} is not as it has to be.`, {
        about: place,
      }),
    );
  }
  const wrong = mayUseHolidayTable(read.data);
  return wrong ? refused(wrong) : allowed(read.data);
};

const startOf = ({ on, regime, by }: StandstillOptions): StandstillStart | null => {
  if (regime === 'pa23') return { kind: 'notice-published', on };
  if (regime !== 'pcr15' || (by !== 'electronic-means' && by !== 'other-means')) return null;
  return { kind: 'letters-sent', on, by };
};

const isExemption = (kind: string): kind is Exemption => Object.hasOwn(exemptions, kind);

/** What makes no sense as an option, or null. */
export const misuseOf = (options: StandstillOptions): string | null => {
  if (startOf(options) === null) return 'The regime is pa23 or pcr15, and letters go by electronic-means or other-means.';
  if (options.kind !== null && !isExemption(options.kind)) return `The kind is one of ${Object.keys(exemptions).join(', ')}.`;
  return null;
};

/** Answers the status for the shell. */
export const standstillCommand = async (options: StandstillOptions, { print, complain }: Terminal): Promise<number> => {
  const no = (refusal: Refusal): number => {
    print(JSON.stringify({ format: 1, refusal }, null, 2));
    complain([refusal.sentence, refusal.wayOut].filter(Boolean).join(' '));
    return status.failed;
  };
  const start = startOf(options);
  if (!start) throw new TypeError('options that were not looked at');
  const table = await readHolidays(options.holidays);
  if (!table.ok) return no(table.refusal);
  const exemption = options.kind !== null && isExemption(options.kind) ? options.kind : null;
  const clock = standstill({ start, stated: options.stated, exemption }, table.value);
  if (!clock.ok) return no(clock.refusal);
  print(JSON.stringify({ format: 1, standstill: clock.value }, null, 2));
  return status.done;
};
