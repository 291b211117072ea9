/** Reads the body of a call: JSON, whole, and no larger than the largest call of the contract. */

import type { IncomingMessage } from 'node:http';
import { allowed, type Outcome, refuse, refused } from '../../../shared/domain/result.ts';

/** Bytes: a price sheet of five million characters in UTF-8 fits, with what JSON puts round it. */
export const largestBody = 16 * 1024 * 1024;

export interface Call {
  readonly operation: string;
  readonly payload: unknown;
}

const tooLarge = refused(refuse('call-too-large', `A call may hold at most ${largestBody} bytes.`));
const malformed = refused(refuse('malformed-call', 'The call is not one that Tender Panel understands.'));

/** Refuses `call-too-large` (without reading on) and `malformed-call`. */
export const readCall = async (request: IncomingMessage): Promise<Outcome<Call>> => {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  // Stopping must not hang up: the answer still has to go out.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largestBody) return tooLarge;
    pieces.push(piece);
  }
  return parse(Buffer.concat(pieces));
};

const parse = (bytes: Uint8Array): Outcome<Call> => {
  try {
    const call: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof call !== 'object' || call === null || !('operation' in call) || typeof call.operation !== 'string') return malformed;
    return allowed({ operation: call.operation, payload: 'payload' in call ? call.payload : undefined });
  } catch {
    return malformed;
  }
};
