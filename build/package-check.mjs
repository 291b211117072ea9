// Looks at the package that electron-builder made: what is in it and what is not, what stands beside the archive, the fuses, and whether the engine runs from there.
import { deepEqual, ok } from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root } from './built.mjs';

const release = path.join(root, 'release');

/** The archive, wherever this platform puts it. */
const findArchive = () => {
  const found = readdirSync(release, { recursive: true }).find((file) => path.basename(file) === 'app.asar');
  ok(found, 'There is no app.asar in the package.');
  return path.join(release, found);
};

const binaryBeside = (archive) => {
  const resources = path.dirname(archive);
  if (process.platform === 'darwin') return path.dirname(path.dirname(resources));
  return path.join(path.dirname(resources), process.platform === 'win32' ? 'Tender Panel.exe' : 'tender-panel');
};

/** Asks the packaged engine, in a thread under this Node, which has the same Node-API as Electron has. */
const runEngine = async (unpacked) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-package-'));
  const main = path.join(unpacked, 'out/main');
  const place = {
    folder,
    exchange: folder,
    typesetter: path.join(main, 'typesetter.child.js'),
    spreadsheetWorker: path.join(main, 'spreadsheet.worker.js'),
    workFactor: 4,
  };
  const worker = new Worker(path.join(main, 'engine.worker.js'), { workerData: place });
  const ask = (operation, payload) =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      const hear = (message) => {
        if (message.kind !== 'answer') return;
        worker.off('message', hear);
        resolve(message.answer);
      };
      worker.on('message', hear);
      worker.postMessage({ kind: 'invoke', call: 1, operation, payload, caller: { window: 'package-check' } });
    });
  try {
    const { value } = await ask('home.openExample', { example: 'tram', stage: 'archive' });
    return await ask('award.report', { tender: value.tender, job: 'package-check' });
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
};

const checks = (archive, files) => {
  const unpacked = `${archive}.unpacked`;
  const isUnpacked = (file) => statFile(archive, file).unpacked === true;
  /** The names that stand in a folder of the archive; '' is the archive itself. */
  const namesIn = (folder) =>
    new Set(files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length).split('/')[0]));
  return {
    'the app is there: main process, preload script, page': () => {
      for (const file of ['package.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
        ok(files.includes(file), file);
    },
    'and nothing else is: no source, no test, no other module': () => {
      deepEqual(namesIn(''), new Set(['node_modules', 'out', 'package.json']));
      deepEqual(namesIn('out/'), new Set(['main', 'preload', 'renderer']));
      deepEqual(namesIn('node_modules/'), new Set(['@myriaddreamin', 'better-sqlite3', 'pdfjs-dist']));
      deepEqual(
        files.filter((file) => /\.(c|cc|cpp|h|gyp|map)$|[^d]\.ts$|\.test\./.test(file)),
        [],
      );
    },
    'each native module is there once, for this platform, beside the archive': () => {
      const native = files.filter((file) => file.endsWith('.node'));
      ok(native.length === 2 && native.every(isUnpacked), native.join(', '));
      ok(native.includes(`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`), native.join(', '));
    },
    'threads and processes stand beside the archive, with what they need; the main process stands in it': () => {
      const threads = ['engine.worker.js', 'spreadsheet.worker.js', 'reckoner.worker.js'];
      const started = [...threads, 'typesetter.child.js', 'typesetter-of-electron.child.js'].map((file) => `out/main/${file}`);
      ok(
        [...started, 'package.json', ...files.filter((file) => file.startsWith('out/main/shared/') && file.endsWith('.js'))].every(
          isUnpacked,
        ),
      );
      ok(['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].every((file) => !isUnpacked(file)));
    },
    'the fuses are set': async () => {
      const wire = await getCurrentFuseWire(binaryBeside(archive));
      const expected = {
        RunAsNode: FuseState.DISABLE,
        EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
        EnableNodeCliInspectArguments: FuseState.DISABLE,
        EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
        OnlyLoadAppFromAsar: FuseState.ENABLE,
        GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
      };
      deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, wire[FuseV1Options[name]]])), expected);
    },
    'the engine runs from beside the archive, with its database and its typesetter': async () => {
      const answer = await runEngine(unpacked);
      ok(answer.kind === 'done' && answer.value.size > 10_000, JSON.stringify(answer));
    },
  };
};

/** Says each check and whether it holds; answers whether all do. */
export const checkPackage = async () => {
  const archive = findArchive();
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((file) => statFile(archive, file).files === undefined);
  let failed = 0;
  for (const [what, check] of Object.entries(checks(archive, files))) {
    try {
      await check();
      console.log(`holds  ${what}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILS  ${what}\n       ${error.message}`);
    }
  }
  console.log(`${path.dirname(path.dirname(archive))}: ${failed === 0 ? 'as it should be' : `${failed} checks failed`}`);
  return failed === 0;
};
