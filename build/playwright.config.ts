/** How the end-to-end tests run: in the browser that npm installed, two at a time. `npm run e2e -- --trace retain-on-failure` keeps a trace of whatever fails, for a quarter more time. */

import { defineConfig } from '@playwright/test';
import { browser, unpack } from './browser.mjs';

await unpack();

export default defineConfig({
  testDir: '../e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  workers: 2,
  // Sealing keys costs each passphrase half a second on an idle machine, and several on a busy one.
  expect: { timeout: 30_000 },
  timeout: 180_000,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    video: 'off',
  },
  // The longest begins first, so that it does not run alone at the end.
  projects: [
    { name: 'whole job', testMatch: '**/{whole-job,published}.e2e.ts' },
    { name: 'jobs', testIgnore: '**/{whole-job,published}.e2e.ts' },
  ],
});
