/**
 * The built main process, run in Node with a fake in Electron's place: each item of Electron's security checklist, by its number there.
 * Items 16 and 19 (a current version, fuses) are matters of the package and looked at there.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeElectron, startFakeElectron } from '../../../build/fake-electron/driver.ts';
import { contentSecurityPolicy } from '../page.ts';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'tender-panel-electron-'));

const store = folder();
let electron: FakeElectron;

beforeAll(async () => {
  electron = startFakeElectron(store, { FAKE_ELECTRON_PACKAGED: 'yes' });
  await electron.ask('opened');
});

afterAll(async () => {
  electron.kill();
  await electron.ended;
  rmSync(store, { recursive: true });
});

const theWindow = async () => {
  const { windows } = await electron.ask('asked');
  expect(windows).toHaveLength(1);
  return windows[0] as (typeof windows)[number];
};

describe('what the window is', () => {
  it('loads the page from the app’s own scheme, never from the network or a file (1, 18)', async () => {
    const { loaded } = await theWindow();
    expect(loaded).toEqual(['app://tender-panel/']);
    const { schemes } = await electron.ask('asked');
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  it('has no Node, an isolated context, the sandbox, web security, and none of the switches that weaken them (2, 3, 4, 6, 8, 9, 10, 11)', async () => {
    const { options } = await theWindow();
    const { preload, ...preferences } = options['webPreferences'] as Record<string, unknown>;
    expect(preload).toMatch(/out\/preload\/preload\.cjs$/);
    expect(preferences).toEqual({
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
      devTools: false,
    });
  });

  it('stands in a sandbox, on its own folder and alone, before Electron is ready', async () => {
    const { beforeReady, paths } = await electron.ask('asked');
    expect(beforeReady).toEqual(['enableSandbox', 'registerSchemesAsPrivileged', 'setPath userData', 'requestSingleInstanceLock']);
    expect(paths).toEqual({ userData: path.join(store, 'window', 'electron') });
  });

  it('gives the page two functions and nothing of Electron (20)', async () => {
    const { exposed } = await electron.ask('asked');
    expect(exposed).toEqual({ tenderPanel: ['invoke: function', 'subscribe: function'] });
  });

  it('offers neither reloading nor tools for developers in the menu of a package', async () => {
    const { menu } = await electron.ask('asked');
    const roles = JSON.stringify(menu);
    expect(roles).toContain('"role":"zoomIn"');
    expect(roles).not.toMatch(/reload|toggleDevTools/i);
  });
});

describe('what the page may do', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid', 'unknown'])(
    'is not granted %s (5)',
    async (name) => {
      expect(await electron.ask('permission', name)).toEqual({ granted: false, checked: false, device: false });
    },
  );

  it('cannot go anywhere, in any frame, by any road (13)', async () => {
    const roads = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
    const prevented = await Promise.all(roads.map((road) => electron.ask('isPrevented', road, 'https://example.com/')));
    expect(prevented).toEqual([true, true, true]);
  });

  it('cannot open a window, hand an address to the system, or hold a webview (12, 14, 15)', async () => {
    expect(await electron.ask('windowOpened', 'https://example.com/')).toBe('deny');
    expect(await electron.ask('windowOpened', 'app://tender-panel/')).toBe('deny');
    expect(await electron.ask('isPrevented', 'will-attach-webview', { nodeIntegration: true }, { src: 'https://example.com/' })).toBe(true);
    expect(readFileSync('out/main/main.js', 'utf8')).not.toMatch(/openExternal|openPath/);
  });

  it.each([
    ['app://tender-panel/assets/index.js', false],
    ['blob:app://tender-panel/4b1f', false],
    ['data:image/png;base64,AAAA', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://tender-panel.example.com/', true],
    ['app:tender-panel/', true],
    ['blob:https://example.com/4b1f', true],
    ['devtools://devtools/bundled/devtools_app.html', true],
  ])('asks for %s and is stopped: %s', async (address, stopped) => {
    expect(await electron.ask('isRequestCancelled', address)).toBe(stopped);
  });

  it('saves what it made itself and downloads nothing else', async () => {
    expect(await electron.ask('isDownloadPrevented', 'blob:app://tender-panel/4b1f')).toBe(false);
    expect(await electron.ask('isDownloadPrevented', 'https://example.com/setup.exe')).toBe(true);
    expect(await electron.ask('isDownloadPrevented', 'app://tender-panel/index.html')).toBe(true);
  });

  it('has its spelling checked by nobody, since the checker fetches dictionaries', async () => {
    expect((await electron.ask('asked')).spellChecker).toBe(false);
  });
});

describe('what the scheme serves', () => {
  it('serves the page under the one policy, with a nonce of its own each time (7)', async () => {
    const [first, second] = await Promise.all([
      electron.ask('load', 'app://tender-panel/'),
      electron.ask('load', 'app://tender-panel/index.html'),
    ]);
    const nonces = [first, second].map(({ body }) => /nonce="([\w-]{22})"/.exec(body)?.[1] ?? '');
    expect(first.status).toBe(200);
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonces[0] ?? ''));
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.body).not.toContain('__CSP_NONCE__');
  });

  it.each([
    'app://elsewhere/',
    'app://tender-panel/../main/main.js',
    'app://tender-panel/%2e%2e/main/main.js',
    'app://tender-panel/nothing',
  ])('has nothing at %s', async (address) => {
    expect((await electron.ask('load', address)).status).toBe(404);
  });

  it('answers no other method', async () => {
    expect((await electron.ask('load', 'app://tender-panel/', 'POST')).status).toBe(404);
  });
});

describe('who is answered (17)', () => {
  it('answers the page', async () => {
    expect(await electron.ask('callFrom', 'the page')).toMatchObject({ answered: { kind: 'done' } });
  });

  it.each(['a frame in the page', 'another address in the window', 'a frame that has gone'] as const)(
    'refuses %s, and writes it down',
    async (from) => {
      const lines = (): number => readFileSync(path.join(store, 'logs', 'host.jsonl'), 'utf8').split('"stranger"').length - 1;
      const before = lines();
      expect(await electron.ask('callFrom', from)).toEqual({ threw: 'Only the page of Tender Panel is answered.' });
      expect(lines()).toBe(before + 1);
    },
  );

  it('tells the page what happens, without the event that brought it, until it no longer listens', async () => {
    await electron.ask('subscribe');
    await electron.ask('invoke', 'people.createProfile', {
      name: 'Asha Rao',
      position: 'Head of catering',
      passphrase: 'quiet harbour lantern seven',
    });
    expect(await electron.ask('heard')).toEqual([[{ kind: 'changed', tender: null, at: expect.any(String) as string }]]);
    await electron.ask('unsubscribe');
    await electron.ask('invoke', 'people.createProfile', { name: 'Ben Ode', position: '', passphrase: 'quiet harbour lantern eight' });
    expect(await electron.ask('heard')).toHaveLength(1);
  });

  it.each(['reload', 'crash'] as const)('forgets who was signed in when the page is loaded again: %s', async (how) => {
    const invoke = async (operation: string, payload: unknown) =>
      (await electron.ask('invoke', operation, payload)) as { readonly value: Record<string, unknown> };
    const signedIn = async (): Promise<unknown> => (await invoke('people.list', {})).value['signedIn'];
    const passphrase = 'quiet harbour lantern nine';
    const { person } = (await invoke('people.createProfile', { name: `Cai Lewis (${how})`, position: '', passphrase })).value;
    await invoke('people.signIn', { person, passphrase });
    expect(await signedIn()).toBe(person);
    await electron.ask(how);
    expect(await signedIn()).toBeNull();
  });

  it('asks before it opens a page again that has stopped working', async () => {
    expect((await electron.ask('asked')).questions).toEqual([
      'The window of Tender Panel stopped working. Everything that was said to be kept is on disk.',
    ]);
  });
});

describe('how it begins and ends', () => {
  it('shows nothing when another one has the same window folder', async () => {
    const second = startFakeElectron(folder(), { FAKE_ELECTRON_SECOND: 'yes' });
    expect(await second.ended).toBe(0);
  });

  it('says why it cannot open the store, and ends with the status that stops a launcher from trying another way', async () => {
    const second = startFakeElectron(store);
    expect(await second.ended).toBe(3);
  });

  it('says why when the folder cannot even be made', async () => {
    const place = folder();
    writeFileSync(path.join(place, 'store'), 'a file where the folder would be');
    expect(await startFakeElectron(path.join(place, 'store')).ended).toBe(3);
    rmSync(place, { recursive: true });
  });

  it('closes the store when its window is closed, so that it can be opened again', async () => {
    const place = folder();
    for (const how of ['close', 'quit'] as const) {
      const one = startFakeElectron(place);
      await one.ask('opened');
      await one.ask(how);
      expect(await one.ended).toBe(0);
    }
    const log = readFileSync(path.join(place, 'logs', 'host.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(log.map((line) => (JSON.parse(line) as { readonly what: string }).what)).toEqual(['started', 'stopped', 'started', 'stopped']);
    rmSync(place, { recursive: true });
  });
});
