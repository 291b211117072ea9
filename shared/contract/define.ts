/** What an operation is: a query or a command, with what goes in, what comes out and which refusals it may answer. Everything else is derived from the table of them. */

import type { Refusal } from '../domain/result.ts';
import type { z } from '../zod.ts';

export interface Operation<
  Kind extends 'query' | 'command' = 'query' | 'command',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  /** A query changes nothing; a command may. */
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  /** The codes that it may refuse with, beside the ones that every operation may (`always`). */
  readonly refusals: readonly string[];
}

const define =
  <Kind extends Operation['kind']>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    input: Input,
    output: Output,
    refusals: readonly string[] = [],
  ): Operation<Kind, Input, Output> => ({ kind, input, output, refusals });

export const query = define('query');
export const command = define('command');

/** Every operation may refuse so: a malformed call, nobody signed in, no such tender, a record that is only open for reading, a procurement that stands still. */
export const always = [
  'malformed-call',
  'no-such-operation',
  'not-signed-in',
  'no-such-tender',
  'no-such-record',
  'read-only',
  'not-on-this-panel',
  'disk-full',
  'cancelled',
  'procurement-abandoned',
  'procurement-suspended',
  'question-reopened',
] as const;

/** What comes back over a wire: done, refused for a reason that a person can act on, or a fault with a reference into the log. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unexpected'; readonly reference: string; readonly sentence: string };

/** What the engine tells without being asked. */
export type Event =
  /** Something was recorded in a tender, or about profiles (null): what was read before may be old. */
  | { readonly kind: 'changed'; readonly tender: string | null; readonly at: string }
  /** Long work, named by whoever asked for it. `total` may not be known. */
  | {
      readonly kind: 'progress';
      readonly job: string;
      readonly label: string;
      readonly done: number;
      readonly total: number | null;
      /** What is known already, where a part of it says something by itself; of the shape of the whole answer. */
      readonly soFar?: unknown;
    };

/** A transport: the one thing that a host has to provide to a page. */
export interface Transport {
  invoke(operation: string, payload: unknown): Promise<Answer<unknown>>;
  subscribe(listener: (event: Event) => void): () => void;
}
