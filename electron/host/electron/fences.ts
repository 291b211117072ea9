/** What no page may do here, whatever happens to it: go elsewhere, open a window, ask for a device, reach a network. */

import type { Session, WebContents } from 'electron';
import { isOwnAddress } from './scheme.ts';

/** For all contents of all windows, as they are made. */
export const guardContents = (contents: WebContents): void => {
  // The page moves between screens in its fragment, which is no navigation; so there is none that it needs.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** What the page makes itself, such as a report that it saves, is a blob of its own origin. */
const isOwnBlob = (address: string): boolean => address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));

/** For everything that is loaded, in whatever window. Tools for developers load their own pages, and are not in a package. */
export const closeDown = (session: Session, isPackaged: boolean): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isOwn = isOwnAddress(url) || isOwnBlob(url) || url.startsWith('data:') || (!isPackaged && url.startsWith('devtools:'));
    decide({ cancel: !isOwn });
  });
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
};
