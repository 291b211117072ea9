/** Copies for other people: written whole into the exchange folder, and readable piece by piece for a page that saves them elsewhere. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from './context.ts';

export interface Exported {
  readonly export: string;
  readonly title: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** Names that every system can write, whatever a tender is called. */
const safeTitle = (title: string): string =>
  title
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 180);

const given = new Map<string, string>();

const put = async (context: Context, title: string, write: (target: string) => Promise<void>): Promise<Exported> => {
  await mkdir(context.exchange, { recursive: true });
  const name = safeTitle(title);
  const file = path.join(context.exchange, name);
  const temporary = `${file}.${context.ids()}.incoming`;
  try {
    await write(temporary);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  const id = context.ids();
  given.set(id, file);
  return { export: id, title: name, file, size: (await stat(file)).size, sha256: hash.digest('hex') };
};

export const keepExport = (context: Context, title: string, bytes: Uint8Array): Promise<Exported> =>
  put(context, title, (target) => writeFile(target, bytes));

export const copyExport = (context: Context, title: string, source: string): Promise<Exported> =>
  put(context, title, (target) => copyFile(source, target));

/** A piece of something exported since the program started; null for anything else, so that no other file can be read this way. */
export const readExport = async (
  id: string,
  offset: number,
  length: number,
): Promise<{ readonly bytes: Uint8Array; readonly size: number } | null> => {
  const file = given.get(id);
  if (file === undefined) return null;
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, offset);
    return { bytes: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
};
