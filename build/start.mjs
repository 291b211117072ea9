// npm start: builds if need be and opens the app, in Electron where its binary can be had, otherwise in the loopback host. Runs on Node 20 as well, if only to find a newer one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isBuilt, root } from './built.mjs';
import { fetchElectron } from './electron-binary.mjs';

const say = (sentence) => console.log(sentence);

/** The database's native part needs Node-API 10, and ends an older Node without a word. */
const isOldNode = Number(process.versions.napi) < 10;

const withNewerNode = () => {
  const newer = path.join(root, 'node_modules/.bin/node');
  if (!existsSync(newer) || process.env.TENDER_PANEL_NEWER_NODE) {
    console.error(`Tender Panel needs Node.js 22.14 or newer; this is ${process.version}.`);
    return 1;
  }
  const environment = { ...process.env, TENDER_PANEL_NEWER_NODE: 'yes' };
  return spawnSync(newer, process.argv.slice(1), { stdio: 'inherit', env: environment }).status ?? 1;
};

const build = async () => {
  say('Building Tender Panel …');
  const { buildParts } = await import('./build.mjs');
  try {
    await buildParts();
    return true;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    return false;
  }
};

/** Runs a program to its end, passing on what asks it to stop. */
const runTo = (file, args) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(file, args, { cwd: root, stdio: 'inherit' });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    signals.forEach((signal) => process.on(signal, pass));
    const end = (status) => {
      signals.forEach((signal) => process.off(signal, pass));
      resolve({ status, after: Date.now() - started });
    };
    child.once('error', () => end(1));
    child.once('exit', (status, signal) => end(signal === null ? status : 1));
  });

const hasDisplay = ['win32', 'darwin'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
/** Chromium has no sandbox for root and will not start with one. */
const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];

/** Milliseconds within which an end is a start that failed, unless Electron's host has said why (status 3). */
const startingTime = 10_000;

const openInElectron = async () => {
  if (!hasDisplay) return { why: 'There is no display here for Electron' };
  const binary = await fetchElectron(say);
  if (!binary) return { why: 'Electron could not be fetched here' };
  const { status, after } = await runTo(binary, [...asRoot, root]);
  const failed = status !== 0 && status !== 3 && after < startingTime;
  return failed ? { why: 'Electron could not start here' } : { status };
};

const start = async () => {
  if (!isBuilt() && !(await build())) return 1;
  const { why, status } = await openInElectron();
  if (status !== undefined) return status;
  say(`${why}, so Tender Panel opens in a browser instead: the same app, served to this computer only.`);
  return (await runTo(process.execPath, [path.join(root, 'out/main/loopback.js')])).status;
};

process.exitCode = isOldNode ? withNewerNode() : await start();
