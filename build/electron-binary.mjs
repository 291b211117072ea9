// Finds Electron's binary, or fetches it if that can be done; knows within seconds when it cannot.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './built.mjs';

const home = path.join(root, 'node_modules/electron');
const require = createRequire(path.join(home, 'package.json'));

/** Milliseconds without a single byte after which there is no use in waiting. */
const patience = 6_000;

/** The binary, if it is there. Not asked by requiring the package, which would begin to download. */
export const electronBinary = () => {
  const named = path.join(home, 'path.txt');
  const file = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || path.join(home, 'dist');
  const binary = path.join(folder, file);
  return existsSync(binary) ? binary : null;
};

/** Downloads the archive into the cache that Electron's own installer reads. Resolves to false when it does not come. */
const download = async () => {
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const { version } = require('./package.json');
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), patience);
  const getProgressCallback = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), patience);
  };
  const never = new Promise((_resolve, reject) => {
    stalled.signal.addEventListener('abort', () => reject(new Error('Nothing came.')));
  });
  try {
    const checksums = require('./checksums.json');
    const downloadOptions = { quiet: true, signal: stalled.signal, getProgressCallback };
    await Promise.race([downloadArtifact({ version, artifactName: 'electron', checksums, downloadOptions }), never]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

const unpack = () =>
  new Promise((resolve) => {
    const installer = spawn(process.execPath, [path.join(home, 'install.js')], { stdio: 'ignore' });
    installer.once('error', () => resolve(false));
    installer.once('exit', (status) => resolve(status === 0));
  });

/** The binary, fetched if need be; null where it can be neither found nor fetched. */
export const fetchElectron = async (say) => {
  const found = electronBinary();
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  say('Fetching Electron, once …');
  return (await download()) && (await unpack()) ? electronBinary() : null;
};
