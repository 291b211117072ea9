/** How a file is written about: its size, and the first digits of its fingerprint. */

import { receive } from '../../../words/receive.ts';

const { kilobytes, megabytes, gigabytes } = receive.intake;

/** In the decimal units that file managers show. */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1_000_000) return kilobytes(Math.ceil(bytes / 1_000));
  return bytes < 1_000_000_000 ? megabytes((bytes / 1_000_000).toFixed(1)) : gigabytes((bytes / 1_000_000_000).toFixed(2));
};

/** "3f9a 21bc…", enough to tell two files apart at a glance. */
export const shortDigest = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}…`;

/** "3f9a 21bc 0d44 …" in groups of four, to be read aloud. */
export const wholeDigest = (sha256: string): string => sha256.match(/.{4}/g)?.join(' ') ?? sha256;
