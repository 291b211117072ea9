// Whether what is in out/ was built from the sources as they are now. Plain JavaScript: a launcher reads it before anything is known of the Node that runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const sources = ['shared', 'electron', 'renderer', 'build', 'package-lock.json'];
const results = ['out/renderer/index.html', 'out/main/main.js', 'out/main/loopback.js', 'out/main/cli.js', 'out/preload/preload.cjs'];

const newestIn = (place) => {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
};

/** A test may be newer than the bundle, which does not hold it; that only costs a build. */
export const isBuilt = () => {
  const made = results.map((result) => path.join(root, result));
  if (!made.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...made.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => newestIn(path.join(root, source)) <= oldest);
};
