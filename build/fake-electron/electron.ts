/** A small stand-in for the `electron` module: plays as much of Electron's part as this app asks for, and tells a test what it was asked (questions.ts). */

import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

type Handler = (event: { readonly senderFrame: unknown }, ...args: unknown[]) => unknown;

/** What was asked for, in a form that can be sent to a test. */
export const asked = {
  /** Things done before Electron was ready, in their order. */
  beforeReady: [] as string[],
  schemes: [] as unknown[],
  paths: {} as Record<string, string>,
  windows: [] as { readonly options: Record<string, unknown>; readonly loaded: string[] }[],
  spellChecker: null as boolean | null,
  menu: [] as unknown[],
  errorBoxes: [] as string[],
  questions: [] as string[],
  exposed: {} as Record<string, readonly string[]>,
};

let isReady = false;
const early = (what: string): void => {
  if (!isReady) asked.beforeReady.push(what);
};

class App extends EventEmitter {
  /** The test decides by environment, because it has to be known when the bundle starts. */
  readonly isPackaged = process.env['FAKE_ELECTRON_PACKAGED'] === 'yes';
  enableSandbox = (): void => early('enableSandbox');
  setPath = (name: string, path: string): void => {
    early(`setPath ${name}`);
    if (!existsSync(path)) throw new Error(`${path} does not exist`);
    asked.paths[name] = path;
  };
  requestSingleInstanceLock = (): boolean => {
    early('requestSingleInstanceLock');
    return process.env['FAKE_ELECTRON_SECOND'] !== 'yes';
  };
  whenReady = (): Promise<void> =>
    new Promise((resolve) => {
      setImmediate(() => {
        isReady = true;
        resolve();
      });
    });
  getVersion = (): string => '0.0.0-fake';
  quit = (): void => {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
    this.emit('will-quit', event);
    if (!event.prevented) process.exit(0);
  };
  exit = (status: number): never => process.exit(status);
}

export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]): void => {
    early('registerSchemesAsPrivileged');
    asked.schemes.push(...schemes);
  },
};

class Session extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  onRequest: ((details: { readonly url: string }, decide: (decision: { cancel: boolean }) => void) => void) | null = null;
  onPermissionRequest: ((contents: unknown, permission: string, decide: (allowed: boolean) => void) => void) | null = null;
  onPermissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  onDevice: ((details: unknown) => boolean) | null = null;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => void this.handlers.set(scheme, handler),
  };
  readonly webRequest = { onBeforeRequest: (listener: NonNullable<Session['onRequest']>) => void (this.onRequest = listener) };
  setPermissionRequestHandler = (handler: Session['onPermissionRequest']): void => void (this.onPermissionRequest = handler);
  setPermissionCheckHandler = (handler: Session['onPermissionCheck']): void => void (this.onPermissionCheck = handler);
  setDevicePermissionHandler = (handler: Session['onDevice']): void => void (this.onDevice = handler);
  setSpellCheckerEnabled = (enabled: boolean): void => void (asked.spellChecker = enabled);
}

export const session = { defaultSession: new Session() };

const handled = new Map<string, Handler>();

export const ipcMain = { handle: (channel: string, handler: Handler): void => void handled.set(channel, handler) };

/** A call as it arrives from a frame: copied, as everything is between processes. */
export const callFrom = async (senderFrame: unknown, channel: string, ...args: readonly unknown[]): Promise<unknown> => {
  const handler = handled.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ senderFrame }, ...structuredClone([...args])));
};

class Contents extends EventEmitter {
  readonly mainFrame = { url: '' };
  readonly toPage = new EventEmitter();
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  setWindowOpenHandler = (handler: Contents['openHandler']): void => void (this.openHandler = handler);
  isDestroyed = (): boolean => false;
  send = (channel: string, ...args: unknown[]): void => void this.toPage.emit(channel, {}, ...structuredClone(args));
  reload = (): void => void this.emit('did-navigate', {}, this.mainFrame.url);
}

const { promise: opened, resolve: haveOpened } = Promise.withResolvers<void>();

/** The app has loaded its page into a window. */
export { opened };

/** The page's own world: what the preload script exposed. */
export const page: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};

/** Runs a preload script as Electron's sandbox does: it can ask for Electron and for nothing else. */
const runPreload = (file: string, contents: Contents): void => {
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof page)[string]): void => {
        page[name] = api;
        asked.exposed[name] = Object.entries(api).map(([key, value]) => `${key}: ${typeof value}`);
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => callFrom(contents.mainFrame, channel, ...args),
      on: (channel: string, listener: (...args: unknown[]) => void) => contents.toPage.on(channel, listener),
      off: (channel: string, listener: (...args: unknown[]) => void) => contents.toPage.off(channel, listener),
    },
  };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  runInNewContext(readFileSync(file, 'utf8'), { require, module: { exports: {} }, exports: {} });
};

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new Contents();
  readonly #asked: (typeof asked.windows)[number];
  constructor(options: Record<string, unknown> & { readonly webPreferences: { readonly preload: string } }) {
    super();
    this.#asked = { options: structuredClone(options), loaded: [] };
    asked.windows.push(this.#asked);
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    runPreload(options.webPreferences.preload, this.webContents);
  }
  loadURL = async (url: string): Promise<void> => {
    this.#asked.loaded.push(url);
    this.webContents.mainFrame.url = url;
    this.webContents.emit('did-navigate', {}, url);
    this.emit('ready-to-show');
    haveOpened();
  };
  show = (): void => void this.emit('shown');
  focus = (): void => undefined;
  isMinimized = (): boolean => false;
  restore = (): void => undefined;
  close = (): void => {
    this.emit('closed');
    app.emit('window-all-closed');
  };
}

export const Menu = {
  buildFromTemplate: (template: readonly unknown[]): readonly unknown[] => template,
  setApplicationMenu: (menu: readonly unknown[]): void => void asked.menu.push(...menu),
};

export const dialog = {
  showErrorBox: (title: string, content: string): void => void asked.errorBoxes.push(`${title}: ${content}`),
  showMessageBoxSync: (_window: unknown, { message }: { readonly message: string }): number => {
    asked.questions.push(message);
    return 0;
  },
};

export const utilityProcess = {
  fork: (entry: string, args: readonly string[]) => {
    const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url));
    const child = fork(entry, args, {
      execArgv: ['--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return Object.assign(child, { postMessage: (message: never) => child.send(message) });
  },
};
