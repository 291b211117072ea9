/** Bundles what is run from the sources beside the program: the bench, which starts the typesetting process from the main side's folder, and the comparison of the two engines. */

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: fromRoot('out/bench'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { bench: fromRoot('build/bench/bench.ts'), 'second-engine': fromRoot('build/second-engine/main.ts') },
      external: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', /^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
