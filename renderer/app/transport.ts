/** Finds the host of this page: Electron's preload where there is one, otherwise the loopback host that served the page. */

import type { Transport } from '../../shared/contract/define.ts';
import { loopbackTransport } from './loopback.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the Electron host. */
    readonly tenderPanel?: Transport;
  }
}

/** The token stands in the fragment, which no server, log or referrer ever sees; it is taken out of the address at once. */
const takeToken = (): string => {
  const inAddress = /^#token=([^&/]+)/.exec(location.hash)?.[1];
  if (inAddress !== undefined) {
    sessionStorage.setItem('token', inAddress);
    history.replaceState(null, '', '#/');
  }
  return sessionStorage.getItem('token') ?? '';
};

export const findTransport = (): Transport => {
  if (window.tenderPanel) return window.tenderPanel;
  // The printed address may be opened in the window in which the page stands already.
  addEventListener('hashchange', takeToken);
  return loopbackTransport({ origin: location.origin, token: takeToken(), window: crypto.randomUUID() });
};
