// npm run package: the installable app for this platform. Where Electron's binary is not to be had, or with --stub, a stub stands in for it,
// and the package is made only as far as it can be looked at. Either way it is looked at (package-check.mjs).
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './built.mjs';
import { electronBinary } from './electron-binary.mjs';
import { checkPackage } from './package-check.mjs';

const { version } = createRequire(import.meta.url)('electron/package.json');

/** What @electron/fuses looks for in a binary, then the version of the format, the number of fuses, and each of them unset (Electron's fuses.json5). */
const fuseWire = ['dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', '\u0001', '\u0009', '0'.repeat(9)].join('');

/** The least that electron-builder takes for an unpacked Electron for Linux. */
const makeStub = () => {
  const folder = path.join(root, 'out/stub-electron');
  rmSync(folder, { recursive: true, force: true });
  for (const inner of ['resources', 'locales']) mkdirSync(path.join(folder, inner), { recursive: true });
  const files = { version, LICENSE: '', 'LICENSES.chromium.html': '', 'resources.pak': '', 'locales/en-US.pak': '' };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\necho 'A stub in the place of Electron.'\nexit 1\n${fuseWire}\n`, {
    mode: 0o755,
  });
  return folder;
};

const pack = () => {
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const args = ['--config', 'build/electron-builder.yml', '--publish', 'never'];
  if (process.argv.includes('--stub') || !electronBinary()) {
    console.log('A stub stands in for Electron, which is not here or not wanted: the package can be looked at, not run.');
    if (process.platform !== 'linux') {
      console.error('The stub is one for Linux. Fetch Electron first: npm start does.');
      return false;
    }
    args.push('--linux', 'dir', `-c.electronDist=${makeStub()}`);
  }
  rmSync(path.join(root, 'release'), { recursive: true, force: true });
  return spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
};

process.exitCode = pack() && (await checkPackage()) ? 0 : 1;
