/** A window of its own for the page: a browser's app mode, with a profile that keeps nothing and asks nobody. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Computer } from '../folders.ts';

export interface AppWindow {
  /** The browser's process has ended; it may have handed the page to one that was running already. */
  readonly ended: Promise<void>;
  /** Call when the page has come: what led to it is taken away. */
  arrived(): void;
  close(): void;
}

/** The browser must not offer to keep a passphrase, nor fetch a dictionary to check the spelling with. */
const preferences = {
  autofill: { credit_card_enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_autosignin: false,
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  translate: { enabled: false },
};

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
];

/** Chromium has no sandbox for root and refuses to start with one; the second switch spares root a bar that says so in every window. */
const asRoot = ['--no-sandbox', '--test-type'];

/** A browser that came as a snap may only read and write below its own folder. */
const profileFolder = (browser: string, store: string, home: string): string => {
  const real = realpathSync(browser);
  const isSnap = real.startsWith('/snap/') || path.basename(real) === 'snap';
  return isSnap ? path.join(home, 'snap', path.basename(browser), 'common', 'tender-panel') : path.join(store, 'window', 'chromium');
};

/**
 * Opens `address` in a window. The address holds the token, and what stands on a command line can be read by everybody on a computer:
 * so the browser is given a file that only its owner may read, which leads on to the address.
 */
export const openWindow = (browser: string, address: string, store: string, { platform, home }: Computer): AppWindow => {
  const profile = profileFolder(browser, store, home);
  mkdirSync(path.join(profile, 'Default'), { recursive: true, mode: 0o700 });
  const preferencesFile = path.join(profile, 'Default', 'Preferences');
  if (!existsSync(preferencesFile)) writeFileSync(preferencesFile, JSON.stringify(preferences), { mode: 0o600 });
  const lead = path.join(profile, 'open.html');
  const remove = (): void => rmSync(lead, { force: true });
  remove();
  writeFileSync(lead, `<!doctype html><title>Tender Panel</title><meta http-equiv="refresh" content="0; url=${address}">\n`, {
    mode: 0o600,
  });

  const isRoot = platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(
    browser,
    [`--app=${pathToFileURL(lead).href}`, `--user-data-dir=${profile}`, '--window-size=1440,900', ...quiet, ...(isRoot ? asRoot : [])],
    {
      stdio: 'ignore',
    },
  );
  return {
    ended: new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    }),
    arrived: remove,
    close: () => {
      remove();
      child.kill();
    },
  };
};
