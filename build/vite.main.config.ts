/** Builds the main side: one file in out/main for each program, thread and process that a host starts. What they share stands in out/main/shared. */

import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** A new thread or process is one more line here; `*.worker` and `*.child` are taken out of the packaged archive, because they are started by path. */
const entries = {
  main: 'electron/host/electron/main.ts',
  loopback: 'electron/host/loopback/main.ts',
  cli: 'electron/host/cli/main.ts',
  'engine.worker': 'electron/host/engine.worker.ts',
  'spreadsheet.worker': 'electron/spreadsheets/spreadsheet.worker.ts',
  'reckoner.worker': 'electron/host/reckoner.worker.ts',
  'typesetter.child': 'electron/documents/typeset/child.ts',
  'typesetter-of-electron.child': 'electron/host/electron/typesetter.ts',
};

/** Native, or not a file at all; everything else is bundled, so that the package holds no tree of modules. */
const external = ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', ...builtinModules, /^node:/];

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: fromRoot('out/main'),
    emptyOutDir: true,
    // The oldest Node that the database runs on, so that its refusal of an older one is a sentence and not a syntax error.
    target: 'node22.14',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, fromRoot(path)])),
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
