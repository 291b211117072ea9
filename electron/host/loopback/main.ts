/** Opens the app without Electron: in a browser's app window where there is one, otherwise at an address that it prints. Ends with the window, or with Ctrl+C. */

import { fileURLToPath } from 'node:url';
import { thisComputer } from '../folders.ts';
import { openPage } from '../page.ts';
import { inWords, saidWhy, start } from '../start.ts';
import { version } from '../version.ts';
import { findBrowser } from './browsers.ts';
import { createPresence } from './presence.ts';
import { startLoopbackHost } from './server.ts';
import { openWindow } from './window.ts';

/** Milliseconds that a browser's window may take to show the page. */
const patience = 15_000;

/** Milliseconds without any window after which the last one counts as closed. On a Mac the browser stays when its windows go, so there they alone tell. */
const quiet = { afterBrowser: 2_000, onMac: 30_000 };

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

const run = async (): Promise<number> => {
  const { store, log, engine } = await start('loopback', version(), {
    worker: beside('./engine.worker.js'),
    spreadsheetWorker: beside('./spreadsheet.worker.js'),
    typesetter: beside('./typesetter.child.js'),
  });
  if (!engine.ok) {
    console.error(inWords(engine.refusal));
    return saidWhy;
  }
  const presence = createPresence();
  const page = openPage(beside('../renderer'));
  const host = await startLoopbackHost({ engine: engine.value, page, counted: presence.counted });
  const isStopped = stopped();
  const printAddress = (): void =>
    console.log(
      `Tender Panel is ready. Open this address in a browser on this computer, and press Ctrl+C here to end it:\n${host.address}`,
    );

  const computer = thisComputer();
  const browser = findBrowser(computer);
  const window = browser === null ? null : openWindow(browser, host.address, store, computer);
  if (!window) {
    printAddress();
    await isStopped;
  } else {
    console.log('Tender Panel opens in a window of its own. Close the window to end it.');
    const isClosed = async (): Promise<void> => {
      const came = await Promise.race([presence.comes(patience), window.ended.then(() => presence.comes(patience / 5))]);
      window.arrived();
      if (!came) {
        printAddress();
        await isStopped;
      } else if (computer.platform === 'darwin') await presence.quiet(quiet.onMac);
      else await window.ended.then(() => presence.quiet(quiet.afterBrowser));
    };
    await Promise.race([isStopped, isClosed()]);
    window.close();
  }
  await host.close();
  await engine.value.close();
  log.write({ what: 'stopped' });
  return 0;
};

process.exitCode = await run();
