/** Where this person's store and exchange folder stand on this kind of computer. The same for every host, so that each opens the same store. */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
  readonly exists: (folder: string) => boolean;
}

export const thisComputer = (): Computer => ({ platform: process.platform, environment: process.env, home: homedir(), exists: existsSync });

/** An absolute path from the environment; the XDG specification and Windows both have a relative one ignored. */
const fromEnvironment = ({ environment }: Computer, name: string): string | undefined => {
  const value = environment[name];
  return value !== undefined && path.isAbsolute(value) ? value : undefined;
};

const userData = (computer: Computer): string => {
  if (computer.platform === 'win32')
    return path.join(fromEnvironment(computer, 'APPDATA') ?? path.join(computer.home, 'AppData', 'Roaming'), 'Tender Panel');
  if (computer.platform === 'darwin') return path.join(computer.home, 'Library', 'Application Support', 'Tender Panel');
  return path.join(fromEnvironment(computer, 'XDG_DATA_HOME') ?? path.join(computer.home, '.local', 'share'), 'tender-panel');
};

/** TENDER_PANEL_FOLDER where it is set, otherwise the person's own folder for the data of programs. */
export const storeFolder = (computer: Computer): string => {
  const chosen = computer.environment['TENDER_PANEL_FOLDER'];
  return chosen ? path.resolve(chosen) : userData(computer);
};

/** Where copies for other people are put: beside the person's own documents, so that they find them. */
export const exchangeFolder = (computer: Computer): string => {
  const documents = path.join(computer.home, 'Documents');
  return path.join(computer.exists(documents) ? documents : computer.home, 'Tender Panel');
};
