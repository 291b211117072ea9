/** How the end-to-end tests run: in the browser that npm installed, two at a time, with a trace of whatever fails. */

import { defineConfig } from '@playwright/test';
import { browser, unpack } from './browser.mjs';

await unpack();

export default defineConfig({
  testDir: '../e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  workers: 2,
  // Sealing keys costs each passphrase half a second on an idle machine, and several on a busy one.
  expect: { timeout: 15_000 },
  timeout: 90_000,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A film of every test would take a quarter of the time.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    video: 'off',
  },
});
