/** The package, made round a stub of Electron for Linux and looked at (package-check.mjs says at what). */

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './built.mjs';

const isLinux = process.platform === 'linux';

it.skipIf(!isLinux)(
  `holds what it should and nothing else, is fused, and its engine runs${isLinux ? '' : ' (skipped: the stub is one of Electron for Linux)'}`,
  { timeout: 120_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'build/package.mjs'), '--stub'], { cwd: root });
    const checks = stdout.split('\n').filter((line) => /^(holds|FAILS) /.test(line));
    expect(checks.filter((line) => line.startsWith('FAILS'))).toEqual([]);
    expect(checks).toHaveLength(6);
  },
);
