/** Which browser of this computer can show the page in a window of its own: Chromium, Chrome or Edge, where there is a display. */

import path from 'node:path';
import type { Computer } from '../folders.ts';

const onPath = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const onWindows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];

/** Linux says so in the environment; elsewhere whoever starts a program has a screen. */
export const hasDisplay = ({ platform, environment }: Computer): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);

const candidates = ({ platform, environment, home }: Computer): readonly string[] => {
  if (platform === 'darwin')
    return ['/Applications', path.join(home, 'Applications')].flatMap((folder) => onMac.map((file) => path.join(folder, file)));
  if (platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) => onWindows.map((file) => path.join(folder, file)));
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};

/** The first one found, in the order of the lists; null where there is none, or nowhere to show it. */
export const findBrowser = (computer: Computer): string | null =>
  hasDisplay(computer) ? (candidates(computer).find((file) => computer.exists(file)) ?? null) : null;
