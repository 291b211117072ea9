/**
 * The log: one JSON object a line, in `logs/` of the store folder, a few files of bounded size.
 * It must never hold a passphrase or the text of a mark, so it takes no free text: of a fault it keeps the name, the code and the places in the code.
 * The message is left out because engines quote in it what they could not read; the place says which message it was.
 */

import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export type LogEntry =
  | { readonly what: 'started'; readonly host: 'electron' | 'loopback'; readonly version: string; readonly node: string }
  | { readonly what: 'stopped' }
  /** Something that is not the page asked for something. */
  | { readonly what: 'stranger' }
  | { readonly what: 'fault'; readonly reference: string; readonly operation: string; readonly fault: unknown }
  | { readonly what: 'engine-ended'; readonly reference: string; readonly restarted: boolean; readonly fault: unknown };

export interface Log {
  /** Never throws: a full disk must not make a fault out of a line about one. */
  write(entry: LogEntry): void;
}

/** What a person quotes when they report a fault: short, and unlikely to come twice. */
export const freshReference = (): string => randomBytes(5).toString('hex').toUpperCase();

const placesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));

/** What may be kept of something thrown. */
export const describeFault = (fault: unknown): { readonly name: string; readonly code?: string; readonly places: readonly string[] } => {
  if (!(fault instanceof Error)) return { name: typeof fault, places: [] };
  const code = 'code' in fault && typeof fault.code === 'string' && /^[A-Z0-9_]+$/.test(fault.code) ? { code: fault.code } : {};
  return { name: /^\w+$/.test(fault.name) ? fault.name : 'Error', ...code, places: placesOf(fault) };
};

const largestFile = 1_000_000;
const kept = 4;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** `<name>.jsonl` becomes `<name>.1.jsonl` and so on; the oldest is written over. */
const rotate = (folder: string, name: string): void => {
  const file = (age: number): string => path.join(folder, age === 0 ? `${name}.jsonl` : `${name}.${age}.jsonl`);
  for (let age = kept - 1; age >= 0; age -= 1) if (sizeOf(file(age)) > 0) renameSync(file(age), file(age + 1));
};

/** Each writer has a name, and so a file, of its own: two never rotate the same one. */
export const openLog = (store: string, name: 'engine' | 'host', clock: () => string = () => new Date().toISOString()): Log => {
  const folder = path.join(store, 'logs');
  const file = path.join(folder, `${name}.jsonl`);
  return {
    write: (entry) => {
      const line = `${JSON.stringify({ at: clock(), ...entry, ...('fault' in entry ? { fault: describeFault(entry.fault) } : {}) })}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) + line.length > largestFile) rotate(folder, name);
        appendFileSync(file, line, { mode: 0o600 });
      } catch {
        // Nowhere to say so.
      }
    },
  };
};
