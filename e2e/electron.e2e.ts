/** The real Electron, where there is one: what no stand-in can show of the window, its page and its wall. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { root } from '../build/built.mjs';
import { electronBinary } from '../build/electron-binary.mjs';

const binary = electronBinary();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
/** Chromium has no sandbox for root. */
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.skip(binary === null, 'there is no Electron binary on this computer; “npm start” fetches it where it can');
test.skip(!hasDisplay, 'there is no display for Electron');
test.describe.configure({ mode: 'serial' });

let folder = '';
let electron: ElectronApplication;
let page: Page;

const launch = (): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: binary ?? '',
    args: [...asRoot, root],
    env: { ...(process.env as Record<string, string>), HOME: folder, TENDER_PANEL_FOLDER: path.join(folder, 'store') },
  });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-electron-'));
  electron = await launch();
  page = await electron.firstWindow();
});

test.afterAll(async () => {
  await electron.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the window shows the first screen, from the app’s own origin', async () => {
  expect(page.url()).toMatch(/^app:\/\/tender-panel\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the page has two functions of ours and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => ({
    ours: Object.keys((globalThis as unknown as { tenderPanel: object }).tenderPanel).sort(),
    theirs: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ ours: ['invoke', 'subscribe'], theirs: [] });
});

test('the engine answers through the wall, a refusal included', async () => {
  const ask = (operation: string): Promise<unknown> =>
    page.evaluate(
      (name) =>
        (globalThis as unknown as { tenderPanel: { invoke(operation: string, payload: object): Promise<unknown> } }).tenderPanel.invoke(
          name,
          {},
        ),
      operation,
    );
  expect(await ask('people.list')).toMatchObject({ kind: 'done' });
  expect(await ask('no.such')).toMatchObject({ kind: 'refused', refusal: { code: 'no-such-operation' } });
});

test('the page runs in a sandbox, apart from its preload script', async () => {
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
});

test('the page can go nowhere, open nothing, fetch nothing and make no code of text', async () => {
  const before = page.url();
  const tried = await page.evaluate(async () => {
    location.href = 'https://example.com/';
    return {
      opened: window.open('https://example.com/') !== null,
      fetched: await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
      granted: await Notification.requestPermission(),
    };
  });
  expect(tried).toEqual({ opened: false, fetched: false, granted: 'denied' });
  await expect(page.evaluate('new Function("return 1")()')).rejects.toThrow();
  expect(page.url()).toBe(before);
  expect(electron.windows()).toHaveLength(1);
});

test('a second start shows the window that is there', async () => {
  await expect(launch()).rejects.toThrow();
  expect(electron.windows()).toHaveLength(1);
});
