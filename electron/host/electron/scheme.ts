/** The page's own address, app://tender-panel/: an origin like any other, which file:// would not be, with the headers of every host. */

import { protocol, type Session } from 'electron';
import type { Page } from '../page.ts';

const scheme = 'app';
const host = 'tender-panel';

export const pageAddress = `${scheme}://${host}/`;

export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
};

/** Must be said before Electron is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

export const servePage = (session: Session, page: Page): void =>
  session.protocol.handle(scheme, ({ url, method }) => {
    if (!isOwnAddress(url) || method !== 'GET') return new Response(null, { status: 404 });
    const { status, headers, body } = page.serve(new URL(url).pathname);
    return new Response(body, { status, headers });
  });
