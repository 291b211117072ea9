/** Puts beside the page what pdf.js fetches by name: its worker, the decoders that need no WebAssembly, fonts that documents leave out, and character maps. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The licences go with the files that they cover. */
const wanted: readonly (readonly [folder: string, name: RegExp])[] = [
  ['build', /^pdf\.worker\.min\.mjs$/],
  ['wasm', /_nowasm_fallback\.js$|^LICENSE_(JBIG2|OPENJPEG|PDFJS_JBIG2|PDFJS_OPENJPEG)$/],
  ['standard_fonts', /./],
  ['cmaps', /\.bcmap$/],
];

/** They land in `pdfjs/`; the page looks for them there. */
export const pdfjsFiles = (): Plugin => ({
  name: 'pdfjs-files',
  apply: 'build',
  generateBundle() {
    for (const [folder, name] of wanted)
      for (const file of readdirSync(path.join(library, folder)).filter((one) => name.test(one)))
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(path.join(library, folder, file)) });
  },
});
