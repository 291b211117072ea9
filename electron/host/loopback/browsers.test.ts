/** A window needs a browser that can show one, and somewhere to show it. */

import { expect, it } from 'vitest';
import type { Computer } from '../folders.ts';
import { findBrowser } from './browsers.ts';

const computer = (platform: NodeJS.Platform, environment: Computer['environment'], existing: readonly string[]): Computer => ({
  platform,
  environment,
  home: '/home/asha',
  exists: (file) => existing.includes(file),
});

it.each<[string, Computer, string | null]>([
  ['Chromium on the path', computer('linux', { PATH: '/bin:/usr/bin', DISPLAY: ':0' }, ['/usr/bin/chromium']), '/usr/bin/chromium'],
  [
    'on Wayland too',
    computer('linux', { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' }, ['/usr/bin/google-chrome']),
    '/usr/bin/google-chrome',
  ],
  [
    'Chromium before Edge',
    computer('linux', { PATH: '/opt:/usr/bin', DISPLAY: ':0' }, ['/opt/microsoft-edge', '/usr/bin/chromium']),
    '/usr/bin/chromium',
  ],
  ['nothing without a display', computer('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium']), null],
  ['nothing without a browser', computer('linux', { PATH: '/usr/bin', DISPLAY: ':0' }, ['/usr/bin/firefox']), null],
  ['nothing from wherever the program was started', computer('linux', { PATH: '.:', DISPLAY: ':0' }, ['chromium', './chromium']), null],
  [
    'Edge on a Mac',
    computer('darwin', {}, ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge']),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  [
    'Chrome of one’s own on a Mac',
    computer('darwin', {}, ['/home/asha/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
    '/home/asha/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'Edge, which Windows has',
    computer('win32', { 'ProgramFiles(x86)': '/Program Files (x86)' }, ['/Program Files (x86)/Microsoft/Edge/Application/msedge.exe']),
    '/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
])('%s', (_what, on, expected) => {
  expect(findBrowser(on)).toBe(expected);
});
