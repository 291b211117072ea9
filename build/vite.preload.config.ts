/** Builds the preload script by itself: a sandboxed one must be CommonJS, in one file, and may ask for nothing but Electron. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: fromRoot('out/preload'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: fromRoot('electron/host/electron/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});
