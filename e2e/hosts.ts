/** What every end-to-end test starts from: the real engine behind the loopback host on a store of its own, and a page opened on it whose every trouble fails the test. */

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, expect, test as base } from '@playwright/test';

export { expect } from '@playwright/test';
export { checkAccessible } from './pages/accessible.ts';
export { goTo, openExample, signIn, signInWith, tenderOf } from './pages/shell-page.ts';

const built = (name: string): string => fileURLToPath(new URL(`../out/main/${name}`, import.meta.url));

export interface Host {
  /** What a person would open: `http://127.0.0.1:<port>/#token=<token>`. */
  readonly address: string;
  readonly store: string;
  /** Where copies for other people are put. */
  readonly exchange: string;
  /** Ends it as Ctrl+C would; what was kept stays in its folder. */
  stop(): Promise<void>;
}

/** Starts the built program on the store below `folder`, as on a computer without a display. Whatever it complains of fails the test. */
export const startHost = async (folder: string): Promise<Host> => {
  const store = path.join(folder, 'store');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  const child = spawn(process.execPath, [built('loopback.js')], {
    env: { ...environment, HOME: folder, USERPROFILE: folder, TENDER_PANEL_FOLDER: store },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const printed = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+(?=\n)/.exec(said)?.[0];
      if (printed !== undefined) resolve(printed);
    });
    void ended.then((status) => reject(new Error(`The host ended with ${status} before it was ready.\n${said}${complaints}`)));
  });
  return {
    address,
    store,
    exchange: path.join(folder, 'Tender Panel'),
    stop: async () => {
      child.kill('SIGTERM');
      expect({ status: await ended, complaints }).toEqual({ status: 0, complaints: '' });
    },
  };
};

/** Faults, console errors and refusals of the content security policy in any window of the context, and requests to anywhere but the host. */
const watch = (context: BrowserContext): readonly string[] => {
  const troubles: string[] = [];
  context.on('weberror', (trouble) => troubles.push(String(trouble.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  context.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) troubles.push(`asked for ${request.url()}`);
  });
  return troubles;
};

/** For what the first round leaves out, so that people run it: `npm test` asks for it where CI is set, `npm run e2e` always. */
export const thorough = { tag: '@thorough' } as const;

interface Fixtures {
  /** A folder that is gone after the test. */
  readonly folder: string;
  readonly host: Host;
}

interface WorkerFixtures {
  /** The tram example's evaluation pack, signed by all seven, as `npm run demo` makes it. */
  readonly pack: string;
}

const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'tender-panel-e2e-'));
const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** `page` stands on the first screen of a store that is empty. Further windows: `context.newPage()`, then `goto(host.address)`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  viewport: { width: 1366, height: 768 },
  contextOptions: { reducedMotion: 'reduce' },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await remove(folder);
  },
  host: async ({ folder }, use) => {
    const host = await startHost(folder);
    await use(host);
    await host.stop();
  },
  // Asks for the host first, so that its windows are closed before it ends.
  context: async ({ host: _host, context }, use) => {
    const troubles = watch(context);
    await use(context);
    expect(troubles).toEqual([]);
  },
  page: async ({ page, host }, use) => {
    await page.goto(host.address);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await use(page);
  },
  pack: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const folder = await temporaryFolder();
      await promisify(execFile)(process.execPath, [built('cli.js'), 'demo', '--folder', folder]);
      const file = (await readdir(folder)).find((name) => name.endsWith('.asice'));
      expect(file).toBeDefined();
      await use(path.join(folder, file ?? ''));
      await remove(folder);
    },
    { scope: 'worker' },
  ],
});
