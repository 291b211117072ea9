/** npm start, as far as it goes on a computer that has no display, no network or no Electron; stand-ins for Electron and for a browser write down how they were started. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from './built.mjs';

const onLinux = process.platform === 'linux';

const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-launch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A program that appends its arguments to a file beside it and ends with a status. */
const standIn = (folder: string, name: string, status: number): { readonly started: () => string } => {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s ' "$@" >> '${file}.arguments'\nexit ${status}\n`);
  chmodSync(file, 0o755);
  return { started: () => (existsSync(`${file}.arguments`) ? readFileSync(`${file}.arguments`, 'utf8') : '') };
};

const start = (folder: string, environment: Readonly<Record<string, string>> = {}, program = 'build/start.mjs') => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ELECTRON_OVERRIDE_DIST_PATH: _dist, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, [path.join(root, program)], {
    env: {
      ...inherited,
      HOME: folder,
      TENDER_PANEL_FOLDER: path.join(folder, 'store'),
      electron_config_cache: path.join(folder, 'cache'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const listen = (text: Buffer): void => void (said += text.toString());
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const says = async (words: string | RegExp): Promise<string> => {
    await expect.poll(() => said, { timeout: 25_000, interval: 20 }).toMatch(words);
    return said;
  };
  return { child, said: () => said, says, ended };
};

/** An address that takes connections and never says anything: a network that swallows what is sent. */
const silence = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const addressIn = (said: string): URL => new URL(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/.exec(said)?.[0] ?? '');

describe.skipIf(!onLinux)(
  onLinux ? 'npm start' : 'npm start (skipped: the stand-ins are shell scripts for Linux)',
  { timeout: 60_000 },
  () => {
    it('without a display says so in a sentence, prints the address, serves the page there, and ends with Ctrl+C', async () => {
      const app = start(temporaryFolder());
      const said = await app.says(/#token=/);
      expect(said).toContain('There is no display here for Electron, so Tender Panel opens in a browser instead');
      expect(await (await fetch(addressIn(said))).text()).toContain('<title>Tender Panel</title>');
      app.child.kill('SIGINT');
      expect(await app.ended).toBe(0);
      await expect(fetch(addressIn(said))).rejects.toThrow();
    });

    it('does not wait for an Electron that does not come, and opens a browser’s window instead', async () => {
      const folder = temporaryFolder();
      const browser = standIn(folder, 'chromium', 0);
      const app = start(folder, {
        DISPLAY: ':99',
        PATH: [folder, process.env['PATH']].join(path.delimiter),
        ELECTRON_MIRROR: await silence(),
      });
      const began = performance.now();
      await app.says('Electron could not be fetched here, so Tender Panel opens in a browser instead');
      expect(performance.now() - began).toBeLessThan(20_000);
      await app.says('opens in a window of its own');
      // The stand-in shows no page, so the address is printed after all.
      await app.says(/#token=/);
      expect(browser.started()).toMatch(/^--app=file:\S+open\.html --user-data-dir=/);
      app.child.kill('SIGTERM');
      expect(await app.ended).toBe(0);
    });

    it('opens Electron where there is one, and ends when and how it ends', async () => {
      for (const status of [0, 3]) {
        const folder = temporaryFolder();
        const electron = standIn(folder, 'electron', status);
        const app = start(folder, { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder });
        expect(await app.ended).toBe(status);
        expect(electron.started().trim().split(' ').at(-1)).toBe(root);
        expect(app.said()).not.toContain('browser');
      }
    });

    it('opens the loopback host where Electron is there and cannot start', async () => {
      const folder = temporaryFolder();
      standIn(folder, 'electron', 127);
      const app = start(folder, { DISPLAY: ':99', PATH: folder, ELECTRON_OVERRIDE_DIST_PATH: folder });
      await app.says('Electron could not start here, so Tender Panel opens in a browser instead');
      await app.says(/#token=/);
    });
  },
);

describe('the loopback host', () => {
  it('says why it cannot open a store that another one has, and ends', async () => {
    const folder = temporaryFolder();
    const first = start(folder, { PATH: '' }, 'out/main/loopback.js');
    await first.says(/#token=/);
    const second = start(folder, { PATH: '' }, 'out/main/loopback.js');
    expect(await second.ended).toBe(3);
    expect(second.said()).toContain('already open in another Tender Panel');
  });
});
