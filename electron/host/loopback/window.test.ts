/** What a browser is started with: nothing on its command line that another person on this computer could use. */

import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../store/testing.ts';
import { openWindow } from './window.ts';

const address = 'http://127.0.0.1:49152/#token=0123456789abcdef';

/** A program in a browser's place, which writes down its arguments. */
const open = async () => {
  const folder = temporaryFolder();
  const store = path.join(folder, 'a store with spaces');
  const browser = path.join(folder, 'chromium');
  const argumentsFile = path.join(folder, 'arguments');
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${argumentsFile}'\n`);
  chmodSync(browser, 0o755);
  const window = openWindow(browser, address, store, { platform: 'linux', environment: {}, home: folder, exists: existsSync });
  await window.ended;
  const args = readFileSync(argumentsFile, 'utf8').trimEnd().split('\n');
  return { window, args, lead: fileURLToPath(args[0]?.replace('--app=', '') ?? ''), store };
};

it('finds the address in a file that only its owner may read, and not on the command line', async () => {
  const { args, lead, window } = await open();
  expect(args.join(' ')).not.toContain('token');
  expect(readFileSync(lead, 'utf8')).toContain(`url=${address}`);
  expect(statSync(lead).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(lead)).mode & 0o077).toBe(0);
  window.arrived();
  expect(existsSync(lead)).toBe(false);
});

it('has a profile of its own that offers to keep no passphrase', async () => {
  const { args, store } = await open();
  const profile = path.join(store, 'window', 'chromium');
  expect(args).toContain(`--user-data-dir=${profile}`);
  const preferences = JSON.parse(readFileSync(path.join(profile, 'Default', 'Preferences'), 'utf8')) as Record<string, unknown>;
  expect(preferences).toMatchObject({
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    browser: { enable_spellchecking: false },
  });
});

it('takes the file away again when the window is closed before the page has come', async () => {
  const { window, lead } = await open();
  window.close();
  expect(existsSync(lead)).toBe(false);
});
