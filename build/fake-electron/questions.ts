/** What a test may ask of the fake and of the app in it. Runs beside the app, in its process; driver.ts is the other end. */

import { app, asked, BrowserWindow, callFrom, opened, page, session } from './electron.ts';

/** An event of Electron that can be prevented. */
const preventable = () => {
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
  return event;
};

const contents = () => {
  const [window] = BrowserWindow.all;
  if (!window) throw new Error('No window has been opened.');
  return window.webContents;
};

const heard: unknown[] = [];
let unsubscribe: unknown = null;

const channel = 'tender-panel:invoke';

export const questions = {
  asked: () => asked,
  opened: () => opened,
  /** Whether the app prevents an event of its contents, such as `will-navigate`. */
  isPrevented: (name: string, ...args: readonly unknown[]) => {
    const event = preventable();
    contents().emit(name, event, ...args);
    return event.prevented;
  },
  windowOpened: (url: string) => contents().openHandler?.({ url }).action ?? 'allow',
  isRequestCancelled: (url: string) => {
    let cancelled = false;
    session.defaultSession.onRequest?.({ url }, ({ cancel }) => void (cancelled = cancel));
    return cancelled;
  },
  isDownloadPrevented: (url: string) => {
    const event = preventable();
    session.defaultSession.emit('will-download', event, { getURL: () => url });
    return event.prevented;
  },
  /** As Electron decides: without a handler everything is granted. */
  permission: (name: string) => {
    let granted = true;
    session.defaultSession.onPermissionRequest?.({}, name, (decision) => void (granted = decision));
    return {
      granted,
      checked: session.defaultSession.onPermissionCheck?.({}, name) ?? true,
      device: session.defaultSession.onDevice?.({}) ?? true,
    };
  },
  /** Fetches an address of the page's own scheme. */
  load: async (url: string, method = 'GET') => {
    const handler = session.defaultSession.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`Nobody serves ${url}`);
    const response = await handler({ url, method } as Request);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  },
  /** Calls as the page does, through what the preload script exposed. */
  invoke: async (operation: string, payload: unknown) => page['tenderPanel']?.['invoke']?.(operation, payload),
  /** Calls the handler past the preload script, from some frame. Answers with what it throws. */
  callFrom: async (from: 'the page' | 'a frame in the page' | 'another address in the window' | 'a frame that has gone') => {
    const { mainFrame } = contents();
    const elsewhere = { url: 'app://tender-panel.example/' };
    const before = mainFrame.url;
    try {
      if (from === 'another address in the window') mainFrame.url = elsewhere.url;
      const frame = {
        'the page': mainFrame,
        'a frame in the page': { url: before },
        'another address in the window': mainFrame,
        'a frame that has gone': null,
      }[from];
      return { answered: await callFrom(frame, channel, 'people.list', {}) };
    } catch (error) {
      return { threw: error instanceof Error ? error.message : String(error) };
    } finally {
      mainFrame.url = before;
    }
  },
  subscribe: () => {
    unsubscribe = page['tenderPanel']?.['subscribe']?.((...args: unknown[]) => heard.push(args));
  },
  unsubscribe: () => (unsubscribe as () => void)(),
  heard: () => heard,
  reload: () => contents().reload(),
  crash: () => contents().emit('render-process-gone', {}, { reason: 'crashed' }),
  close: () => BrowserWindow.all[0]?.close(),
  quit: () => app.quit(),
};

export type Questions = typeof questions;
export type Question = keyof Questions;

process.on('message', (message: { readonly number: number; readonly question: Question; readonly args: readonly unknown[] }) => {
  const ask = questions[message.question] as (...args: readonly unknown[]) => unknown;
  void (async () => ask(...message.args))()
    .then((answer) => process.send?.({ number: message.number, answer }))
    .catch((error: unknown) => process.send?.({ number: message.number, fault: String(error) }));
});
