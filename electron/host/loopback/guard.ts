/** Who may call: this page, in a browser on this computer, with the token of this start. A name that merely resolves to this computer is not enough. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  /** Such as `127.0.0.1:49152`. */
  readonly host: string;
  readonly token: string;
}

export interface Rejection {
  readonly status: 400 | 401 | 403 | 421;
  readonly sentence: string;
}

/** In a time that does not depend on where the two differ, nor on their lengths. */
const isSame = (given: string, expected: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
};

/** A page of another name may be made to resolve to 127.0.0.1 (DNS rebinding); its requests then carry that name. */
export const rejectHost = (headers: IncomingHttpHeaders, { host }: Door): Rejection | null =>
  headers.host === host ? null : { status: 421, sentence: 'Tender Panel answers only at the address that it printed.' };

/** What every call must show: `needsOrigin` for those that browsers always send an Origin with. */
export const rejectCaller = (headers: IncomingHttpHeaders, door: Door, needsOrigin: boolean): Rejection | null => {
  const ownOrigin = `http://${door.host}`;
  const isOwnOrigin = headers.origin === ownOrigin || (headers.origin === undefined && !needsOrigin);
  const site = headers['sec-fetch-site'];
  if (!isOwnOrigin || (site !== undefined && site !== 'same-origin'))
    return { status: 403, sentence: 'Tender Panel answers only its own page.' };
  const token = headers['x-tender-panel-token'];
  if (typeof token !== 'string' || !isSame(token, door.token))
    return { status: 401, sentence: 'This page belongs to an earlier start of Tender Panel. Open the address that it printed last.' };
  return null;
};

/** The name that a window gave itself when its page was loaded. */
export const windowOf = (headers: IncomingHttpHeaders): string | null => {
  const name = headers['x-tender-panel-window'];
  return typeof name === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(name) ? name : null;
};
