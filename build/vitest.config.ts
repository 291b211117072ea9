/** How tests without a browser run, on every core: pure rules many to a thread, whatever opens files, keys and processes each file in a process of its own. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['shared/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'], pool: 'threads', isolate: false },
      },
      { extends: true, test: { name: 'engine', include: ['electron/**/*.test.ts', 'build/**/*.test.ts'], pool: 'forks' } },
    ],
  },
});
