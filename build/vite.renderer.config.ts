/** Builds the page: the app itself and the gallery of the kit, both for one known browser engine and a strict content security policy. */

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfjsFiles } from './pdfjs-files.ts';

const page = (name: string): string => fileURLToPath(new URL(`../renderer/${name}`, import.meta.url));

export default defineConfig({
  root: page(''),
  base: './',
  // A host replaces the placeholder in every response by a fresh nonce; React Aria reads it from the meta element that Vite writes.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), pdfjsFiles()],
  // Whoever builds, and in whatever environment: what people run is never React's slower development build.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome146',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: page('index.html'), gallery: page('gallery.html') } },
  },
});
