/** Where things stand on each kind of computer, by its own convention: XDG Base Directory 0.8, Apple's file system guide, Windows' known folders. */

import { describe, expect, it } from 'vitest';
import { type Computer, exchangeFolder, storeFolder } from './folders.ts';

const computer = (platform: NodeJS.Platform, environment: Computer['environment'] = {}, existing: readonly string[] = []): Computer => ({
  platform,
  environment,
  home: '/home/asha',
  exists: (folder) => existing.includes(folder),
});

describe('the store', () => {
  it.each<[string, Computer, string]>([
    ['Linux', computer('linux'), '/home/asha/.local/share/tender-panel'],
    ['Linux with its own data folder', computer('linux', { XDG_DATA_HOME: '/data' }), '/data/tender-panel'],
    [
      'Linux with a relative one, which counts for nothing',
      computer('linux', { XDG_DATA_HOME: 'data' }),
      '/home/asha/.local/share/tender-panel',
    ],
    ['a Mac', computer('darwin'), '/home/asha/Library/Application Support/Tender Panel'],
    ['Windows', computer('win32', { APPDATA: '/Users/asha/AppData/Roaming' }), '/Users/asha/AppData/Roaming/Tender Panel'],
    ['Windows that does not say where', computer('win32'), '/home/asha/AppData/Roaming/Tender Panel'],
    ['anywhere, where it is chosen', computer('darwin', { TENDER_PANEL_FOLDER: '/mnt/panel' }), '/mnt/panel'],
  ])('%s', (_where, on, expected) => {
    expect(storeFolder(on)).toBe(expected);
  });
});

describe('what is put out for other people', () => {
  it('stands among the person’s documents', () => {
    expect(exchangeFolder(computer('linux', {}, ['/home/asha/Documents']))).toBe('/home/asha/Documents/Tender Panel');
  });

  it('stands in the person’s home where there is no folder for documents', () => {
    expect(exchangeFolder(computer('linux'))).toBe('/home/asha/Tender Panel');
  });
});
