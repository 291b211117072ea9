/** The version of this program, from the package.json above wherever its files stand: sources, bundle or archive. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const packageFile = (folder: string): string => {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? file : packageFile(path.dirname(folder));
};

export const version = (): string =>
  (JSON.parse(readFileSync(packageFile(import.meta.dirname), 'utf8')) as { readonly version: string }).version;
