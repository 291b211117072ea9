// npm run build: the page, the main side and the preload script, one after the other, into out/. `node build/build.mjs main preload` builds those alone.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './built.mjs';

const parts = ['renderer', 'main', 'preload'];

/** Throws when something does not build, with the bundler's own words. */
export const buildParts = async (wanted = parts) => {
  const { build } = await import('vite');
  for (const part of wanted) await build({ configFile: path.join(root, `build/vite.${part}.config.ts`), logLevel: 'error' });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildParts(process.argv.length > 2 ? process.argv.slice(2) : parts);
