/** The one window. What could be taken for granted is written out, so that no change of a default changes it. */

import { BrowserWindow } from 'electron';
import { pageAddress } from './scheme.ts';

export const openWindow = (preload: string, isPackaged: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Tender Panel',
    width: 1440,
    height: 900,
    minWidth: 360,
    minHeight: 300,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress);
  return window;
};
