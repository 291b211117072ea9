/** Bundles the bench beside the main side, from whose folder it starts the typesetting process. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  ssr: { noExternal: true },
  build: {
    ssr: fromRoot('build/bench/bench.ts'),
    outDir: fromRoot('out/bench'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', /^node:/],
      output: { entryFileNames: 'bench.js' },
    },
  },
});
