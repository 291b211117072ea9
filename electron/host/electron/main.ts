/** Opens the app in Electron: its own store, its own window, its own page, and nothing else. */

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, session } from 'electron';
import { storeFolder, thisComputer } from '../folders.ts';
import { openPage } from '../page.ts';
import { inWords, saidWhy, start } from '../start.ts';
import { carryCalls } from './calls.ts';
import { closeDown, guardContents } from './fences.ts';
import { setMenu } from './menu.ts';
import { declareScheme, servePage } from './scheme.ts';
import { startTypesetter } from './typesetting.ts';
import { openWindow } from './window.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Threads and processes are started by path, which no archive can be looked into for; the package has them beside it. */
const unpacked = (file: string): string =>
  beside(file).replace(`${path.sep}app.asar${path.sep}`, `${path.sep}app.asar.unpacked${path.sep}`);

const run = async (): Promise<void> => {
  const { log, engine } = await start('electron', app.getVersion(), {
    worker: unpacked('./engine.worker.js'),
    spreadsheetWorker: unpacked('./spreadsheet.worker.js'),
    typesetter: () => startTypesetter(unpacked('./typesetter-of-electron.child.js')),
  });
  if (!engine.ok) {
    dialog.showErrorBox('Tender Panel', inWords(engine.refusal));
    app.exit(saidWhy);
    return;
  }
  closeDown(session.defaultSession, app.isPackaged);
  servePage(session.defaultSession, openPage(beside('../renderer')));
  setMenu(app.isPackaged);
  const window = openWindow(beside('../preload/preload.cjs'), app.isPackaged);
  carryCalls(window, engine.value, log);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void engine.value.close().then(() => {
      log.write({ what: 'stopped' });
      app.exit(0);
    });
  });
};

/** What Chromium keeps for itself stands with the store, and a second start finds the first one by it. */
const keepWithStore = (): void => {
  const folder = path.join(storeFolder(thisComputer()), 'window', 'electron');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    // Then the store cannot be opened either, which says why.
  }
};

app.enableSandbox();
declareScheme();
keepWithStore();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
// Not awaited here: Electron is ready only after this module has run to its end.
if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();
