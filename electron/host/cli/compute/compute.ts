/** `tender-panel compute`: one documented file in, the evaluation of it out, by the very code that the window runs. */

import { readFile, stat } from 'node:fs/promises';
import { type Refusal, refuse } from '../../../../shared/domain/result.ts';
import { status, type Terminal } from '../terminal.ts';
import { answerTo, type Asked, isWhole } from './answer.ts';
import { readComputeFile } from './read.ts';

/** More than a million marks take; beyond that a slip is likelier than a tender. */
const mostBytes = 256 * 2 ** 20;

export interface ComputeOptions extends Asked {
  readonly file: string;
}

export const compute = async ({ file, ...asked }: ComputeOptions, { print, complain }: Terminal): Promise<number> => {
  const no = (refusal: Refusal): number => {
    print(JSON.stringify({ format: 1, refusal }, null, 2));
    complain([refusal.sentence, refusal.wayOut].filter(Boolean).join(' '));
    return status.failed;
  };
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return no(refuse('file-not-found', `There is no file ${file}, or it may not be read.`));
  if (found.size > mostBytes) return no(refuse('file-too-large', `${file} has more than ${mostBytes / 2 ** 20} MiB.`));
  const read = readComputeFile(await readFile(file, 'utf8'));
  if (!read.ok) return no(read.refusal);
  const answer = answerTo(read.value, asked);
  if (!answer.ok) return no(answer.refusal);
  print(JSON.stringify(answer.value, null, 2));
  return isWhole(answer.value) ? status.done : status.failed;
};
