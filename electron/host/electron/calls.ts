/** Carries calls from the page to the engine and its events back; asks of each call who sends it. */

import { randomUUID } from 'node:crypto';
import { type BrowserWindow, dialog, ipcMain, type WebFrameMain } from 'electron';
import type { Caller } from '../../services/context.ts';
import type { Engine } from '../engine.ts';
import type { Log } from '../log.ts';
import { eventChannel, invokeChannel } from './channels.ts';
import { isOwnAddress } from './scheme.ts';

export const carryCalls = (window: BrowserWindow, engine: Engine, log: Log): void => {
  const contents = window.webContents;
  const freshCaller = (): Caller => ({ window: randomUUID() });
  let caller = freshCaller();
  const forget = (): void => {
    engine.forget(caller);
    caller = freshCaller();
  };
  /** The page itself: not a frame in it, not another window, not another address in the same one. */
  const isPage = (frame: WebFrameMain | null): boolean => frame !== null && frame === contents.mainFrame && isOwnAddress(frame.url);

  ipcMain.handle(invokeChannel, ({ senderFrame }, operation: string, payload: unknown) => {
    if (isPage(senderFrame)) return engine.invoke(operation, payload, caller);
    log.write({ what: 'stranger' });
    throw new Error('Only the page of Tender Panel is answered.');
  });
  const unsubscribe = engine.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(eventChannel, event);
  });

  // Whoever loads the page again signs in again, as in every host.
  contents.on('did-navigate', forget);
  contents.on('render-process-gone', () => {
    forget();
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'The window of Tender Panel stopped working. Everything that was said to be kept is on disk.',
      buttons: ['Open it again', 'Close'],
      cancelId: 1,
    });
    if (answer === 0) contents.reload();
    else window.close();
  });
  window.once('closed', () => {
    unsubscribe();
    engine.forget(caller);
  });
};
